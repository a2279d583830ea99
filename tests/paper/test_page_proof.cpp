// The proof on the page: its bytes, its words, and that what is committed to is what anybody can read from the file.

#include "app/paper/proof/page_proof.h"

#include <QRegularExpression>
#include <QTest>

#include "app/paper/layout/pages.h"
#include "app/paper/proof/base45.h"
#include "judge.h"
#include "samples.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::paper;

namespace {

PageProof some() {
    PageProof proof;
    proof.practice = true;
    proof.institution = 129999;
    proof.event = 4'000'000'000;
    proof.copy = 2047;
    proof.page = 17;
    proof.last = true;
    proof.opening = {1, 2, 3, 4, 5, 6, 7, 8};
    proof.commitment.fill(0xAB);
    proof.epoch = 0xFFFFFF;
    proof.signature.fill(0xCD);
    return proof;
}

std::string words_of_some() {
    const auto packed = some().pack();
    return packed ? to_base45(*packed) : std::string();
}

/// A proof's code on every page, and what the pages said.
struct Proven {
    Result<PdfBytes> pdf;
    std::vector<std::string> said;
};

Proven proven(const RecordPaper& paper) {
    Proven out;
    out.pdf = lay_out(paper, sample::layouts(),
                      [&](const std::vector<std::string>& pages) -> Result<std::vector<std::string>> {
                          out.said = pages;
                          return std::vector<std::string>(pages.size(), words_of_some());
                      });
    return out;
}

RecordPaper paper_of(const QByteArray& kind) {
    if (kind == "property") return sample::sheet(sample::property());
    if (kind == "insurance") return sample::sheet(sample::insurance());
    if (kind == "nothing") return sample::sheet(sample::income(0));
    RecordPaper paper = sample::sheet(sample::income(120));
    paper.practice = true;
    paper.subject_name = "歐陽" + sample::rare_name + " Anne-Marie O'Neill 12 345";
    paper.reason = std::string(200, '7') + "很長的事由 1 2 3";
    paper.borrower = sample::rare_firm + " 12345678";
    return paper;
}

}  // namespace

class TestPageProof : public QObject {
    Q_OBJECT
private slots:
    void base45_is_RFC_9285s() {
        QCOMPARE(to_base45(view("AB")), std::string("BB8"));
        QCOMPARE(to_base45(view("Hello!!")), std::string("%69 VD92EX0"));
        QCOMPARE(to_base45(view("base-45")), std::string("UJCLQE7W581"));
        const auto back = from_base45("QED8WEX0");
        VERIFY_OK(back);
        QCOMPARE(to_text(*back), std::string("ietf!"));
    }

    void what_base45_does_not_write_is_refused() {
        for (const char* text : {"A", "GGW", ":::", "::", "abc", "BB8A"}) COMPARE_FAULT(from_base45(text), input_form);
    }

    void a_proof_comes_back_as_it_went_in_and_takes_102_bytes() {
        const auto packed = some().pack();
        VERIFY_OK(packed);
        QCOMPARE(packed->size(), PageProof::size);
        const auto back = PageProof::unpack(*packed);
        VERIFY_OK(back);
        QVERIFY(*back == some());
    }

    void every_byte_but_epoch_and_signature_is_signed() {
        const auto packed = some().pack();
        VERIFY_OK(packed);
        const Bytes before = some().signed_bytes();
        QCOMPARE(before.size(), std::size_t{35});
        QVERIFY(std::equal(before.begin(), before.end(), packed->begin()));
    }

    void numbers_that_do_not_fit_are_a_fault() {
        PageProof proof = some();
        proof.copy = 2048;
        COMPARE_FAULT(proof.pack(), paper_layout);
        proof = some();
        proof.page = 0;
        COMPARE_FAULT(proof.pack(), paper_layout);
        proof = some();
        proof.institution = 10'000'000;
        COMPARE_FAULT(proof.pack(), paper_layout);
    }

    void bytes_of_another_form_or_length_are_no_proof() {
        Bytes packed = *some().pack();
        packed[0] = 0x10;
        COMPARE_FAULT(PageProof::unpack(packed), proof_form);
        packed = *some().pack();
        packed.pop_back();
        COMPARE_FAULT(PageProof::unpack(packed), proof_form);
        COMPARE_FAULT(PageProof::unpack({}), proof_form);
    }

    void words_are_the_same_however_they_are_broken_but_numbers_stay_apart() {
        const auto same = [](const std::string& a, const std::string& b) {
            return *normal_words(a) == *normal_words(b);
        };
        QVERIFY(same("王 小\n明　A1", "王小明A1"));
        QVERIFY(same("１２３", "123"));
        QVERIFY(same("\xE2\xBC\x88", "人"));  // U+2F08, as other programs extract it
        QVERIFY(!same("12 345", "123 45"));
        QVERIFY(!same("10,037\n3", "10,0373"));
        QVERIFY(!same("10,037", "10,087"));
        COMPARE_FAULT(normal_words("\xA4\xA4"), input_form);
    }

    void the_same_words_twice_have_openings_and_commitments_of_their_own() {
        SystemRandom random;
        const auto proofs = commit_to({"10,037", "10,037"}, some(), random);
        VERIFY_OK(proofs);
        QCOMPARE(proofs->at(0).page, 1);
        QCOMPARE(proofs->at(1).page, 2);
        QVERIFY(!proofs->at(0).last && proofs->at(1).last);
        QVERIFY(proofs->at(0).opening != proofs->at(1).opening);
        QVERIFY(proofs->at(0).commitment != proofs->at(1).commitment);
        QVERIFY(commitment_to(proofs->at(1).opening, "10,037") == proofs->at(1).commitment);
        QVERIFY(commitment_to(proofs->at(1).opening, "10,038") != proofs->at(1).commitment);
    }

    void what_is_committed_to_is_what_a_reader_extracts_data() {
        QTest::addColumn<QByteArray>("kind");
        for (const char* kind : {"income", "property", "insurance", "nothing"}) QTest::newRow(kind) << QByteArray(kind);
    }
    void what_is_committed_to_is_what_a_reader_extracts() {
        QFETCH(QByteArray, kind);
        const Proven made = proven(paper_of(kind));
        VERIFY_OK(made.pdf);
        const Judge judge(*made.pdf);
        QCOMPARE(static_cast<std::size_t>(judge.pages()), made.said.size());
        for (std::size_t page = 0; page < made.said.size(); ++page) {
            const QString number = QString::number(page + 1);
            const QByteArray read = judge.run("pdftotext", {"-raw", "-f", number, "-l", number, "FILE", "-"}).out;
            QCOMPARE(*normal_words(read.toStdString()), *normal_words(made.said[page]));
        }
    }

    void the_code_leaves_no_trace_in_the_text_or_in_what_is_read_aloud() {
        const Proven made = proven(sample::sheet(sample::income(40)));
        VERIFY_OK(made.pdf);
        const Judge judge(*made.pdf);
        QVERIFY(!judge.text().contains(QString::fromStdString(words_of_some()).left(20)));
        const Judge::Answer told = judge.run("pdfinfo", {"-struct-text", "FILE"});
        QVERIFY2(told.err.isEmpty(), told.err);
        QCOMPARE(judge.run("qpdf", {"--check", "FILE"}).status, 0);
    }

    void every_page_has_the_code_at_its_lower_right_and_nothing_beneath_it() {
        const Judge judge(*proven(sample::sheet(sample::income(90))).pdf);
        QVERIFY(judge.pages() > 1);
        for (int page = 1; page <= judge.pages(); ++page) {
            const GreyPage picture = judge.picture(page, 100);
            const Layout& layout = sample::layouts().form(FormKind::record_t50).look;
            const auto pixels = [](double points) { return static_cast<int>(points / 72 * 100); };
            const int left = pixels(layout.page_width - layout.margin_right - code_side);
            const int top = pixels(layout.page_height - layout.margin_bottom - code_side);
            const int side = pixels(code_side);
            int dark = 0;
            for (int y = 0; y < side; ++y)
                for (int x = 0; x < side; ++x) {
                    const bool edge = x < 4 || y < 4 || x > side - 4 || y > side - 4;
                    if (edge && x > 0 && y > 0) QVERIFY(picture.at(left + x, top + y) > 200);
                    dark += picture.at(left + x, top + y) < 100 ? 1 : 0;
                }
            QVERIFY(dark > side * side / 5);
        }
    }

    void the_same_words_give_the_same_bytes() {
        const RecordPaper paper = sample::sheet(sample::income(90));
        QCOMPARE(*proven(paper).pdf, *proven(paper).pdf);
    }

    void words_that_no_code_holds_are_a_fault() {
        COMPARE_FAULT(code_contents(std::string(5000, 'A'), 0, 0), paper_layout);
        COMPARE_FAULT(code_contents("", 0, 0), paper_layout);
    }

    void where_no_proof_can_be_made_there_is_no_page() {
        const auto pdf = lay_out(sample::sheet(sample::income(3)), sample::layouts(),
                                 [](const std::vector<std::string>&) -> Result<std::vector<std::string>> {
                                     return fail(FaultCode::ledger_write, "test");
                                 });
        COMPARE_FAULT(pdf, ledger_write);
    }
};

JCIC_TEST(TestPageProof)
#include "test_page_proof.moc"
