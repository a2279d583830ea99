// What is filed is signed, alone and together with encryption: judged by poppler's pdfsig and by OpenSSL.

#include "app/paper/pdf/signature.h"

#include <QTest>

#include "judge.h"
#include "samples.h"
#include "signer.h"
#include "support/result.h"
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

JCIC_TEST(TestSignature)
#include "test_signature.moc"
