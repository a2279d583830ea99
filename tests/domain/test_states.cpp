// The state tables of item and record, whole: every state and every event against a drawing of its own.

#include <QtTest>
#include <set>

#include "app/domain/acts/act.h"
#include "app/domain/events/names.h"
#include "app/domain/states.h"
#include "support/test_program.h"

using namespace jcic::domain;

namespace {

/// One letter a state, in the order of the enumeration; a drawing has a row for each state and in it, for each event,
/// the letter of the state after it or a dot.
template <class State, class Event, std::size_t States, std::size_t Events>
void holds(const char* letters, const char* const (&drawing)[States], std::span<const Transition<State, Event>> table) {
    std::size_t drawn = 0;
    for (std::size_t s = 0; s < States; ++s) {
        QCOMPARE(std::string_view{drawing[s]}.size(), Events);
        for (std::size_t e = 0; e < Events; ++e) {
            const auto after = next(static_cast<State>(s), static_cast<Event>(e));
            const char letter = after ? letters[static_cast<std::size_t>(*after)] : '.';
            QVERIFY2(letter == drawing[s][e],
                     qPrintable(QStringLiteral("state %1, event %2: %3").arg(s).arg(e).arg(QLatin1Char(letter))));
            drawn += after ? 1U : 0U;
        }
    }
    QCOMPARE(table.size(), drawn);  // no row twice
}

/// Every state that can be reached, by any number of events.
template <class State, class Event>
std::set<State> reachable(State from, std::span<const Transition<State, Event>> table) {
    std::set<State> found{from};
    for (std::size_t size = 0; size != found.size();) {
        size = found.size();
        for (const auto& row : table)
            if (found.contains(row.from)) found.insert(row.to);
    }
    return found;
}

}  // namespace

class TestStates : public QObject {
    Q_OBJECT

private slots:
    void item_table_is_as_drawn() {
        // draft, submitted, Approved, refused, reQuesting, unsettled, serial Held, reTrieved, expired, failed,
        // withdrawn
        static const char* const drawing[11]{
            // submit approve refuse request lost serial failed not-received retrieve expire withdraw take-over
            "S.........W.",  // draft
            ".AR.......W.",  // submitted
            "...Q......WH",  // approved
            "............",  // refused
            "....UHFA....",  // requesting
            ".....HFA.E..",  // unsettled
            "........TE..",  // serial held
            "............",  // retrieved
            "............",  // expired
            "............",  // failed
            "............",  // withdrawn
        };
        holds<ItemState, ItemEvent, 11, 12>("DSARQUHTEFW", drawing, item_table());
    }

    void record_table_is_as_drawn() {
        static const char* const drawing[3]{
            // use up, erase
            "U.",  // held
            ".E",  // used up
            "..",  // erased
        };
        holds<RecordState, RecordEvent, 3, 2>("HUE", drawing, record_table());
    }

    void every_state_can_be_reached_from_the_first() {
        QCOMPARE(reachable(ItemState::draft, item_table()).size(), std::size_t{11});
        QCOMPARE(reachable(RecordState::held, record_table()).size(), std::size_t{3});
    }

    void nothing_stays_unsettled_for_good() {
        for (const auto state : {ItemState::requesting, ItemState::unsettled}) {
            const auto after = reachable(state, item_table());
            for (const auto end : {ItemState::retrieved, ItemState::failed, ItemState::expired})
                QVERIFY(after.contains(end));
        }
    }

    void a_request_that_may_have_arrived_is_never_made_again() {
        // Only an approved item is requested, and only the host's "not received" leads back to approved.
        for (const auto& row : item_table()) {
            if (row.event == ItemEvent::request) QCOMPARE(row.from, ItemState::approved);
            if (row.to == ItemState::approved)
                QVERIFY(row.event == ItemEvent::approve || row.event == ItemEvent::not_received);
            if (row.to == ItemState::requesting) QCOMPARE(row.event, ItemEvent::request);
        }
    }

    void a_serial_number_comes_before_every_retrieval() {
        for (const auto& row : item_table()) {
            if (row.to == ItemState::retrieved) QCOMPARE(row.from, ItemState::serial_held);
            if (row.to == ItemState::serial_held)
                QVERIFY(row.event == ItemEvent::serial || row.event == ItemEvent::take_over);
            // What was not approved here takes no number over either (R-DU-6, R-SE-2).
            if (row.event == ItemEvent::take_over) QCOMPARE(row.from, ItemState::approved);
        }
    }

    void a_copy_is_accounted_for_at_its_end_R_PA_4() {
        for (const auto state : {CopyState::reserved, CopyState::at_printer, CopyState::out, CopyState::missing,
                                 CopyState::unused, CopyState::exported})
            QVERIFY(!accounted_for(state));
        for (const auto state : {CopyState::filed, CopyState::destroyed, CopyState::void_, CopyState::written_off})
            QVERIFY(accounted_for(state));
    }

    void names_tell_the_states_apart() {
        std::set<std::string_view> items;
        for (int i = 0; i < 11; ++i) items.insert(name_of(static_cast<ItemState>(i)));
        QCOMPARE(items.size(), std::size_t{11});
        QCOMPARE(name_of(ItemState::serial_held), std::string_view{"serial-held"});
        QCOMPARE(name_of(ItemState::withdrawn), std::string_view{"withdrawn"});
        QCOMPARE(name_of(RecordState::used_up), std::string_view{"used-up"});
        QCOMPARE(name_of(CopyState::at_printer), std::string_view{"at-printer"});
        QCOMPARE(name_of(CopyState::void_), std::string_view{"void"});
    }
};

// A copy's states by its acts, whole: every state and every event against a drawing of its own.
using namespace jcic;

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

JCIC_TEST(TestStates)
JCIC_TEST(TestActs)
#include "test_states.moc"
