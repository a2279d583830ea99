// R-AU-1, R-AU-4, R-AU-5: the form, its descriptor, and what an authorisation carries; one fault at a time.

#include <functional>

#include "app/domain/attachment.h"
#include "app/domain/authorisation.h"
#include "domain/valid.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

namespace {

AuthorisationForm good_form() {
    return {.subject_id = "A123456789",
            .institution = "0040037",
            .signed_on = "1150105",
            .ends_on = "1150205",
            .application_name = "房屋貸款",
            .items = {{Item::t50, Tick::yes}, {Item::t51, Tick::no}, {Item::t52, Tick::yes}},
            .read_box = true};
}

Authorisation good_authorisation() {
    return {.reference = "A-115-0001",
            .kind = AuthorisationKind::paper,
            .subject_id = "A123456789",
            .signed_on = roc("1150105"),
            .ends_on = roc("1150205"),
            .application_name = "房屋貸款",
            .items = {Item::t50, Item::t52},
            .reply_code = "0000"};
}

const PersonalId subject = *PersonalId::parse("A123456789");

/// "code field reason" of each fault, for comparing whole lists.
QStringList told(const std::vector<Fault>& faults) {
    QStringList lines;
    for (const auto& fault : faults)
        lines.append(QString::fromStdString(std::string{fault.text()}
                                                .append(" ")
                                                .append(fault.detail("field"))
                                                .append(" ")
                                                .append(fault.detail("reason"))));
    return lines;
}

using Change = std::function<void(AuthorisationForm&)>;
struct FormCase {
    const char* name;
    Change change;
    const char* told;
};

}  // namespace

class TestAuthorisation : public QObject {
    Q_OBJECT

private slots:
    void a_good_form_has_no_fault() {
        QCOMPARE(told(check_form(good_form())), QStringList());
        auto one_day = good_form();
        one_day.ends_on = one_day.signed_on;
        QCOMPARE(told(check_form(one_day)), QStringList());
    }

    void each_fault_of_a_form_is_told_alone_R_AU_4() {
        const FormCase cases[]{
            {"day not padded", [](auto& f) { f.signed_on = "115015"; }, "rule.R-AU-4 signed-on unpadded"},
            {"blank in the tens column", [](auto& f) { f.signed_on = "11501 5"; }, "rule.R-AU-4 signed-on unpadded"},
            {"end date with slashes", [](auto& f) { f.ends_on = "115/2/5"; }, "rule.R-AU-4 ends-on unpadded"},
            {"end date empty", [](auto& f) { f.ends_on = ""; }, "rule.R-AU-4 ends-on unpadded"},
            {"no such day", [](auto& f) { f.ends_on = "1150230"; }, "rule.ROC-DATE ends-on no-day"},
            {"ends before it was signed", [](auto& f) { f.ends_on = "1150104"; }, "rule.R-AU-4 ends-on order"},
            {"box not ticked", [](auto& f) { f.read_box = false; }, "rule.R-AU-4 read-box not-ticked"},
            {"neither yes nor no", [](auto& f) { f.items[1].second = Tick::neither; }, "rule.R-AU-4 T51 no-choice"},
            {"item not mentioned", [](auto& f) { f.items.pop_back(); }, "rule.R-AU-4 T52 no-choice"},
            {"both yes and no", [](auto& f) { f.items[0].second = Tick::both; }, "rule.R-AU-4 T50 both"},
            {"subject's number", [](auto& f) { f.subject_id = "A123456788"; }, "rule.ID-NATIONAL subject checksum"},
            {"institution code", [](auto& f) { f.institution = "004003"; }, "rule.ID-INSTITUTION institution length"},
        };
        for (const auto& one : cases) {
            auto form = good_form();
            one.change(form);
            const auto faults = told(check_form(form));
            QVERIFY2(faults == QStringList(QString::fromUtf8(one.told)),
                     qPrintable(QString::fromUtf8(one.name) + QLatin1String(": ") + faults.join(QLatin1Char(';'))));
        }
    }

    void several_faults_are_told_together() {
        auto form = good_form();
        form.signed_on = "11515";
        form.read_box = false;
        form.items.clear();
        QCOMPARE(check_form(form).size(), std::size_t{5});
    }

    void each_difference_from_the_descriptor_is_told_R_AU_4() {
        const FormCase cases[]{
            {"subject", [](auto& f) { f.subject_id = "F234567898"; }, "rule.R-AU-4 subject differs"},
            {"institution", [](auto& f) { f.institution = "0040048"; }, "rule.R-AU-4 institution differs"},
            {"signing date", [](auto& f) { f.signed_on = "1150106"; }, "rule.R-AU-4 signed-on differs"},
            {"end date", [](auto& f) { f.ends_on = "1150206"; }, "rule.R-AU-4 ends-on differs"},
            {"application name", [](auto& f) { f.application_name = "房貸保證人"; },
             "rule.R-AU-4 application-name differs"},
            {"T50", [](auto& f) { f.items[0].second = Tick::no; }, "rule.R-AU-4 T50 differs"},
            {"T51", [](auto& f) { f.items[1].second = Tick::yes; }, "rule.R-AU-4 T51 differs"},
            {"T52 missing", [](auto& f) { f.items.pop_back(); }, "rule.R-AU-4 T52 differs"},
        };
        QCOMPARE(told(check_against_descriptor(good_form(), good_form())), QStringList());
        for (const auto& one : cases) {
            auto descriptor = good_form();
            one.change(descriptor);
            const auto faults = told(check_against_descriptor(good_form(), descriptor));
            QVERIFY2(faults == QStringList(QString::fromUtf8(one.told)), one.name);
        }
    }

    void a_form_typed_full_width_does_not_differ() {
        auto descriptor = good_form();
        descriptor.institution = "００４００３７";
        descriptor.subject_id = "a123456789";
        QCOMPARE(told(check_against_descriptor(good_form(), descriptor)), QStringList());
    }

    void accepted_and_in_its_period_it_carries() {
        for (const char* day : {"1150105", "1150120", "1150205"}) {
            QVERIFY(carries(good_authorisation(), subject, Item::t50, roc(day), false));
            QVERIFY(carries(good_authorisation(), subject, Item::t52, roc(day), false));
        }
    }

    void a_forms_number_stands_in_clear_everywhere_and_names_nobody_R_PA_7() {
        for (const char* good : {"A-001", "P-0417", "忠孝-115-00012", "A%002", "A1234567890", "115A123456789012"})
            QVERIFY2(is_reference(good), good);
        for (const char* bad : {"", " A-001", "A-001 ", "A123456789", "Ａ１２３４５６７８９", "忠孝 a123456789", "A\t1",
                                "A\u202E1", "A\xff"})
            QVERIFY2(!is_reference(bad), bad);
        QVERIFY(is_reference(std::string(64, 'a')) && !is_reference(std::string(65, 'a')));
    }

    void each_reason_against_it_is_told_alone_R_AU_1() {
        const auto on = roc("1150120");
        const auto reason = [&](const Authorisation& authorisation, Item item, RocDate day, const PersonalId& who) {
            const auto answer = carries(authorisation, who, item, day, false);
            return code_of_fault(answer) + ' ' + detail_of_fault(answer, "reason");
        };
        auto unanswered = good_authorisation();
        unanswered.reply_code.clear();
        QCOMPARE(reason(unanswered, Item::t50, on, subject), QByteArray("rule.R-AU-1 no-reply"));
        for (const char* code : {"0001", "9999", "000", "00000", " 0000"}) {
            auto refused = good_authorisation();
            refused.reply_code = code;
            QCOMPARE(reason(refused, Item::t50, on, subject), QByteArray("rule.R-AU-1 refused"));
        }
        QCOMPARE(reason(good_authorisation(), Item::t50, on, *PersonalId::parse("F234567898")),
                 QByteArray("rule.R-AU-1 other-subject"));
        QCOMPARE(reason(good_authorisation(), Item::t51, on, subject), QByteArray("rule.R-AU-1 not-ticked"));
        QCOMPARE(reason(good_authorisation(), Item::t50, roc("1150104"), subject), QByteArray("rule.R-AU-1 not-yet"));
        QCOMPARE(reason(good_authorisation(), Item::t50, roc("1150206"), subject), QByteArray("rule.R-AU-1 ended"));
    }
};

// What may be attached to a register's step, and how an event names it (docs/trust/ledger-format.md, "Attachments").

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

JCIC_TEST(TestAuthorisation)
JCIC_TEST(TestAttachment)
#include "test_authorisation.moc"
