// A copy's states by its acts, whole: every state and every event against a drawing of its own.
#include "app/domain/acts/act.h"
#include "app/domain/events/names.h"
#include "app/domain/states.h"
#include "support/test_program.h"

#include <QtTest>

using namespace jcic;
using namespace jcic::domain;

class TestActs : public QObject {
    Q_OBJECT

private slots:
    void a_copys_states_are_as_drawn() {
        static constexpr std::string_view events[]{
            action::copy_sent,       action::copy_confirmed, action::copy_failed,      action::copy_discarded,
            action::copy_filed,      action::copy_destroyed, action::copy_lost,        action::copy_found,
            action::copy_cancelling, action::copy_set_aside, action::copy_written_off, action::record_exported};
        static const char* const drawing[10]{
            // send confirm fail discard file destroy lose find cancel set-aside write-off export
            "P..V.......E",  // reserved
            ".OV...M.PU..",  // at the Printer
            "....FDM..U..",  // Out
            ".....DM..U..",  // filed
            "............",  // destroyed
            ".......O..W.",  // missing
            "............",  // void
            ".....DM.....",  // Unused
            ".......O....",  // Written off
            ".....D...E..",  // Exported
        };
        for (std::size_t s = 0; s < 10; ++s)
            for (std::size_t e = 0; e < 12; ++e) {
                const auto state = name_of(static_cast<CopyState>(s));
                const auto after = acts::state_after(acts::of_copies(), state, events[e]);
                const char letter = after ? "RPOFDMVUWE"[static_cast<std::size_t>(*copy_state(*after))] : '.';
                QVERIFY2(letter == drawing[s][e],
                         qPrintable(QStringLiteral("state %1, event %2: %3").arg(s).arg(e).arg(QLatin1Char(letter))));
            }
        QVERIFY(acts::state_after(acts::of_copies(), {}, action::copy_reserved) == "reserved");
    }
};

JCIC_TEST(TestActs)
#include "test_acts.moc"
