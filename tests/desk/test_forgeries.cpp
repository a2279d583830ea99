// What a forger makes of a page of ours: each was once told as "the same as signed". A file is proven by its digest or
// its signature; of any other only the codes are, whatever its words say.

#include <QTest>

#include "app/paper/pdf/file_signature.h"
#include "app/paper/pdf/signature.h"
#include "desk/forgeries.h"
#include "desk/proof_branch.h"
#include "paper/signer.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk;
using paper::PdfBytes;

namespace {

Result<paper::PemSigner> new_signer() {
    const auto pair = paper::pem_pair();
    return paper::PemSigner::from(pair.certificate, pair.key);
}

std::string fingerprint_of(const paper::PemSigner& signer) {
    return to_hex(sha256_of(signer.certificate()));
}

QString words_of(const FileRead& file) {
    QString all;
    for (const auto& page : file.pages) all += QString::fromStdString(page.words.value_or(""));
    return all.simplified().remove(u' ');
}

}  // namespace

class TestForgeries : public QObject {
    Q_OBJECT
private slots:
    void a_file_of_ours_is_proven_by_its_digest() {
        Branch branch;
        const auto report = branch.by_ledger(read(branch.printed(1)));
        QCOMPARE(faults_of(report), Faults{});
        QVERIFY(report->proven == Proven::whole_file);
        QCOMPARE(report->by, std::string("digest"));
        QVERIFY(report->success());
    }

    void a_forged_pdf_counts_as_a_picture_data() {
        QTest::addColumn<QByteArray>("how");
        QTest::addColumn<bool>("same_words");
        QTest::newRow("an amount painted over") << QByteArray("amount") << true;
        QTest::newRow("a whited row") << QByteArray("row") << true;
        QTest::newRow("an annotation over an amount") << QByteArray("annotation") << true;
        QTest::newRow("a picture over words that are not seen") << QByteArray("picture") << true;
        QTest::newRow("a font with other digits") << QByteArray("font") << true;
        QTest::newRow("white ink") << QByteArray("white") << true;
        QTest::newRow("another revision appended") << QByteArray("update") << true;
        QTest::newRow("a file embedded") << QByteArray("embedded") << true;
        QTest::newRow("a cropped page") << QByteArray("crop") << false;
        QTest::newRow("a smaller page") << QByteArray("media") << false;
        QTest::newRow("a script") << QByteArray("script") << true;
        QTest::newRow("saved anew, nothing else") << QByteArray("saved") << true;
    }
    void a_forged_pdf_counts_as_a_picture() {
        QFETCH(QByteArray, how);
        QFETCH(bool, same_words);
        Branch branch;
        const auto original = branch.printed(1);
        const Bytes forged = forge(Forger(original), original, how);
        QVERIFY2(!forged.empty(), how);
        const FileRead file = read(forged);
        // The words are those that the code commits to: what was believed once.
        if (same_words) QCOMPARE(words_of(file), words_of(read(original)));
        for (const auto& report : {branch.by_ledger(file), branch.offline(file)}) {
            QCOMPARE(faults_of(report), Faults{});
            QVERIFY(report->proven == Proven::code_only);
            QCOMPARE(report->by, std::string());
            QVERIFY(!report->pages[0].words_compared);
            QVERIFY(!report->success());
        }
    }

    void a_signed_file_is_proven_by_a_certificate_that_is_known() {
        Branch branch;
        const auto signer = new_signer();
        VERIFY_OK(signer);
        const auto mine = signed_by(*signer, branch.printed(1));
        const auto report = branch.offline(mine, {}, fingerprint_of(*signer));
        QCOMPARE(faults_of(report), Faults{});
        QVERIFY(report->proven == Proven::whole_file);
        QCOMPARE(report->by, std::string("signature"));
        QVERIFY(report->pages[0].words_compared);
        QVERIFY(report->success());
        // Nobody vouched for it, or another was vouched for.
        const auto unknown = branch.offline(mine);
        QVERIFY(unknown->proven == Proven::code_only);
        QCOMPARE(unknown->signed_by, fingerprint_of(*signer));
        QVERIFY(branch.offline(mine, {}, std::string(64, 'a'))->proven == Proven::code_only);
        COMPARE_FAULT(branch.offline(mine, {}, "abc"), input_form);
    }

    void a_signed_file_is_proven_while_it_is_encrypted_too() {
        Branch branch;
        auto signer = new_signer();
        VERIFY_OK(signer);
        const auto pdf = paper::encrypt_and_sign_pdf(branch.printed(1), Secret::from(view("Oolong-7")), *signer,
                                                     paper::sample::at(14, 6));
        VERIFY_OK(pdf);
        const auto report = branch.offline(read(*pdf, "Oolong-7"), {}, fingerprint_of(*signer));
        QCOMPARE(faults_of(report), Faults{});
        QCOMPARE(report->by, std::string("signature"));
    }

    void what_was_done_after_signing_ends_the_signature_data() {
        QTest::addColumn<QByteArray>("how");
        for (const char* how : {"update", "amount", "annotation", "script", "saved"})
            QTest::newRow(how) << QByteArray(how);
    }
    void what_was_done_after_signing_ends_the_signature() {
        QFETCH(QByteArray, how);
        Branch branch;
        auto signer = new_signer();
        VERIFY_OK(signer);
        const auto whole = paper::sign_pdf(branch.printed(1), *signer, paper::sample::at(14, 6));
        VERIFY_OK(whole);
        const FileRead file = read(forge(Forger(*whole), *whole, how));
        QCOMPARE(file.pages.size(), std::size_t{1});
        const auto report = branch.offline(file, {}, fingerprint_of(*signer));
        QVERIFY(report->proven == Proven::code_only);
        QCOMPARE(report->signed_by, std::string());
    }

    void a_signature_by_another_key_proves_nothing() {
        Branch branch;
        const auto ours = new_signer();
        const auto theirs = new_signer();
        VERIFY_OK(ours);
        VERIFY_OK(theirs);
        const auto forged = Forger(branch.printed(1)).overlaid(other_amount);
        const auto report = branch.offline(signed_by(*theirs, forged), {}, fingerprint_of(*ours));
        QVERIFY(report->proven == Proven::code_only);
        QCOMPARE(report->signed_by, fingerprint_of(*theirs));
    }

    // Outside the signature every bit is signed; the signature itself must be written as ours is, digit by digit.
    void one_flipped_bit_anywhere_ends_the_signature() {
        auto signer = new_signer();
        VERIFY_OK(signer);
        const auto whole = paper::sign_pdf(smallest_pdf(), *signer, paper::sample::at(14, 6));
        VERIFY_OK(whole);
        QVERIFY(paper::signed_whole_by(*whole).has_value());
        QVERIFY(!paper::has_broken_signature(*whole));
        QVERIFY(!paper::has_broken_signature(smallest_pdf()));
        const std::string text(whole->begin(), whole->end());
        const auto gap = text.rfind("/Contents <") + 10;
        const auto tail = text.size() - text.find('>', gap);
        for (std::size_t bit = 0; bit < 8 * whole->size(); ++bit) {
            Bytes altered = *whole;
            altered[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
            QVERIFY2(!paper::signed_whole_by(altered), std::to_string(bit).c_str());
            // Told apart from what was never signed. In the signature's digits a bit may change how it is written
            // alone: in capitals, say, as another writer does. It holds then, and is not ours.
            const bool in_digits = bit / 8 > gap && bit / 8 < whole->size() - tail;
            QVERIFY2(in_digits || paper::has_broken_signature(altered), std::to_string(bit).c_str());
        }
    }

    // Exit 4, not the words of an innocent photograph: with and without the ledger at hand.
    void what_was_signed_and_holds_no_more_is_a_fault_of_its_own() {
        Branch branch;
        auto signer = new_signer();
        VERIFY_OK(signer);
        const auto whole = paper::sign_pdf(branch.printed(1), *signer, paper::sample::at(14, 6));
        VERIFY_OK(whole);
        std::string text(whole->begin(), whole->end());
        const auto gap = text.rfind("/Contents <") + 11;
        auto zeroed = text;
        for (auto at = gap; zeroed.at(at) != '>'; ++at) zeroed[at] = '0';
        auto flipped = text;
        flipped.at(flipped.find("endobj") + 1) ^= 1;
        for (const auto& altered : {zeroed, flipped, text + "% more\n", text.substr(0, text.size() - 1)}) {
            const FileRead file = read(to_bytes(altered));
            QVERIFY(file.signature_broken && !file.signed_by);
            for (const auto& report : {branch.by_ledger(file), branch.offline(file, {}, fingerprint_of(*signer))}) {
                const auto faults = faults_of(report);
                QVERIFY(std::ranges::find(faults, FaultCode::proof_file) != faults.end());
                QVERIFY(outcome_of(FaultCode::proof_file) == Outcome::integrity);
                QVERIFY(!report->success());
            }
        }
        QVERIFY(!read(*whole).signature_broken);
        QVERIFY(!read(branch.printed(1)).signature_broken);
    }

    void one_flipped_byte_of_a_page_ends_its_signature() {
        Branch branch;
        auto signer = new_signer();
        VERIFY_OK(signer);
        const auto whole = paper::sign_pdf(branch.printed(1), *signer, paper::sample::at(14, 6));
        VERIFY_OK(whole);
        QVERIFY(paper::signed_whole_by(*whole).has_value());
        for (std::size_t at = 0; at < whole->size(); at += whole->size() / 97) {
            Bytes altered = *whole;
            altered[at] ^= 1;
            QVERIFY2(!paper::signed_whole_by(altered), std::to_string(at).c_str());
        }
        QVERIFY(!paper::signed_whole_by(ByteView(*whole).first(whole->size() - 1)));
        QVERIFY(!paper::signed_whole_by({}));
    }

    void a_signature_over_words_that_the_code_does_not_commit_to_is_named() {
        Branch branch;
        std::vector<std::string> codes;
        branch.printed(1, 7, &codes);
        auto signer = new_signer();
        VERIFY_OK(signer);
        auto rows = paper::sample::income(7).rows();
        auto changed = std::vector<domain::Record::Row>(rows.begin(), rows.end());
        changed[4][4] = "1" + changed[4][4];
        auto other = Branch::sheet(1);
        other.record = paper::sample::record(domain::Item::t50, std::move(changed));
        const auto pdf =
            paper::lay_out(other, paper::sample::layouts(),
                           [&](const std::vector<std::string>&) -> Result<std::vector<std::string>> { return codes; });
        const auto report = branch.offline(signed_by(*signer, *pdf), {}, fingerprint_of(*signer));
        QCOMPARE(faults_of(report), Faults{FaultCode::proof_values});
        QVERIFY(!report->success());
    }

    void a_searchable_scan_of_a_copier_is_not_accused() {
        Branch branch;
        const Forger forger(branch.printed(1));
        forger.put("original.pdf", forger.as_picture([](cairo_t*) {}));
        // What its recognition of characters guessed, beneath the picture.
        const Bytes scan = forger.overlaid(
            [](cairo_t* cr) {
                cairo_move_to(cr, 60, 60);
                cairo_show_text(cr, "T5O  l0,O37  copy 9");
            },
            "--underlay");
        const FileRead file = read(scan);
        QVERIFY(file.pages[0].words.has_value());
        for (const auto& report : {branch.by_ledger(file), branch.offline(file)}) {
            QCOMPARE(faults_of(report), Faults{});
            QVERIFY(report->proven == Proven::code_only);
        }
    }

    void a_page_that_speaks_of_another_copy_is_not_accused() {
        Branch branch;
        auto paper = Branch::sheet(1);
        paper.reason = "補件，見第 9 份";
        paper.case_number = "第 8 份";
        const auto file = read(branch.printed(paper));
        QCOMPARE(faults_of(branch.by_ledger(file)), Faults{});
        QCOMPARE(faults_of(branch.offline(file)), Faults{});
    }

private:
    static PdfBytes smallest_pdf() {
        return to_bytes(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n");
    }

    static FileRead signed_by(paper::PemSigner signer, const PdfBytes& pdf) {
        const auto done = paper::sign_pdf(pdf, signer, paper::sample::at(14, 6));
        return done ? read(*done) : FileRead{};
    }

    static Bytes forge(const Forger& forger, const PdfBytes& original, const QByteArray& how) {
        static const QRegularExpression page("/Type /Page\\n");
        static const QRegularExpression media("/MediaBox \\[");
        if (how == "amount") return forger.overlaid(other_amount);
        if (how == "row") return forger.overlaid(white_row);
        if (how == "annotation")
            return forger.edited(page,
                                 "/Annots [ << /Type /Annot /Subtype /Square /Rect [ 400 500 520 515 ] /C [ 1 1 1 ] "
                                 "/IC [ 1 1 1 ] /F 4 >> ] /Type /Page\n");
        if (how == "picture") {
            const Forger beneath(original);
            const Bytes picture = beneath.as_picture(other_amount);
            forger.put("drawn.pdf", picture);
            return forger.laid_over();
        }
        if (how == "font")
            return forger.edited(QRegularExpression("/FontFile3 (\\d+ 0 R)(.*?)/FontFile3 (\\d+ 0 R)",
                                                    QRegularExpression::DotMatchesEverythingOption),
                                 "/FontFile3 \\3\\2/FontFile3 \\1");  // each draws what the other should
        if (how == "white") return forger.edited(QRegularExpression("\\bBT\\b"), "1 1 1 rg BT");
        if (how == "update") return Forger::updated(original);
        if (how == "embedded") return forger.with_attachment();
        if (how == "crop") return forger.edited(media, "/CropBox [ 0 0 595 500 ] /MediaBox [");
        if (how == "media") return forger.edited(media, "/MediaBox [ 0 0 595 500 ] /Before [");
        if (how == "script")
            return forger.edited(QRegularExpression("/Type /Catalog\\n"),
                                 "/OpenAction << /S /JavaScript /JS (app.alert) >> /Type /Catalog\n");
        if (how == "saved") return forger.of_pages({"original.pdf", "1-z"});
        return {};
    }
};

JCIC_TEST(TestForgeries)
#include "test_forgeries.moc"
