// Every event that may stand in the trail, and every field of it that people are shown, is said in words.
#include <QTest>

#include "app/domain/events/catalogue.h"
#include "support/test_program.h"
#include "ui/event_words.h"

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
                const auto told = ui::fields_text(event.action, {{name, "1"}});
                QVERIFY2(!told.startsWith(QString::fromStdString(name) + ' '),
                         (std::string(event.action) + " " + name).c_str());
            }
    }

    void values_are_told_by_their_kind() {
        QCOMPARE(
            ui::fields_text("query.expired", {{"item", "T52"}, {"problem", "query.unknown"}}).contains("query.unknown"),
            false);
        QCOMPARE(ui::fields_text("ledger.verified", {{"ok", "yes"}}), QStringLiteral("相符 是"));
        QCOMPARE(ui::fields_text("register.printed", {{"from", "1151120"}}), QStringLiteral("起日 115-11-20"));
        QCOMPARE(ui::fields_text("outer.cut", {{"from", "12"}}), QStringLiteral("從第幾號起 12"));
        QCOMPARE(ui::fields_text("copy.sent", {{"digest", std::string(64, 'a')}}),
                 QStringLiteral("檔案摘要 ") + QString(16, 'a') + QStringLiteral("…"));
        QVERIFY(ui::fields_text("person.duties", {{"duties", "supervisor:1151120-"}}).contains("115-11-20～"));
        QCOMPARE(ui::fields_text("query.expired", {{"imagined", "1"}}), QStringLiteral("imagined 1"));
    }
};

JCIC_TEST(TestEventWords)
#include "test_event_words.moc"
