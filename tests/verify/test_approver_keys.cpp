// R-DU-6 at another seat: a person's key of another desk stands in for their own in the decision on a query, while the
// trail has it in force, and nowhere else. The append and both verifiers say the same.

#include <QTest>

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/events/effects.h"
#include "app/domain/registers/approver_keys.h"
#include "app/domain/registers/register.h"
#include "app/elsewhere/own_approver_key.h"
#include "app/elsewhere/signed_elsewhere.h"
#include "app/ledger/people/approver_keys.h"
#include "app/ledger/session/people.h"
#include "app/ledger_check/borne_out.h"
#include "app/verify/rules/named.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_world.h"
#include "verify/naming_branch.h"

using namespace jcic;
using namespace jcic::test;

namespace {

/// One desk with a supervisor who sits at W2, too.
struct TwoSeats : ExportWorld {
    ledger::SigningKey key = ledger::SigningKey::generate(random);
    ledger::ExchangeKey exchange = ledger::ExchangeKey::generate(random);

    TwoSeats() { by("A01", entry("desk.known", "desk:W2").plain("workstation", "W2")); }

    [[nodiscard]] Forger forger() { return {*this, *session}; }
    std::uint64_t by(const char* author, const domain::Entry& entry, const std::vector<Signs>& signs = {}) {
        return Forger(*this, *session, author).write(entry, signs);
    }
    [[nodiscard]] domain::Entry entering(const std::string& person = "S01", const std::string& row = "1") {
        const ledger::KeyAtDesk said{person, "W2", key.public_half(), exchange.public_half()};
        auto out = entry("approver-key.entered", "approver-key:" + row);
        out.plain("desk", "W2").plain("signing-key", to_hex(said.signing));
        out.plain("exchange-key", to_hex(said.exchange));
        out.plain("proof", to_hex(key.sign(ledger::approver_key_text(session->origin(), said))));
        return out.plain("beside", "S01").personal("page", "登記頁", "approver-key:" + row);
    }
    std::uint64_t enter() { return by("H01", entering(), {{"H01", "consent"}, {"S01", "consent"}}); }

    /// Signed at W2, by S01's key there.
    [[nodiscard]] domain::Entry elsewhere(domain::Entry entry, const char* purpose = "approval",
                                          const char* person = "S01", const char* desk = "W2") {
        entry.plain("desk", desk);
        entry = ledger::prepared(std::move(entry), random);
        entry.to_be_signed(code(person), purpose);
        forger().sign(entry, person, purpose, key);
        return entry;
    }
    [[nodiscard]] static bool contains(const Bytes& bytes, const char* text) {
        return to_text(bytes).find(text) != std::string::npos;
    }
    [[nodiscard]] domain::Entry decided(const std::string& id) { return elsewhere(decision(id, "頁面 " + id)); }
};

}  // namespace

class TestApproverKeys : public QObject {
    Q_OBJECT
private slots:
    void a_decision_signed_at_another_desk_is_the_approvers_R_DU_6() {
        TwoSeats world;
        world.enter();
        const auto decided = world.session->append(world.decided("0")).value();
        VERIFY_OK(ledger::is_borne_out(*world.session, decided.sequence));
        world.decide("1", "頁面 1");  // and their own key at this one
        BOTH_SAY(world, "");
    }

    void it_counts_in_the_export_of_later_days_too() {
        TwoSeats world;
        world.enter();
        VERIFY_OK(world.session->append(world.decided("0")));
        world.clock.advance(std::chrono::days{3});
        world.write_query("8");
        VERIFY_OK(world.session->append(world.decided("8")));
        const auto head = world.sign_in("H01").value();
        ledger::ExportOptions options;
        options.since = domain::roc_date_at(world.clock.now());
        VERIFY_OK(ledger::export_ledger(*head, world.file(), options));
        QCOMPARE(reasons(judge(contents(world.file()))), std::string("0:part"));
    }

    // Between two ledgers: what is asked is read by the approver alone, and what comes back by the ledger that asked.
    void it_is_asked_and_answered_sealed_both_ways() {
        TwoSeats world;
        world.by("A01", world.entry("desk.known", "desk:seat-1").plain("workstation", "seat-1"));
        LedgerWorld other(LedgerWorld::Founding::own);
        const auto there = other.sign_in("S01").value();
        const auto own = ledger::own_approver_key(*there, "seat-1");
        auto entering = world.entry("approver-key.entered", "approver-key:1").plain("desk", "seat-1");
        entering.plain("signing-key", to_hex(own.key.signing)).plain("exchange-key", to_hex(own.key.exchange));
        entering.plain("proof", to_hex(own.proof)).plain("beside", "S01");
        world.by("H01", entering.personal("page", "登記頁", "approver-key:1"),
                 {{"H01", "consent"}, {"S01", "consent"}});

        auto decision = ledger::prepared(world.decision("0", "頁面 0").plain("desk", "seat-1"), world.random);
        COMPARE_FAULT(ledger::ask_elsewhere(*world.session, decision, own.key, view("旁註")),
                      input_form);  // nobody is to sign it
        decision.to_be_signed(code("S01"), "approval");
        auto of_another_desk = decision;
        of_another_desk.fields.back().value = "W2";
        COMPARE_FAULT(ledger::ask_elsewhere(*world.session, of_another_desk, own.key, {}), input_form);
        const auto question = ledger::ask_elsewhere(*world.session, decision, own.key, view("旁註")).value();
        QVERIFY(!TwoSeats::contains(question, "頁面 0"));
        QVERIFY(!ledger::open_question(*other.sign_in("H01").value(), question));
        QVERIFY(!ledger::open_question(*world.sign_in("S01").value(), question));
        auto asked = ledger::open_question(*there, question).value();
        QCOMPARE(asked.entry.value("page"), std::string("頁面 0"));
        QCOMPARE(to_text(asked.shown), std::string("旁註"));
        COMPARE_FAULT(ledger::sign_for_them(*there, secret("wrong"), asked), person_password);
        const auto answer = ledger::sign_for_them(*there, password_of("S01"), asked).value();
        QVERIFY(!TwoSeats::contains(answer, "頁面 0"));
        auto altered = answer;
        altered.back() ^= 1;
        QVERIFY(!ledger::read_answer(*world.session, decision.id, altered));
        QVERIFY(!ledger::read_answer(*world.session, world.entry("query.decided").id, answer));
        const auto read = ledger::read_answer(*world.session, decision.id, answer).value();
        VERIFY_OK(world.session->append(read));
        BOTH_SAY(world, "");
    }

    void a_key_that_nobody_entered_signs_nothing() {
        TwoSeats world;
        COMPARE_FAULT(world.session->append(world.decided("0")), query_changed);
        const auto forged = world.forger().write(world.decided("0"));
        BOTH_SAY(world, at(forged, "signature"));
        COMPARE_FAULT(ledger::is_borne_out(*world.session, forged), ledger_corrupt);
    }

    void it_signs_no_other_action() {
        TwoSeats world;
        world.enter();
        const auto reserved = world.by("Q01", world.entry("copy.reserved", "query:0").plain("item", "T50"));
        const auto destroyed = world.entry("copy.destroyed", "query:0")
                                   .rests_on(world.forger().event(reserved))
                                   .plain("item", "T50")
                                   .plain("page", "頁面");
        const auto witnessed = world.elsewhere(destroyed, "witness");
        COMPARE_FAULT(world.session->append(witnessed), query_changed);
        const auto forged = world.forger().write(witnessed);
        QVERIFY(world.by_the_ledger().starts_with(at(forged, "signature")));
        QVERIFY(world.by_the_other().starts_with(at(forged, "signature")));
    }

    // Where it was signed stands in the trail, and is no more than what the key says.
    void it_signs_as_of_its_own_desk_alone() {
        TwoSeats world;
        world.enter();
        world.by("A01", world.entry("desk.known", "desk:W3").plain("workstation", "W3"));
        const auto of_another = world.elsewhere(world.decision("0", "頁面 0"), "approval", "S01", "W3");
        COMPARE_FAULT(world.session->append(of_another), query_changed);
        std::string expected = at(world.forger().write(of_another), "signature") + " ";
        // Nor does the own key sign as if elsewhere, or the other as if here.
        const auto own =
            world.forger().signed_by(world.decision("1", "頁面 1").plain("desk", "W2"), {{"S01", "approval"}});
        COMPARE_FAULT(world.session->append(own), query_changed);
        expected += at(world.forger().write(own), "signature") + " ";
        auto here = ledger::prepared(world.decision("3", "頁面 3"), world.random);
        here.to_be_signed(code("S01"), "approval");
        world.forger().sign(here, "S01", "approval", world.key);
        COMPARE_FAULT(world.session->append(here), query_changed);
        BOTH_SAY(world, expected + at(world.forger().write(here), "signature"));
    }

    void it_signs_for_nobody_else() {
        TwoSeats world;
        VERIFY_OK(ledger::People(*world.sign_in("H01").value())
                      .add({code("S02"), "另一位", {domain::Duty::supervisor}, password_of("S02"), {}}));
        world.enter();
        const auto entry = world.elsewhere(world.decision("0", "頁面 0"), "approval", "S02");
        COMPARE_FAULT(world.session->append(entry), query_changed);
        BOTH_SAY(world, at(world.forger().write(entry), "signature"));
    }

    void once_withdrawn_it_signs_nothing() {
        TwoSeats world;
        const auto entered = world.forger().event(world.enter());
        VERIFY_OK(world.session->append(world.decided("0")));
        world.by("A01",
                 world.entry("approver-key.withdrawn", "approver-key:1").rests_on(entered).plain("until", "1151120"));
        COMPARE_FAULT(world.session->append(world.decided("1")), query_changed);
        BOTH_SAY(world, at(world.forger().write(world.decided("1")), "signature"));
    }

    void it_ends_with_the_desk() {
        TwoSeats world;
        world.enter();
        const auto known = world.forger().event(world.submitted("3").sequence + 1);
        world.by("A01", world.entry("desk.closed", "desk:W2").rests_on(known).plain("until", "1151120"));
        COMPARE_FAULT(world.session->append(world.decided("0")), query_changed);
        BOTH_SAY(world, at(world.forger().write(world.decided("0")), "signature"));
    }

    void it_ends_with_the_person() {
        TwoSeats world;
        world.enter();
        const auto decided = world.decided("0");
        VERIFY_OK(ledger::People(*world.sign_in("H01").value()).end(code("S01")));
        COMPARE_FAULT(world.session->append(decided), person_ended);
        BOTH_SAY(world, at(world.forger().write(decided), "signer"));
    }

    // Whoever could have it said that a key is somebody's, would approve as them.
    void a_key_without_its_own_proof_is_nobodys() {
        TwoSeats world;
        const auto altered = [&](std::string_view field, const std::string& value) {
            auto out = world.entering();
            for (auto& one : out.fields)
                if (one.name == field) one.value = value;
            return out;
        };
        std::string expected;
        const std::vector<Signs> both{{"H01", "consent"}, {"S01", "consent"}};
        const auto other = to_hex(ledger::ExchangeKey::generate(world.random).public_half());
        for (const auto& entry : {altered("proof", std::string(128, '0')), altered("exchange-key", other),
                                  altered("desk", "W9"), world.entering("S02")}) {
            const auto signed_so = Forger(world, *world.session, "H01").signed_by(entry, both);
            COMPARE_FAULT(world.sign_in("H01").value()->append(signed_so), query_changed);
        }
        expected = at(world.by("H01", world.entering("S02"), both), "signature") + " ";
        expected += at(world.forger().write(world.decided("0")), "signature");
        BOTH_SAY(world, expected);
    }

    void a_key_that_its_owner_or_the_head_did_not_sign_is_nobodys() {
        TwoSeats world;
        const auto forge = [&](const char* author, const std::vector<Signs>& signs, const std::string& row) {
            return world.by(author, world.entering("S01", row), signs);
        };
        std::string expected = at(forge("H01", {{"H01", "consent"}}, "1"), "unsigned") + " ";
        expected += at(forge("Q01", {{"Q01", "consent"}, {"S01", "consent"}}, "2"), "author") + " ";
        expected += at(forge("H01", {}, "3"), "unsigned") + " ";
        const auto decided = world.forger().write(world.decided("0"));
        expected += at(decided, "signature");
        BOTH_SAY(world, expected);
        COMPARE_FAULT(ledger::is_borne_out(*world.session, decided), ledger_corrupt);
    }
};

// Whom an event names: who signs it, who is told of, who may not be named there: the tables of both verifiers. Forged
// trails of it are in tests/forged/names.txt, cards.txt.
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

JCIC_TEST(TestApproverKeys)
JCIC_TEST(TestNamed)
#include "test_approver_keys.moc"
