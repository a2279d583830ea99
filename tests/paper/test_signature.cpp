// What is filed is signed, alone and together with encryption: judged by poppler's pdfsig and by OpenSSL.

#include <QTest>
#include <QtTest>

#include "app/paper/pdf/file_signature.h"
#include "app/paper/pdf/signature.h"
#include "app/paper/pdf/subject_signature.h"
#include "judge.h"
#include "samples.h"
#include "signer.h"
#include "support/result.h"
#include "support/signed_pdf.h"
#include "support/test_authority.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::paper;

namespace {

constexpr const char* right_password = "Oolong-7 茶";

PdfBytes plain() {
    const auto pdf = lay_out(sample::sheet(sample::income(40)), sample::layouts());
    return pdf ? *pdf : PdfBytes();
}

Result<PemSigner> signer() {
    const PemPair pair = pem_pair();
    return PemSigner::from(pair.certificate, pair.key);
}

Result<PdfBytes> filed(bool encrypted, bool rsa = false) {
    JCIC_TRY(PemSigner pem, signer());
    RsaSigner card;
    DocumentSigner& by = rsa ? static_cast<DocumentSigner&>(card) : pem;
    if (!encrypted) return sign_pdf(plain(), by, sample::at(14, 6));
    return encrypt_and_sign_pdf(plain(), Secret::from(view(right_password)), by, sample::at(14, 6));
}

QByteArray told_of(const PdfBytes& pdf, bool encrypted) {
    QStringList arguments{"-nocert"};
    if (encrypted) arguments << "-upw" << right_password;
    return Judge(pdf).run("pdfsig", arguments << "FILE").out;
}

/// The CMS structure that stands in the file, and the bytes it is over.
struct Parts {
    QByteArray cms;
    QByteArray covered;
};

Parts parts_of(const PdfBytes& pdf) {
    const QByteArray bytes(reinterpret_cast<const char*>(pdf.data()), static_cast<qsizetype>(pdf.size()));
    const auto range = bytes.mid(bytes.indexOf("/ByteRange [") + 12, 40).simplified().split(' ');
    const qsizetype before = range[1].toLongLong();
    const qsizetype after = range[2].toLongLong();
    return {QByteArray::fromHex(bytes.mid(before + 1, after - before - 2)),
            bytes.left(before) + bytes.mid(after, range[3].toLongLong())};
}

/// A card's place: another implementation, whose card has left the reader.
class GoneCard final : public DocumentSigner {
public:
    explicit GoneCard(Bytes certificate) : certificate_(std::move(certificate)) {}
    const Bytes& certificate() const override { return certificate_; }
    Result<Bytes> sign(ByteView) override { return fail(FaultCode::card_removed, "test"); }

private:
    Bytes certificate_;
};

}  // namespace

class TestSignature : public QObject {
    Q_OBJECT
private slots:
    void a_signed_file_is_valid_and_whole_data() {
        QTest::addColumn<bool>("encrypted");
        QTest::addColumn<bool>("rsa");
        QTest::newRow("signed") << false << false;
        QTest::newRow("encrypted and signed") << true << false;
        QTest::newRow("signed by RSA") << false << true;
        QTest::newRow("encrypted and signed by RSA") << true << true;
    }
    void a_signed_file_is_valid_and_whole() {
        QFETCH(bool, encrypted);
        QFETCH(bool, rsa);
        const auto pdf = filed(encrypted, rsa);
        VERIFY_OK(pdf);
        const QByteArray told = told_of(*pdf, encrypted);
        QVERIFY2(told.contains("Signature is Valid."), told);
        QVERIFY2(told.contains("Signature Type: ETSI.CAdES.detached"), told);
        QVERIFY2(told.contains("Total document signed"), told);
        QVERIFY2(told.contains("0129999-W1"), told);
    }

    void one_flipped_byte_anywhere_is_a_digest_mismatch_data() { a_signed_file_is_valid_and_whole_data(); }
    void one_flipped_byte_anywhere_is_a_digest_mismatch() {
        QFETCH(bool, encrypted);
        QFETCH(bool, rsa);
        const auto pdf = filed(encrypted, rsa);
        VERIFY_OK(pdf);
        // Within a page's contents, which stand well before the signature.
        PdfBytes altered = *pdf;
        const std::string_view word = "stream\n";
        const auto page = std::search(altered.begin(), altered.end(), word.begin(), word.end());
        QVERIFY(page != altered.end());
        *(page + 300) ^= 1;
        const QByteArray told = told_of(altered, encrypted);
        QVERIFY2(told.contains("Digest Mismatch"), told);
        QVERIFY2(!told.contains("Signature is Valid."), told);
    }

    void the_encrypted_file_opens_with_its_password_only() {
        const auto pdf = filed(true);
        VERIFY_OK(pdf);
        const Judge judge(*pdf);
        QVERIFY(judge.run("pdfinfo", {"FILE"}).status != 0);
        const Judge::Answer opened = judge.run("pdfinfo", {"-upw", right_password, "FILE"});
        QVERIFY2(opened.out.contains("AES-256"), opened.out);
        QVERIFY2(opened.out.contains("copy:no change:no"), opened.out);
        const Judge::Answer text = judge.run("pdftotext", {"-layout", "-upw", right_password, "FILE", "-"});
        QCOMPARE(QString::fromUtf8(text.out), Judge(plain()).text());
    }

    void the_file_is_sound_and_keeps_tags_and_language() {
        const auto pdf = filed(false);
        VERIFY_OK(pdf);
        const Judge judge(*pdf);
        const Judge::Answer sound = judge.run("qpdf", {"--check", "FILE"});
        QVERIFY2(sound.status == 0, sound.out + sound.err);
        QVERIFY(judge.run("pdfinfo", {"FILE"}).out.contains("Tagged:          yes"));
        QVERIFY(judge.run("qpdf", {"--qdf", "FILE", "-"}).out.contains("/Lang (zh-TW)"));
    }

    void the_structure_holds_by_openssl_and_says_what_the_baseline_asks_and_no_time_data() {
        QTest::addColumn<bool>("rsa");
        QTest::newRow("P-256") << false;
        QTest::newRow("RSA") << true;
    }
    void the_structure_holds_by_openssl_and_says_what_the_baseline_asks_and_no_time() {
        QFETCH(bool, rsa);
        const auto pdf = filed(false, rsa);
        VERIFY_OK(pdf);
        const Parts parts = parts_of(*pdf);
        QTemporaryDir folder;
        const auto write = [&](const char* name, const QByteArray& bytes) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
        };
        const QString cms = write("cms", parts.cms);
        const QString covered = write("covered", parts.covered);
        const Judge judge(*pdf);
        const Judge::Answer held = judge.run("openssl", {"cms", "-verify", "-noverify", "-binary", "-inform", "DER",
                                                         "-in", cms, "-content", covered, "-out", "/dev/null"});
        QVERIFY2(held.status == 0, held.err);
        const QByteArray told = judge.run("openssl", {"cms", "-cmsout", "-print", "-inform", "DER", "-in", cms}).out;
        QVERIFY(told.contains("id-smime-aa-signingCertificateV2"));
        QVERIFY2(told.contains(rsa ? "sha256WithRSAEncryption" : "ecdsa-with-SHA256"), told);
        QVERIFY(told.contains("messageDigest"));
        QVERIFY(told.contains("contentType"));
        QVERIFY2(!told.contains("signingTime"), told);
    }

    void the_claimed_time_is_the_one_handed_in() {
        const auto pdf = filed(false);
        VERIFY_OK(pdf);
        QVERIFY(Judge(*pdf).run("qpdf", {"--qdf", "FILE", "-"}).out.contains("/M (D:20261221060600Z)"));
    }

    void a_key_that_is_not_p256_or_not_the_certificates_is_refused() {
        const PemPair one = pem_pair();
        const PemPair other = pem_pair();
        const PemPair big = pem_pair("P-384");
        const auto reason = [](const Result<PemSigner>& made) {
            return made ? std::string() : std::string(made.error().detail("reason"));
        };
        QCOMPARE(reason(PemSigner::from(one.certificate, other.key)), "pair");
        QCOMPARE(reason(PemSigner::from(big.certificate, big.key)), "curve");
        QCOMPARE(reason(PemSigner::from(to_bytes("no PEM"), one.key)), "certificate");
        QCOMPARE(reason(PemSigner::from(one.certificate, Secret::from(view("no PEM")))), "key");
    }

    void a_signer_that_fails_leaves_no_file() {
        const PemPair pair = pem_pair();
        const auto made = PemSigner::from(pair.certificate, pair.key);
        VERIFY_OK(made);
        GoneCard card(made->certificate());
        COMPARE_FAULT(sign_pdf(plain(), card, sample::at(14, 6)), card_removed);
    }

    void bytes_that_are_no_pdf_are_a_fault() {
        auto by = signer();
        VERIFY_OK(by);
        COMPARE_FAULT(sign_pdf(to_bytes("no pdf"), *by, sample::at(14, 6)), paper_layout);
    }
};

// An electronic authorisation's file (R-AU-2, R-AU-8): only a signature over all of it, by a certificate of an issuer
// that the branch trusts, counts; each other is told by its reason.

class TestSubjectSignature : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_good_one_says_who_signed_R_AU_2() {
        const auto found = paper::signed_by_subject(view(file_), trust(), now());
        VERIFY_OK(found);
        QCOMPARE(found->subject, std::string("CN=王𠮷明"));
        QCOMPARE(found->values, std::vector<std::string>{"王𠮷明"});
        // Several authorities, and blanks and letters as another writer puts them.
        const auto two = test::TestAuthority::pem_of(other_.certificate().der()) + trusted_;
        VERIFY_OK(paper::signed_by_subject(view(file_), trusting(two), now()));
        auto upper = file_;
        for (auto at = upper.find('<', upper.find("/Contents <")); upper[at] != '>'; ++at)
            if (upper[at] >= 'a' && upper[at] <= 'f') upper[at] = static_cast<char>(upper[at] - 'a' + 'A');
        VERIFY_OK(paper::signed_by_subject(view(upper), trust(), now()));
    }
    void without_one_that_covers_the_whole_file_nothing_counts() {
        QCOMPARE(reason("%PDF-1.4\nnothing"), std::string("unsigned"));
        QCOMPARE(reason(file_ + "2 0 obj\n<< >>\nendobj\n"), std::string("signed-part"));
        auto before = file_;
        before.insert(9, " ");
        QCOMPARE(reason(before), std::string("signed-part"));
        const std::string round =
            "%PDF-1.4\n/ByteRange [0 18446744073709551615 ";  // and the gap would begin before the file
        QCOMPARE(reason(round + std::to_string(round.size() + 5) + " 0]"), std::string("signed-part"));
    }
    void what_was_changed_does_not_hold() {
        auto changed = file_;
        changed[3] = 'f';
        QCOMPARE(reason(changed), std::string("signature"));
        auto in_its_room = file_;
        in_its_room[in_its_room.rfind('>', in_its_room.rfind(" >>") - 1) - 1] = '1';
        QCOMPARE(reason(in_its_room), std::string("signature"));
        auto none = file_;
        none[none.find('<', none.find("/Contents")) + 1] = 'z';
        QCOMPARE(reason(none), std::string("signature"));
    }
    // Both are found in one way; this desk's own is held to the form in which it writes one, besides.
    void a_subjects_signature_is_no_page_of_a_desks() {
        VERIFY_OK(paper::signed_by_subject(view(file_), trust(), now()));
        QVERIFY(!paper::signed_whole_by(view(file_)));
    }
    void what_is_weak_does_not_count() {
        QCOMPARE(reason(test::signed_pdf(key_.get(), certificate_, EVP_sha1())), std::string("signature"));
        const auto weak = test::rsa_key(1024);
        QCOMPARE(reason(test::signed_pdf(weak.get(), issuer_.issue(weak.get(), wish()))), std::string("signature"));
        const auto strong = test::rsa_key(2048);
        QCOMPARE(reason(test::signed_pdf(strong.get(), issuer_.issue(strong.get(), wish()))), std::string());
        QCOMPARE(reason(test::signed_pdf(key_.get(), certificate_, EVP_sha384())), std::string());
    }
    void only_a_trusted_issuers_certificate_that_is_valid_and_for_it_counts() {
        const auto signed_with = [&](const test::TestAuthority& by, test::CertificateWish wished) {
            return reason(test::signed_pdf(key_.get(), by.issue(key_.get(), wished)));
        };
        QCOMPARE(signed_with(issuer_, wish()), std::string());
        QCOMPARE(signed_with(other_, wish()), std::string("signer-issuer"));
        auto past = wish();
        past.from_day = -9;
        past.to_day = -2;
        QCOMPARE(signed_with(issuer_, past), std::string("signer-days"));
        auto lasting = wish();
        lasting.usage = "critical,nonRepudiation";
        QCOMPARE(signed_with(issuer_, lasting), std::string());
        lasting.usage = "critical,keyEncipherment";
        QCOMPARE(signed_with(issuer_, lasting), std::string("signer-use"));
        lasting.usage = "";
        QCOMPARE(signed_with(issuer_, lasting), std::string("signer-use"));
        COMPARE_FAULT(paper::signed_by_subject(view(file_), trusting("nothing"), now()), rule_au_4);
        QCOMPARE(paper::signed_by_subject(view(file_), trusting("nothing"), now()).error().detail("reason"),
                 std::string_view("authority"));
    }
    void with_lists_only_a_certificate_that_a_list_in_force_does_not_name_counts_R_AU_2() {
        const auto with = [&](std::vector<Bytes> lists) {
            auto asked = trust();
            asked.lists = std::move(lists);
            return paper::signed_by_subject(view(file_), asked, now());
        };
        const auto said = [&](std::vector<Bytes> lists) {
            const auto found = with(std::move(lists));
            return found ? std::string() : std::string(found.error().detail("reason"));
        };
        const auto own = card::Certificate::from_der(certificate_).value();
        const auto elses = card::Certificate::from_der(issuer_.issue(key_.get(), wish())).value();
        QVERIFY(!paper::signed_by_subject(view(file_), trust(), now())->list_made);  // nobody asked
        QCOMPARE(said({issuer_.revocation_list({})}), std::string());
        QCOMPARE(said({issuer_.revocation_list({elses})}), std::string());
        QCOMPARE(said({issuer_.revocation_list({own})}), std::string("signer-revoked"));
        QCOMPARE(said({other_.revocation_list({}), issuer_.revocation_list({own})}), std::string("signer-revoked"));
        QCOMPARE(said({}), std::string("signer-list"));
        QCOMPARE(said({other_.revocation_list({})}), std::string("signer-list"));
        QCOMPARE(said({issuer_.revocation_list({}, -9, -2)}), std::string("signer-list"));  // out of date
        QCOMPARE(said({to_bytes("no list")}), std::string("list"));
        // Somebody else's key under the issuer's name.
        const test::TestAuthority namesake("Citizens' certificates");
        QCOMPARE(said({namesake.revocation_list({})}), std::string("signer-list"));
        const auto found = with({issuer_.revocation_list({}, -3)});
        VERIFY_OK(found);
        QVERIFY(found->list_made && now() - *found->list_made > std::chrono::hours{70});
    }
    void when_it_was_signed_is_what_the_file_says() {
        const auto found = paper::signed_by_subject(view(file_), trust(), now());
        VERIFY_OK(found);
        QVERIFY(found->claimed && now() - *found->claimed < std::chrono::hours{1});
        using namespace std::chrono;
        const auto noon = UtcTime(sys_days(year(2026) / 11 / 20) + hours(4) + minutes(5) + seconds(6));
        QVERIFY(paper::pdf_date("(D:20261120040506Z)") == noon);
        QVERIFY(paper::pdf_date("(D:20261120120506+08'00')") == noon);
        QVERIFY(paper::pdf_date("(D:20261120120506+08'00)") == noon);
        QVERIFY(paper::pdf_date("(D:20261120120506+0800)") == noon);
        QVERIFY(paper::pdf_date("(D:20261120003506-03'30') /Name") == noon);
        QVERIFY(paper::pdf_date("(D:20261120)") == UtcTime(sys_days(year(2026) / 11 / 20)));
        for (const auto* wrong : {"", "(D:)", "(20261120)", "(D:20261320)", "(D:20261120250000)", "(D:2026112)",
                                  "(D:20261120120506+99'00')", "(D:20261120120506*08'00')"})
            QVERIFY2(!paper::pdf_date(wrong), wrong);
    }

private:
    [[nodiscard]] static paper::SubjectTrust trusting(const std::string& pem) { return {to_bytes(pem), std::nullopt}; }
    [[nodiscard]] paper::SubjectTrust trust() const { return trusting(trusted_); }
    static test::CertificateWish wish() { return {"王𠮷明", "critical,digitalSignature", ""}; }
    static UtcTime now() { return std::chrono::floor<Millis>(std::chrono::system_clock::now()); }
    [[nodiscard]] std::string reason(const std::string& file) const {
        const auto found = paper::signed_by_subject(view(file), trust(), now());
        return found ? std::string() : std::string(found.error().detail("reason"));
    }

    test::TestAuthority issuer_{"Citizens' certificates"};
    test::TestAuthority other_{"Somebody's own"};
    test::KeyPtr key_ = test::ec_key();
    Bytes certificate_ = issuer_.issue(key_.get(), wish());
    std::string trusted_ = test::TestAuthority::pem_of(issuer_.certificate().der());
    std::string file_ = test::signed_pdf(key_.get(), certificate_);
};

JCIC_TEST(TestSignature)
JCIC_TEST(TestSubjectSignature)
#include "test_signature.moc"
