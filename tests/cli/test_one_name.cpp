// A state has one name, on a screen, on paper and in a file: who counts copies by one list finds them in the other.
#include "app/desk/papers/affected.h"
#include "app/desk/papers/query_list.h"
#include "app/words/words.h"
#include "support/test_program.h"

#include <QtTest>

using namespace jcic;

class TestOneName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void of_a_querys_item() {
        QVERIFY(desk::papers::item_states().size() > 5);
        for (const auto name : desk::papers::item_states()) {
            const auto state = desk::papers::parse_item_state(name).value();
            const auto official = desk::papers::official_name(state);
            QCOMPARE(words::word_for(state), QString::fromUtf8(official.data(), qsizetype(official.size())));
        }
    }
    void of_a_record_and_its_copies() {
        using domain::CopyState;
        using domain::RecordState;
        for (const auto state : {RecordState::held, RecordState::used_up, RecordState::erased})
            QCOMPARE(words::word_for(state), QString(desk::papers::official_name(state)));
        for (const auto state :
             {CopyState::reserved, CopyState::at_printer, CopyState::out, CopyState::filed, CopyState::destroyed,
              CopyState::missing, CopyState::void_, CopyState::unused, CopyState::written_off, CopyState::exported})
            QCOMPARE(words::word_for(state), QString(desk::papers::official_name(state)));
    }
};

JCIC_TEST(TestOneName)
#include "test_one_name.moc"
