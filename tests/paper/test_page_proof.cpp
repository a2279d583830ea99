// The proof on the page: its bytes, its words, and that what is committed to is what anybody can read from the file.

#include <QRegularExpression>
#include <QTest>
#include <set>

#include "app/paper/layout/document.h"
#include "app/paper/layout/pages.h"
#include "app/paper/layout/qr.h"
#include "app/paper/proof/base45.h"
#include "app/paper/proof/origin.h"
#include "app/paper/proof/page_proof.h"
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

// The QR code as another program reads it from the rendered page.

namespace {

Document with_code(const std::string& contents) {
    Document document;
    document.metadata_title = "Code";
    document.frame.title = "驗證";
    document.frame.watermark = "0129999 忠孝分行 L03 第 1 份";
    document.blocks.emplace_back(Code{contents, 25, "驗證碼"});
    document.blocks.emplace_back(Code{"jcic-desk checkpoint", 20, "檢核點"});
    return document;
}

/// What zbarimg reads from page 1 at this resolution, one line a code, sorted.
QStringList read_back(const PdfBytes& pdf, int dpi) {
    const Judge judge(pdf);
    const QTemporaryDir folder;
    const QString picture = folder.filePath("page");
    const auto drawn = judge.run("pdftoppm", {"-png", "-singlefile", "-r", QString::number(dpi), "FILE", picture});
    if (drawn.status != 0) return {QString::fromUtf8(drawn.err)};
    QStringList lines = Judge::lines_of(
        judge.run("zbarimg", {"--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture + ".png"}).out);
    lines.sort();
    return lines;
}

}  // namespace

class TestQr : public QObject {
    Q_OBJECT
private slots:
    void codes_are_read_back_at_the_resolutions_of_office_scanners() {
        const std::string contents(110, 'k');
        const auto pdf = render(with_code(contents));
        VERIFY_OK(pdf);
        for (const int dpi : {150, 200, 300})
            QCOMPARE(read_back(*pdf, dpi), (QStringList{"jcic-desk checkpoint", QString::fromStdString(contents)}));
    }

    void it_has_the_size_asked_for_and_its_quiet_zone_is_white() {
        const auto code = QrCode::make("0123456789");
        VERIFY_OK(code);
        QCOMPARE(code->side(), 21);  // version 1
        QVERIFY(code->dark(0, 0));
        QVERIFY(!code->dark(7, 7));
        QCOMPARE(code->outer_size(21), 29.0);

        Document document = with_code("0123456789");
        document.blocks.pop_back();
        const auto pdf = render(document);
        VERIFY_OK(pdf);
        constexpr int dpi = 254;  // ten pixels a millimetre
        const GreyPage page = Judge(*pdf).picture(1, dpi);
        const Layout layout;
        // The first code's quiet zone begins at the margin; its finder is 7 of 21 modules high.
        const double module = 250.0 / 21;
        const int first_dark = static_cast<int>(layout.margin_left * dpi / 72 + 4 * module);
        // Nothing but a finder is dark for seven modules on end.
        int top = 0;
        for (int y = 0, run = 0; y < page.height / 2 && run < static_cast<int>(6.5 * module); ++y) {
            run = page.at(first_dark + 3, y) < 60 ? run + 1 : 0;
            top = y - run + 1;
        }
        int bottom = top;
        for (int y = top; y < top + 300; ++y)
            if (page.at(first_dark + 3, y) < 60) bottom = y;
        QVERIFY2(std::abs(bottom - top - 250) < 4, qPrintable(QString("%1 %2").arg(top).arg(bottom)));
        for (int y = top; y < bottom; ++y)
            for (int x = first_dark - static_cast<int>(3.5 * module); x < first_dark - 2; ++x)
                QVERIFY(page.at(x, y) > 250);
    }

    void nothing_and_too_much_are_faults() {
        COMPARE_FAULT(QrCode::make(""), paper_layout);
        VERIFY_OK(QrCode::make(std::string(2331, 'x')));
        COMPARE_FAULT(QrCode::make(std::string(2332, 'x')), paper_layout);
    }

    void bytes_of_any_kind_are_taken_as_they_are() {
        const std::string bytes("\0\xff\x80 a", 5);
        VERIFY_OK(QrCode::make(bytes));
    }
};

// The mark of a leaf's origin: its digits, its bars as another reader sees them, and what it costs.

namespace {

const Origin origin{false, "0129999", 1284};

PdfBytes marked(std::uint64_t event, int rows = 30) {
    auto sheet = sample::sheet(sample::income(rows));
    sheet.event = event;
    const auto pdf = lay_out(sheet, sample::layouts());
    return pdf ? *pdf : PdfBytes();
}

}  // namespace

class TestOrigin : public QObject {
    Q_OBJECT
private slots:
    void its_digits_are_read_back() {
        for (const Origin& one : {origin, Origin{true, "9990001", 0}, Origin{false, "0000000", 13'000'000},
                                  Origin{true, "0129999", 123'456'789'012}}) {
            const auto digits = digits_of(one);
            QVERIFY2(digits.size() % 2 == 0, digits.c_str());
            QVERIFY(origin_of(digits) == one);
        }
    }

    void one_wrong_digit_and_two_exchanged_ones_are_told() {
        const auto digits = digits_of(origin);
        for (std::size_t i = 0; i < digits.size(); ++i) {
            for (char other = '0'; other <= '9'; ++other) {
                auto wrong = digits;
                wrong[i] = other;
                QCOMPARE(origin_of(wrong).has_value(), other == digits[i]);
            }
            auto exchanged = digits;
            if (i > 0) std::swap(exchanged[i - 1], exchanged[i]);
            QCOMPARE(origin_of(exchanged).has_value(), exchanged == digits);
        }
        for (const char* wrong : {"", "1", "10129999", "not a number at all", "1012999900128412345678901234567890"})
            QVERIFY(!origin_of(wrong));
    }

    void another_reader_finds_the_bars_on_every_page() {
        const Judge judge(marked(origin.event, 70));
        QTemporaryDir folder;
        for (int page = 1; page <= judge.pages(); ++page) {
            const auto number = QString::number(page);
            static_cast<void>(judge.run("pdftoppm", {"-png", "-r", "300", "-singlefile", "-f", number, "-l", number,
                                                     "FILE", folder.filePath("page")}));
            const auto seen = judge.run("zbarimg", {"-q", "--raw", folder.filePath("page.png")}).out;
            QVERIFY2(seen.contains(digits_of(origin).c_str()), seen);
        }
        QVERIFY(judge.pages() > 2);
    }

    void it_is_not_in_the_text_and_no_document_has_it_without_an_event() {
        QCOMPARE(Judge(marked(origin.event, 3)).lines(), Judge(marked(0, 3)).lines());
        const Document document = sample::document(sample::sheet(sample::income(1)));
        QVERIFY(!document.frame.origin.has_value());
    }

    void it_takes_no_room_and_little_ink() {
        constexpr int dpi = 300;
        for (const int rows : {6, 70}) {
            const Judge with(marked(origin.event, rows));
            const Judge without(marked(0, rows));
            QCOMPARE(with.pages(), without.pages());
            const auto share = [](const GreyPage& page) {
                const auto ink = std::count_if(page.pixels.begin(), page.pixels.end(),
                                               [](char pixel) { return static_cast<unsigned char>(pixel) < 128; });
                return static_cast<double>(ink) / static_cast<double>(page.pixels.size());
            };
            const double more = share(with.picture(1, dpi)) - share(without.picture(1, dpi));
            QVERIFY2(more > 0 && more < 0.0145, qPrintable(QString::number(more)));
        }
    }

    void it_stands_in_the_outer_margins_and_on_no_rule_of_the_page() {
        constexpr int dpi = 150;
        constexpr double mm = dpi / 25.4;
        const Layout look = sample::layouts().form(FormKind::record_t50).look;
        const auto pixels = [](double points) { return static_cast<int>(points / 72 * dpi); };
        const Judge with(marked(origin.event, 40));
        const Judge without(marked(0, 40));
        for (const int number : {1, 2}) {
            const GreyPage page = with.picture(number, dpi);
            const GreyPage bare = without.picture(number, dpi);
            QCOMPARE(page.pixels.size(), bare.pixels.size());
            std::set<int> lines;  // of the body: the rule below the head alone
            qsizetype outside = 0;
            for (int y = 0; y < page.height; ++y)
                for (int x = 0; x < page.width; ++x) {
                    if (page.at(x, y) == bare.at(x, y)) continue;
                    const bool beside = x < pixels(look.margin_left) || x > page.width - pixels(look.margin_right);
                    const bool above = y < pixels(look.margin_top) || y > page.height - pixels(look.margin_bottom);
                    if (beside || above) {
                        ++outside;
                        const int edge = std::min({x, y, page.width - 1 - x, page.height - 1 - y});
                        QVERIFY(edge > 5.5 * mm && edge < 10 * mm);
                    } else {
                        lines.insert(y);
                    }
                }
            QVERIFY(outside > 1000);
            QVERIFY2(lines.empty() || *lines.rbegin() - *lines.begin() <= 2, qPrintable(QString::number(lines.size())));
        }
    }

    void it_costs_15_KB_once_and_1_KB_a_page_at_most() {
        for (const int rows : {6, 300}) {
            const auto with = marked(origin.event, rows);
            const auto cost = with.size() - marked(0, rows).size();
            const auto pages = static_cast<std::size_t>(Judge(with).pages());
            QVERIFY2(cost <= 15 * 1024 + 1024 * pages, qPrintable(QString::number(cost)));
        }
    }

    void a_file_with_it_is_well_formed() {
        const auto told = Judge(marked(origin.event, 70)).run("qpdf", {"--check", "FILE"});
        QVERIFY2(told.status == 0, told.err);
    }

    void the_narrowest_margins_still_hold_it() {
        Layout narrow = sample::layouts().form(FormKind::record_t50).look;
        narrow.margin_left = narrow.margin_right = narrow.margin_top = narrow.margin_bottom = 8.2 / 25.4 * 72;
        auto document = sample::document(sample::sheet(sample::income(3)));
        document.frame.origin = origin;
        const auto pdf = render(document, narrow);
        VERIFY_OK(pdf);
        const GreyPage page = Judge(*pdf).picture(1, 100);
        const int unprintable = 16;  // 4 mm
        for (int y = 0; y < page.height; ++y)
            for (int x = 0; x < unprintable; ++x) {
                QVERIFY(page.at(x, y) > 128);
                QVERIFY(page.at(page.width - 1 - x, y) > 128);
            }
    }
};

JCIC_TEST(TestPageProof)
JCIC_TEST(TestQr)
JCIC_TEST(TestOrigin)
#include "test_page_proof.moc"
