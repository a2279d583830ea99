// Whom an event names: who signs it, who is told of, who may not be named there: the tables of both verifiers. Forged
// trails of it are in tests/forged/names.txt, cards.txt.
#include <QTest>

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/events/effects.h"
#include "app/domain/registers/register.h"
#include "app/ledger/session/people.h"
#include "app/ledger_check/borne_out.h"
#include "app/verify/rules/named.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/naming_branch.h"

using namespace jcic;
using namespace jcic::test;
namespace events = jcic::domain::events;

namespace {

std::string duty_list(events::Duties duties) {
    std::string out;
    for (const auto duty : duties) out.append(out.empty() ? "" : ",").append(domain::name_of(duty));
    return out;
}

std::string line_of(const verify::NamedPerson& one) {
    return std::string(one.action) + "|" + std::string(one.field) + (one.signs ? "|signs" : "|told") +
           (one.another ? "|another" : "") + "|having " + std::string(one.having) + "|barred " +
           std::string(one.barred);
}

/// A field that names a person of whom nothing is asked, and why.
struct Unasked {
    std::string_view action;
    std::string_view field;
    const char* why;
};
constexpr std::array unasked{
    Unasked{"outer.unlock-failed", "with", "whoever was typed while nobody was signed in, and may be nobody"}};

}  // namespace

class TestNamed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void each_field_that_names_a_person_says_what_they_have_to_do_with_it() {
        std::string silent;
        std::size_t found = 0;
        for (const auto& event : events::all())
            for (const auto& field : event.fields) {
                const auto* reason = std::ranges::find_if(
                    unasked, [&](const Unasked& one) { return one.action == event.action && one.field == field.name; });
                const bool asked = field.named != events::Named::nobody;
                const auto what = std::string(event.action) + " " + std::string(field.name);
                if (reason != unasked.end()) ++found;
                if (field.kind == events::Kind::person ? asked == (reason != unasked.end()) : asked)
                    silent += what + "; ";
                QVERIFY2(asked || (field.having.empty() && field.barred.empty()), what.c_str());
                QVERIFY2(!asked || field.keep == domain::Keep::plain, what.c_str());
            }
        QVERIFY2(silent.empty(), silent.c_str());
        QCOMPARE(found, unasked.size());
    }

    void a_cards_steps_say_the_same_as_their_events() {
        for (const auto* book : domain::registers::all())
            for (const auto& step : book->steps)
                for (const auto& asked : step.asks) {
                    const auto* field = events::find(step.action)->field(asked.name);
                    const auto what = std::string(step.action) + " " + std::string(asked.name);
                    QVERIFY2(field != nullptr || step.written == domain::registers::Written::elsewhere ||
                                 step.written == domain::registers::Written::roster,
                             what.c_str());
                    if (field == nullptr) continue;
                    QVERIFY2(field->named == asked.named && field->as_before == asked.as_before, what.c_str());
                }
    }

    void both_tables_name_the_same_persons() {
        std::set<std::string> described;
        for (const auto& event : events::all())
            for (const auto& field : event.fields) {
                // Who stands beside is asked for with the step's signatures (verify.registers).
                if (field.named == events::Named::nobody || field.name == field::beside) continue;
                const bool signs = field.named == events::Named::signer;
                const auto having = duty_list(field.having);
                const auto barred = duty_list(field.barred);
                described.insert(line_of({.action = event.action,
                                          .field = field.name,
                                          .signs = signs,
                                          .another = signs && event.demand && event.demand->witnessed,
                                          .having = having,
                                          .barred = barred}));
            }
        std::set<std::string> verified;
        for (const auto& one : verify::named_persons()) verified.insert(line_of(one));
        QCOMPARE(verified, described);
    }

    /// Each act with each outcome: what a desk writes is whole by both, and what is about nothing is not.
    void what_became_of_each_act_of_card_and_host_is_whole_by_both() {
        NamingBranch branch;
        const auto tell = [&](std::string_view action, const char* of_person, const char* of_card) {
            const auto* known = events::find(action);
            const bool person = known->about == "person:";
            auto out = branch.said(std::string(action).c_str(),
                                   std::string(known->about) + (person ? of_person : of_card), {});
            for (const auto& field : known->fields)
                if (field.times == events::Times::once)
                    out.plain(field.name, field.name == field::problem ? "card.removed" : "1");
            return branch.write("L03", out);
        };
        for (const auto& act : domain::effects()) {
            tell(act.begins, "L03", "1");
            for (const auto outcome :
                 {ActOutcome::done, ActOutcome::not_done, ActOutcome::not_known, ActOutcome::not_sent})
                tell(act.ended(outcome), "L03", "1");
        }
        branch.wrong(tell(action::host_sign_in_not_known, "L04", ""), "author");  // another's
        branch.wrong(tell(action::card_verify_not_known, "", ""), "subject");     // no card's
        // A card of which nobody knows may be locked if it was not read; one that says a number is not.
        tell(action::card_verify_not_sent, "", "1");
        branch.wrong(branch.write("L03", branch.said("card.locked", "card:1", {})), "state");
        BOTH_SAY(branch, branch.expected);
    }

    void whom_a_signed_event_names_is_asked_before_it_is_relied_on_R_PA_4() {
        NamingBranch branch;
        const auto out = branch.lend("L03", {{"L05", "hand-over"}, {"H01", "hand-over"}});
        const auto relied_on = ledger::is_borne_out(*branch.session, out);
        QVERIFY(!relied_on);
        QCOMPARE(std::string(relied_on.error().detail("reason")), std::string("named"));
    }
};

JCIC_TEST(TestNamed)
#include "test_named.moc"
