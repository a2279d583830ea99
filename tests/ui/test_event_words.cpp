// Every event that may stand in the trail, and every plain field of it, has a word of its own in the windows.
#include <QTest>

#include "app/domain/events/catalogue.h"
#include "support/test_program.h"
#include "ui/action_words.h"
#include "ui/field_words.h"

using namespace jcic;

class TestEventWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void every_action_has_a_word() {
        for (const auto& event : domain::events::all()) {
            const auto action = std::string(event.action);
            QVERIFY2(ui::action_text(action) != QString::fromStdString(action), action.c_str());
        }
    }
    void every_plain_field_has_a_word() {
        for (const auto& event : domain::events::all())
            for (const auto& field : event.fields)
                if (field.keep == domain::Keep::plain)
                    QVERIFY2(ui::has_word(field.name),
                             (std::string(event.action) + " " + std::string(field.name)).c_str());
    }
};

JCIC_TEST(TestEventWords)
#include "test_event_words.moc"
