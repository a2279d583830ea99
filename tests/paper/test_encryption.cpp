// What is filed is encrypted (R-PA-5).

#include <QTest>

#include "judge.h"
#include "samples.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::paper;

namespace {

constexpr const char* right_password = "Oolong-7 茶";

PdfBytes plain() {
    const auto pdf = lay_out(sample::sheet(sample::income(6)), sample::layouts());
    return pdf ? *pdf : PdfBytes();
}

Result<PdfBytes> encrypted() {
    return encrypt_pdf(plain(), Secret::from(view(right_password)));
}

}  // namespace

class TestEncryption : public QObject {
    Q_OBJECT
private slots:
    void it_opens_with_the_password_only() {
        const auto pdf = encrypted();
        VERIFY_OK(pdf);
        const Judge judge(*pdf);
        QVERIFY(judge.run("pdfinfo", {"FILE"}).status != 0);
        QVERIFY(judge.run("pdfinfo", {"-upw", "Oolong-7", "FILE"}).status != 0);
        QVERIFY(judge.run("pdfinfo", {"-opw", "", "FILE"}).status != 0);
        const Judge::Answer opened = judge.run("pdfinfo", {"-upw", right_password, "FILE"});
        QCOMPARE(opened.status, 0);
        QVERIFY2(opened.out.contains("AES-256"), opened.out);
        QVERIFY2(opened.out.contains("copy:no"), opened.out);
        QVERIFY2(opened.out.contains("print:yes"), opened.out);
    }

    void its_pages_are_the_printed_ones() {
        const auto pdf = encrypted();
        VERIFY_OK(pdf);
        const Judge::Answer text = Judge(*pdf).run("pdftotext", {"-layout", "-upw", right_password, "FILE", "-"});
        QCOMPARE(text.status, 0);
        QCOMPARE(QString::fromUtf8(text.out), Judge(plain()).text());
    }

    void nothing_of_it_is_in_clear_not_even_the_title() {
        const auto pdf = encrypted();
        VERIFY_OK(pdf);
        const QByteArray bytes(reinterpret_cast<const char*>(pdf->data()), static_cast<qsizetype>(pdf->size()));
        QVERIFY(Judge(plain()).run("pdfinfo", {"FILE"}).out.contains("jcic-desk"));
        QVERIFY(Judge(*pdf).run("pdfinfo", {"FILE"}).status != 0);
        QVERIFY(!bytes.contains("jcic-desk"));
        QVERIFY(!bytes.contains(right_password));
    }

    void no_password_is_refused() { COMPARE_FAULT(encrypt_pdf(plain(), Secret()), input_missing); }

    void bytes_that_are_no_pdf_are_a_fault() {
        COMPARE_FAULT(encrypt_pdf(to_bytes("no pdf"), Secret::from(view(right_password))), paper_layout);
    }
};

JCIC_TEST(TestEncryption)
#include "test_encryption.moc"
