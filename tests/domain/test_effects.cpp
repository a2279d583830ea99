// What became of an act of card or host, walked: each act with each outcome, as a fault says it, as the trail says it,
// and as it is counted.
#include <QTest>
#include <set>

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/events/effects.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

namespace {

constexpr std::array outcomes{ActOutcome::done, ActOutcome::not_done, ActOutcome::not_known, ActOutcome::not_sent,
                              ActOutcome::not_needed};

/// The event of that action, with a value for each field that it must have.
Entry event_of(std::string_view action, const std::string& problem = "card.refused", const std::string& spent = "0") {
    const auto* known = events::find(action);
    Entry out;
    out.action = std::string(action);
    out.subject = std::string(known->about) + (known->about == "person:" ? "L03" : "0129999-03");
    for (const auto& field : known->fields) {
        if (field.times != events::Times::once) continue;
        const bool number = field.kind == events::Kind::number || field.name == field::tries_left;
        out.plain(field.name, field.name == field::problem      ? problem
                              : field.name == field::spent      ? spent
                              : number                          ? "3"
                              : field.kind == events::Kind::day ? "1151120"
                                                                : "x");
    }
    return out;
}

Recorded recorded(std::uint64_t sequence, Entry entry) {
    Recorded out;
    out.sequence = sequence;
    out.entry = std::move(entry);
    return out;
}

/// By the action, which has no other fields than these.
Entry told(std::string_view action, std::initializer_list<std::pair<std::string_view, const char*>> fields) {
    Entry out;
    out.action = std::string(action);
    for (const auto& [name, value] : fields) out.plain(name, value);
    return out;
}

}  // namespace

class TestEffects : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void each_outcome_has_its_name_and_a_fault_keeps_what_was_said_nearest() {
        std::set<std::string_view> names;
        for (const auto outcome : outcomes) {
            names.insert(name_of(outcome));
            QVERIFY(parse_act_outcome(name_of(outcome)) == outcome);
            const auto near = ending_act(outcome, Fault{FaultCode::card_removed, "card", {{"reader", "r"}}});
            QVERIFY(act_outcome_of(near) == outcome && told_act_outcome(near) == outcome);
            for (const auto later : outcomes) QVERIFY(ending_act(later, near) == near);
        }
        QCOMPARE(names.size(), outcomes.size());
        QVERIFY(!parse_act_outcome("") && !parse_act_outcome("failed"));
        QVERIFY(!told_act_outcome({FaultCode::card_removed, "card", {}}));
        const auto result = ending_act(ActOutcome::not_sent, Result<int>(fail(FaultCode::card_mute, "card")));
        QVERIFY(act_outcome_of(result.error()) == ActOutcome::not_sent);
        QCOMPARE(ending_act(ActOutcome::not_sent, Result<int>(7)).value(), 7);
    }

    /// Of an act that may have been done nothing says that it was refused, or not sent; and no fault says that it was
    /// done.
    void what_may_have_been_done_is_not_known() {
        for (const auto code : all_fault_codes()) {
            const auto usual = usual_act_outcome(code);
            QVERIFY(usual != ActOutcome::done && usual != ActOutcome::not_needed);
        }
        for (const auto code :
             {FaultCode::card_removed, FaultCode::card_reset, FaultCode::card_mute, FaultCode::card_failed,
              FaultCode::card_pin_not_known, FaultCode::reader_gone, FaultCode::service_stopped, FaultCode::card_module,
              FaultCode::host_unreachable, FaultCode::host_answer, FaultCode::host_unknown_effect, FaultCode::cancelled,
              FaultCode::internal, FaultCode::ledger_write})
            QVERIFY2(usual_act_outcome(code) == ActOutcome::not_known, code_text(code).data());
        for (const auto code : {FaultCode::card_pin_last_try, FaultCode::card_pin_format, FaultCode::pinpad_cancelled,
                                FaultCode::card_none, FaultCode::host_untrusted})
            QVERIFY2(usual_act_outcome(code) == ActOutcome::not_sent, code_text(code).data());
        for (const auto code : {FaultCode::card_pin_wrong, FaultCode::card_pin_blocked, FaultCode::card_pin_refused,
                                FaultCode::host_password, FaultCode::host_maintenance})
            QVERIFY2(usual_act_outcome(code) == ActOutcome::not_done, code_text(code).data());
    }

    void each_act_and_outcome_has_an_event_that_says_it_and_no_other() {
        for (const auto& act : effects()) {
            QVERIFY(act.ended(ActOutcome::not_needed).empty());
            QVERIFY(!outcome_told(event_of(act.begins)));
            for (const auto outcome :
                 {ActOutcome::done, ActOutcome::not_done, ActOutcome::not_known, ActOutcome::not_sent}) {
                const auto action = act.ended(outcome);
                const auto* event = events::find(action);
                QVERIFY2(event != nullptr && effect_of(action)->begins == act.begins, action.data());
                QCOMPARE(event->about, events::find(act.begins)->about);
                QVERIFY2(events::check(event_of(action)), action.data());
                // A file that has no signature is not signed, whatever the card did.
                if (act.not_known == act.not_done && outcome != ActOutcome::done) continue;
                QVERIFY2(outcome_told(event_of(action)) == outcome, action.data());
                for (const auto& other : effects())
                    for (const auto another : outcomes)
                        if (other.begins != act.begins || another != outcome)
                            QVERIFY2(other.ended(another) != action, action.data());
            }
        }
        QVERIFY(effect_of("card.locked") == nullptr && !outcome_told(event_of(action::card_locked)));
    }

    /// Only what the card refused as wrong.
    void only_a_refusal_is_a_wrong_password() {
        for (const auto& act : effects())
            for (const auto outcome : outcomes) {
                const auto action = act.ended(outcome);
                if (action.empty()) continue;
                for (const char* problem : {"card.pin.wrong", "card.pin.blocked", "card.pin.not-known", "card.removed",
                                            "card.pin.refused", "card.module", "card.pin.last-try"}) {
                    const bool wrong =
                        act.gives_password && outcome == ActOutcome::not_done &&
                        (problem == std::string("card.pin.wrong") || problem == std::string("card.pin.blocked"));
                    QCOMPARE(is_wrong_password(event_of(action, problem, "1")), wrong);
                    QVERIFY(!is_wrong_password(event_of(action, problem, "0")));
                }
            }
    }

    /// An earlier version wrote one event for all of them.
    void an_earlier_trail_is_read_as_what_it_meant_data() {
        QTest::addColumn<QString>("problem");
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("spent");
        QTest::addColumn<QString>("became");
        const auto row = [](const char* name, const char* problem, const char* left, const char* spent,
                            const char* became) { QTest::newRow(name) << problem << left << spent << became; };
        row("wrong", "card.pin.wrong", "2", "1", "not-done");
        row("refused by its form", "card.pin.refused", "3", "0", "not-done");
        row("a module without a clear answer", "card.pin.not-known", "1", "0", "not-known");
        row("pulled, and not read since", "card.removed", "", "0", "not-known");
        row("pulled, and a try is missing", "card.removed", "2", "1", "not-known");
        row("reset, and no try is missing", "card.reset", "3", "0", "not-sent");
        row("consent missing", "card.pin.last-try", "1", "0", "not-sent");
        row("a form that it cannot have", "card.pin.format", "3", "0", "not-sent");
        row("cancelled at the keypad", "pinpad.cancelled", "3", "0", "not-sent");
        row("a word that is no fault", "x", "", "0", "not-known");
    }
    void an_earlier_trail_is_read_as_what_it_meant() {
        QFETCH(const QString, problem);
        QFETCH(const QString, left);
        QFETCH(const QString, spent);
        QFETCH(const QString, became);
        auto event = told(action::card_verify_failed, {});
        event.plain(field::problem, problem.toStdString()).plain(field::tries_left, left.toStdString());
        event.plain(field::spent, spent.toStdString());
        const auto outcome = outcome_told(event);
        QVERIFY(outcome);
        QCOMPARE(QString::fromUtf8(name_of(*outcome).data()), became);
    }

    void what_a_card_counts_afterwards_settles_what_was_not_known() {
        const auto begun = [](const char* left) { return told(action::card_verifying, {{field::tries_left, left}}); };
        const auto open = [](const char* left, const char* before) {
            auto out =
                told(action::card_verify_not_known, {{field::problem, "card.removed"}, {field::tries_left, left}});
            if (*before != '\0') out.plain(field::tries_before, before);
            return out;
        };
        const auto count = [](std::initializer_list<Entry> events) {
            PasswordTries tries;
            std::uint64_t sequence = 0;
            for (const auto& event : events) tries.apply(recorded(++sequence, event));
            return std::pair(tries.wrong(), tries.not_known());
        };
        using Counted = std::pair<std::size_t, std::size_t>;
        QVERIFY(count({begun("3"), open("", "3")}) == Counted(0, 1));
        QVERIFY(count({begun("3"), open("3", "3")}) == Counted(0, 0));             // none is missing
        QVERIFY(count({begun("3"), open("2", "3")}) == Counted(0, 1));             // torn, or wrong
        QVERIFY(count({begun("3"), open("", "3"), begun("3")}) == Counted(0, 0));  // read when it came back
        QVERIFY(count({begun("3"), open("", "3"), begun("2")}) == Counted(0, 1));
        QVERIFY(count({begun("3"), open("", ""), begun("3")}) == Counted(0, 1));  // a module's number is none
        QVERIFY(count({begun("3"), open("3", "")}) == Counted(0, 1));
        // Only the next: after a right password the count stands at its full value, whatever was before.
        QVERIFY(count({begun("3"), open("", "3"), begun("2"), told(action::card_verified, {}), begun("3")}) ==
                Counted(0, 1));
        const auto wrong = told(action::card_verify_failed, {{field::problem, "card.pin.wrong"}, {field::spent, "1"}});
        const auto old = told(action::card_pin_change_failed,
                              {{field::problem, "card.pin.not-known"}, {field::tries_left, "1"}, {field::spent, "0"}});
        QVERIFY(count({begun("3"), wrong, begun("2"), open("", "2"), old}) == Counted(1, 2));
        PasswordTries since;
        since.apply(recorded(5, wrong));
        since.apply(recorded(9, wrong));
        QCOMPARE(since.wrong(5), std::size_t{1});
        QCOMPARE(since.not_known(5), std::size_t{0});
    }
};

JCIC_TEST(TestEffects)
#include "test_effects.moc"
