// Every event that may stand in the trail, and every field of it that people are shown, is said in words.
#include <QTest>
#include <algorithm>

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/eligibility.h"
#include "app/domain/registers/register.h"
#include "app/domain/retention.h"
#include "app/domain/steps/register_steps.h"
#include "app/inquiry/form/field_values.h"
#include "support/test_program.h"
#include "ui/words/ledger_words.h"

using namespace jcic;
namespace events = jcic::domain::events;

class TestEventWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void every_action_is_told_and_found_by_its_words() {
        for (const auto& event : events::all()) {
            const auto action = std::string(event.action);
            const auto told = ui::action_text(action);
            QVERIFY2(!told.isEmpty() && told != QString::fromStdString(action), action.c_str());
            const auto found = ui::actions_saying(told);
            QVERIFY2(std::find(found.begin(), found.end(), action) != found.end(), action.c_str());
        }
        QCOMPARE(ui::action_text("query.imagined"), QStringLiteral("query.imagined"));
    }

    void every_subject_is_told() {
        for (const auto& event : events::all()) {
            const auto subject = std::string(event.about) + (event.about.ends_with(':') ? "1" : "");
            QVERIFY2(ui::subject_text(subject) != QString::fromStdString(subject), subject.c_str());
        }
        QCOMPARE(ui::subject_text("imagined:1"), QStringLiteral("imagined:1"));
    }

    void every_plain_field_is_told() {
        for (const auto& event : events::all())
            for (const auto& field : event.fields) {
                if (field.keep != domain::Keep::plain) continue;
                const auto name = std::string(field.name);
                const auto told = ui::fields_text(event.action, "", {{name, "1"}});
                QVERIFY2(!told.startsWith(QString::fromStdString(name) + ' '),
                         (std::string(event.action) + " " + name).c_str());
            }
    }

    void values_are_told_by_their_kind() {
        QCOMPARE(ui::fields_text("query.expired", "", {{"item", "T52"}, {"problem", "query.unknown"}})
                     .contains("query.unknown"),
                 false);
        QCOMPARE(ui::fields_text("ledger.verified", "", {{"ok", "yes"}}), QStringLiteral("相符 是"));
        QCOMPARE(ui::fields_text("register.printed", "", {{"from", "1151120"}}), QStringLiteral("起日 115-11-20"));
        QCOMPARE(ui::fields_text("outer.cut", "", {{"from", "12"}}), QStringLiteral("自第幾號起 12"));
        QCOMPARE(ui::fields_text("copy.sent", "", {{"digest", std::string(64, 'a')}}),
                 QStringLiteral("檔案摘要 ") + QString(16, 'a') + QStringLiteral("…"));
        QVERIFY(ui::fields_text("person.duties", "", {{"duties", "supervisor:1151120-"}}).contains("115-11-20～"));
        QCOMPARE(ui::fields_text("query.expired", "", {{"imagined", "1"}}), QStringLiteral("imagined 1"));
        QCOMPARE(ui::fields_text("ledger.verified", "", {{"found", "417 tree"}}),
                 QStringLiteral("最早的不符 第 417 筆的樹根"));
        QCOMPARE(ui::fields_text("ledger.verified", "", {{"found", "0 search"}}), QStringLiteral("最早的不符 搜尋"));
        for (const char* reason :
             {"recovery-file", "handed-over", "headless",  "used",   "case",   "state",  "taken-by",
              "named",         "rests-on",    "answered",  "typist", "copies", "sample", "purpose",
              "page",          "id",          "deletions", "outer",  "head",   "witness"}) {
            const auto said = ui::fields_text("ledger.verified", "", {{"found", std::string("417 ") + reason}});
            QVERIFY2(!said.contains(QLatin1String(reason)), reason);
        }
        QCOMPARE(ui::fields_text("record.erased", "", {{"destroys", "record:0a1b:T52"}}),
                 QStringLiteral("銷毀的金鑰 T52 的資料（查詢 0a1b）"));
        QCOMPARE(ui::fields_text("settings.seen", "ledger",
                                 {{"old", "card_access = shared"}, {"new", "card_access = exclusive"}}),
                 QStringLiteral(
                     "原為 卡片開啟時其他程式可否使用 = 與其他程式共用 · 現為 卡片開啟時其他程式可否使用 = 獨占"));
        QCOMPARE(ui::fields_text("settings.changed", "ledger",
                                 {{"setting", "print_sides"}, {"old", "one"}, {"new", "imagined"}})
                     .contains("print_sides"),
                 false);
    }

    // What the rooms write into the trail by name: none of them stands there as it is written.
    void no_name_of_the_programs_own_stands_raw_data() {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        const auto row = [](std::string_view action, std::string_view field, std::string_view value) {
            const auto text = [](std::string_view one) {
                return QString::fromUtf8(one.data(), static_cast<qsizetype>(one.size()));
            };
            QTest::newRow((std::string(action) + " " + std::string(value)).c_str())
                << text(action) << text(field) << text(value);
        };
        for (const auto business : {domain::Business::lending, domain::Business::credit_card})
            row("query.submitted", "business", domain::name_of(business));
        for (const auto kind : {domain::SubjectKind::borrower, domain::SubjectKind::guarantor,
                                domain::SubjectKind::responsible, domain::SubjectKind::cardholder})
            row("query.submitted", "subject-kind", domain::name_of(kind));
        for (const auto* kind : {"paper", "citizen-certificate", "c3-certificate"})
            row("query.submitted", "authorisation-kind", kind);
        row("query.requesting", "way", inquiry::way_by_card);
        for (const auto how : {inquiry::way_back::answer, inquiry::way_back::resent, inquiry::way_back::recovered})
            row("query.serial", "how", how);
        for (const auto step :
             {inquiry::step::decide, inquiry::step::request, inquiry::step::settle, inquiry::step::retrieve})
            row("query.stopped", "step", step);
        for (const auto* advice : {"ask-agency", "bring-papers"}) row("record.doubted", "advice", advice);
        for (const auto end : domain::all_relation_ends) row("query.relation-ended", "relation", domain::name_of(end));
        for (const auto cause : {inquiry::cause::spoilt, inquiry::cause::case_refused, inquiry::cause::not_needed})
            row("copy.set-aside", "cause", cause);
        for (const auto* why : {"asked", "idle", "left", "end", "card-pulled", "card-back", "card-password", "closed",
                                "not-written", "no-capabilities"})
            row("host.signing-out", "why", why);
        for (const auto* way : {"member", "jcic"}) row("card.pin-changed", "way", way);
        for (const auto* kind : {"practice", "real"}) row("ledger.founded", "kind", kind);
        for (const auto* kind : {"seal-fingerprint", "recovery-half", "ledger-head", "case-cover"})
            row("sheet.printed", "kind", kind);
        row("seal.restarted", "reason", "restored");
        row("session.refused", "reason", "locked");
        for (const auto* form : {"zip", "ics"}) row("register.exported", "form", form);
    }
    void no_name_of_the_programs_own_stands_raw() {
        QFETCH(QString, action);
        QFETCH(QString, field);
        QFETCH(QString, value);
        const auto told = ui::fields_text(action.toStdString(), "", {{field.toStdString(), value.toStdString()}});
        QVERIFY2(told.section(' ', -1) != value, qPrintable(told));
        const auto* known = events::find(action.toStdString())->field(field.toStdString());
        QVERIFY(std::ranges::find(known->said, value.toStdString(), &events::Choice::name) != known->said.end());
    }

    // The same words wherever a row of a register is shown: the list, its sheet, the terminal.
    void the_terminal_and_sheets_say_them_too() {
        const auto* field = events::find("query.relation-ended")->field("relation");
        QCOMPARE(QString::fromStdString(domain::registers::shown_value(*field, "ended")), QStringLiteral("往來結束"));
        QCOMPARE(domain::registers::shown_value(*field, "imagined"), std::string("imagined"));
    }

    void a_register_is_called_by_its_name() {
        for (const auto* book : domain::registers::all_to_read())
            QCOMPARE(ui::subject_text("register:" + std::string(book->name)), QString::fromUtf8(book->title));
    }
};

JCIC_TEST(TestEventWords)
#include "test_event_words.moc"
