// What may be attached to a register's step, and how an event names it (docs/trust/ledger-format.md, "Attachments").
#include "app/domain/attachment.h"

#include "domain/valid.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

namespace {

Result<AttachmentForm> form_of_text(std::string_view text) {
    return form_of(view(text));
}

}  // namespace

class TestAttachment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_form_is_told_by_its_first_bytes() {
        QVERIFY(form_of_text("%PDF-") == AttachmentForm::pdf);
        QVERIFY(form_of_text("%PDF-1.7 and more") == AttachmentForm::pdf);
        QVERIFY(form_of_text("\x89PNG\r\n\x1a\n") == AttachmentForm::png);
        QVERIFY(form_of_text("\xFF\xD8\xFF\xE0") == AttachmentForm::jpeg);
    }
    void whatever_else_is_refused_with_its_reason() {
        for (const auto* text : {"%PDF", "\x89PNG\r\n\x1a", "\xFF\xD8", "PK\x03\x04", "x%PDF-1.7"}) {
            QCOMPARE(code_of_fault(form_of_text(text)), QByteArray("input.form"));
            QCOMPARE(detail_of_fault(form_of_text(text), "reason"), QByteArray("kind"));
        }
        QCOMPARE(detail_of_fault(form_of_text(""), "reason"), QByteArray("empty"));
    }
    void what_an_event_says_of_one_is_read_again() {
        Attachment written;
        written.digest.fill(0x0A);
        written.key.fill(0xF1);
        written.name = "授權書:二.pdf";
        std::string text;
        for (int i = 0; i < 32; ++i) text += "0a";
        text += ":";
        for (int i = 0; i < 32; ++i) text += "f1";
        QCOMPARE(written.text(), text + ":授權書:二.pdf");
        QVERIFY(Attachment::parse(written.text()) == written);
        for (const auto& bad :
             {std::string(), text, text + ":", text.substr(1) + ":a.pdf", text.substr(0, 64) + ":a.pdf"})
            QCOMPARE(code_of_fault(Attachment::parse(bad)), QByteArray("input.form"));
    }
};

JCIC_TEST(TestAttachment)
#include "test_attachment.moc"
