// Whom an event names: who signs it, who is told of, who may not be named there; and what happens once. Forged by who
// holds every key, each is found by both verifiers; the program writes none of it.
#include <QTest>

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/events/effects.h"
#include "app/domain/registers/register.h"
#include "app/ledger/session/people.h"
#include "app/verify/rules/named.h"
#include "app/verify/words.h"
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
        for (const auto language : {verify::Language::chinese, verify::Language::english})
            QVERIFY(verify::words_for_reason("named").in(language) != "named");
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

    void a_persons_steps_are_held_to_what_became_of_them_R_PW_4() {
        NamingBranch branch;
        const auto lock = [&](const char* who) {
            return branch.write("H01", branch.said("person.locked", std::string("person:") + who, {}));
        };
        const auto unlock = [&] {
            const auto head = branch.as("H01");
            return head.write(head.resting(branch.said("person.unlocked", "person:L05", {})), {{"H01", "roster"}});
        };
        branch.wrong(unlock(), "state");
        lock("L05");
        unlock();
        branch.wrong(lock("X99"), "state");
        branch.write("-", branch.said("outer.account-locked", "person:X99", {{"number", "1"}, {"happened", "-"}}));
        VERIFY_OK(ledger::People(*branch.sign_in("H01").value()).end(code("L05")));
        branch.wrong(lock("L05"), "state");
        branch.write("-", branch.said("outer.account-locked", "person:L05", {{"number", "2"}, {"happened", "-"}}));
        BOTH_SAY(branch, branch.expected);
    }

    void what_was_written_outside_is_numbered_without_a_gap_and_once() {
        NamingBranch branch;
        const auto started = [&](const char* number) {
            return branch.write("-", branch.said("outer.program-started", "session",
                                                 {{"number", number}, {"happened", "2026-11-20T00:00:00.000Z"}}));
        };
        branch.wrong(started("2"), "outer");
        started("3");
        branch.wrong(started("3"), "outer");
        branch.wrong(started("5"), "outer");
        branch.wrong(started("x"), "outer");
        started("6");
        BOTH_SAY(branch, branch.expected);
    }

    void who_witnessed_a_destruction_signed_it_and_is_another_R_PA_4() {
        NamingBranch branch;
        const auto destroy = [&](const char* number, const char* witness, const std::vector<Signs>& signs) {
            const Said copy{{"item", "T50"}, {"number", number}};
            const auto reserved = branch.write("Q01", branch.said("copy.reserved", "query:0", copy));
            for (const auto* action : {"copy.sent", "copy.confirmed"})
                branch.write("Q01", branch.said(action, "query:0", copy));
            auto gone = branch.said("copy.destroyed", "query:0", copy).rests_on(branch.as("Q01").event(reserved));
            gone.plain("witness", witness).plain("page", "銷毀");
            if (signs.size() == 1 && signs.front().person == witness) return branch.write("Q01", gone, signs);
            refused(branch, gone, signs, std::string_view(witness) == "Q01" ? "named-author" : "named-unsigned",
                    witness);
            return branch.write("Q01", gone, signs);
        };
        destroy("1", "S01", {{"S01", "witness"}});
        BOTH_SAY(branch, branch.expected);
        branch.wrong(destroy("2", "S01", {{"A01", "witness"}}));
        branch.wrong(destroy("3", "Q01", {{"Q01", "witness"}, {"S01", "witness"}}));
        BOTH_SAY(branch, branch.expected);
    }

    void who_witnessed_a_deletion_signed_it_R_PA_6() {
        NamingBranch branch;
        branch.decide("0", "頁面 0");
        branch.number("0");
        const auto held = branch.write("Q01", branch.said("record.retrieved", "query:0", {{"item", "T50"}}));
        branch.write("Q01", branch.said("record.used-up", "query:0", {{"item", "T50"}}));
        auto erased =
            branch.said("record.erased", "query:0", {{"item", "T50"}, {"witness", "S01"}, {"copies", "none"}});
        erased.plain("page", "刪除").rests_on(branch.as("Q01").event(held));
        refused(branch, erased, {{"A01", "witness"}}, "named-unsigned", "S01");
        branch.wrong(branch.write("Q01", erased, {{"A01", "witness"}}));
        BOTH_SAY(branch, branch.expected);
    }

    void a_copy_is_sent_and_destroyed_once_R_PA_4() {
        NamingBranch branch;
        const Said copy{{"item", "T50"}, {"number", "1"}};
        const auto reserved = branch.write("Q01", branch.said("copy.reserved", "query:0", copy));
        branch.wrong(branch.write("Q01", branch.said("copy.reserved", "query:0", copy)), "copies");
        branch.write("Q01", branch.said("copy.sent", "query:0", copy));
        branch.wrong(branch.write("Q01", branch.said("copy.sent", "query:0", copy)), "copies");
        branch.write("Q01", branch.said("copy.confirmed", "query:0", copy));
        branch.wrong(branch.write("Q01", branch.said("record.exported", "query:0", copy)), "copies");
        const auto destroy = [&](std::uint64_t on) {
            auto gone = branch.said("copy.destroyed", "query:0", copy).rests_on(branch.as("Q01").event(on));
            return branch.write("Q01", gone.plain("witness", "S01").plain("page", "銷毀"), {{"S01", "witness"}});
        };
        destroy(reserved);
        branch.wrong(destroy(reserved), "answered");
        BOTH_SAY(branch, branch.expected);
        // Of a number that nobody gave.
        const Said another{{"item", "T50"}, {"number", "2"}};
        branch.wrong(branch.write("Q01", branch.said("copy.filed", "query:0", another)), "copies");
        BOTH_SAY(branch, branch.expected);
    }

    void what_a_witness_signed_rests_on_the_right_one_of_the_same_R_PA_4() {
        NamingBranch branch;
        const auto of = [&](const char* action, const char* item, const char* number) {
            return branch.said(action, "query:0", {{"item", item}, {"number", number}});
        };
        std::map<std::string, std::uint64_t> reserved;
        for (const auto* number : {"1", "2"}) {
            reserved[number] = branch.write("Q01", of("copy.reserved", "T50", number));
            for (const auto* action : {"copy.sent", "copy.confirmed"}) branch.write("Q01", of(action, "T50", number));
        }
        const auto destroy = [&](const char* number, std::uint64_t on) {
            auto gone = of("copy.destroyed", "T50", number).rests_on(branch.as("Q01").event(on));
            return branch.write("Q01", gone.plain("witness", "S01").plain("page", "銷毀"), {{"S01", "witness"}});
        };
        // The second copy, on the first one's number; what it says counts all the same.
        branch.wrong(destroy("2", reserved["1"]), "rests-on");
        destroy("1", reserved["1"]);
        BOTH_SAY(branch, branch.expected);
        // A record's end, on another item's record.
        branch.decide("0", "頁面 0");
        branch.number("0");
        const auto held = branch.write("Q01", branch.said("record.retrieved", "query:0", {{"item", "T50"}}));
        auto erased = branch.said("record.erased", "query:0", {{"item", "T51"}, {"witness", "S01"}});
        erased.plain("page", "刪除").rests_on(branch.as("Q01").event(held));
        branch.wrong(branch.write("Q01", erased, {{"S01", "witness"}}), "rests-on");
        BOTH_SAY(branch, branch.expected);
    }

    void an_item_is_asked_for_once_on_one_approval_and_gives_one_number_and_one_record_R_SE_1() {
        NamingBranch branch;
        branch.decide("0", "頁面 0");
        const auto asks = [&] {
            return branch.write("Q01", branch.said("query.requesting", "query:0", {{"items", "T50"}}));
        };
        const auto of_item = [&](const char* action) {
            return branch.write("Q01", branch.said(action, "query:0", {{"item", "T50"}}));
        };
        asks();
        // JCIC did not receive it: it may be asked for again.
        branch.write("Q01", branch.said("query.not-received", "query:0", {{"items", "T50"}}));
        asks();
        BOTH_SAY(branch, branch.expected);
        branch.wrong(asks(), "answered");
        of_item("query.serial");
        branch.wrong(of_item("query.serial"), "answered");
        of_item("record.retrieved");
        branch.wrong(of_item("record.retrieved"), "answered");
        branch.wrong(asks(), "answered");
        BOTH_SAY(branch, branch.expected);
    }

    void an_item_of_an_authorisation_is_used_once_R_AU_5() {
        NamingBranch branch;
        const auto form = [&](const char* action, const Said& fields, std::uint64_t on) {
            auto step = branch.said(action, "authorisation:7", fields);
            if (on > 0) step.rests_on(branch.as("Q01").event(on));
            return branch.write("Q01", step);
        };
        const auto held =
            form("authorisation.signed", {{"items", "T50,T51,T52"}, {"signed", "1151120"}, {"ends", "1161119"}}, 0);
        form("authorisation.accepted", {}, form("authorisation.sent", {}, held));
        const auto submit = [&](const char* query, const char* items) {
            return branch.write("Q01", branch.said("query.submitted", std::string("query:") + query,
                                                   {{"authorisation", "7"}, {"items", items}}));
        };
        submit("a", "T50,T52");
        submit("b", "T51");
        BOTH_SAY(branch, branch.expected);
        branch.wrong(submit("c", "T52"), "used");
        // What was withdrawn leans on it no more.
        branch.write("Q01", branch.said("query.withdrawn", "query:b", {{"items", "T51"}}));
        submit("d", "T51");
        BOTH_SAY(branch, branch.expected);
    }

    void nothing_befalls_an_item_or_its_record_that_its_state_does_not_allow_R_SE_1_data() {
        QTest::addColumn<QList<QByteArray>>("actions");  // of the one item, after its approval; the last cannot be
        const auto row = [](const char* name, const QList<QByteArray>& actions) { QTest::newRow(name) << actions; };
        row("unsettled without a request", {"query.unsettled"});
        row("not received without a request", {"query.not-received"});
        row("refused by JCIC without a request", {"query.request-failed"});
        row("expired without a number", {"query.requesting", "query.expired"});
        row("withdrawn after the request", {"query.requesting", "query.withdrawn"});
        row("failed after its number", {"query.requesting", "query.serial", "query.request-failed"});
        row("a number after it failed", {"query.requesting", "query.request-failed", "query.serial"});
        row("a record after it expired", {"query.requesting", "query.serial", "query.expired", "record.retrieved"});
        row("expired after its record", {"query.requesting", "query.serial", "record.retrieved", "query.expired"});
        row("used up without a record", {"query.requesting", "query.serial", "record.used-up"});
        row("used up twice", {"query.requesting", "query.unsettled", "query.serial", "record.retrieved",
                              "record.used-up", "record.used-up"});
    }
    void nothing_befalls_an_item_or_its_record_that_its_state_does_not_allow_R_SE_1() {
        QFETCH(QList<QByteArray>, actions);
        NamingBranch branch;
        branch.decide("0", "頁面 0");
        std::uint64_t last = 0;
        for (const auto& action : actions) {
            BOTH_SAY(branch, std::string());
            last = branch.write("Q01", branch.said(action.constData(), "query:0", {{"items", "T50"}, {"item", "T50"}}));
        }
        branch.wrong(last, "state");
        BOTH_SAY(branch, branch.expected);
    }

    void what_is_filed_with_its_case_or_withdrawn_against_the_rule_is_named_R_PA_11() {
        NamingBranch branch;
        const ledger::NewPerson colleague{code("Q02"), "王俊傑", {domain::Duty::query_officer}, password_of("Q02"), {}};
        VERIFY_OK(ledger::People(*branch.sign_in("H01").value()).add(colleague));
        const auto about_t52 = [](domain::Entry entry) {
            for (auto& field : entry.fields)
                if (field.name == "items" || field.name == "approved") field.value = "T52";
            return entry;
        };
        branch.submissions["t"] = branch.session->append(about_t52(branch.submission("t"))).value().earlier();
        Forger(branch, *branch.session).write(about_t52(branch.decision("t", "頁面 t")), {{"S01", "approval"}});
        const auto write = [&](const char* who, const char* action) {
            return branch.write(who, branch.said(action, "query:t", {{"items", "T52"}, {"item", "T52"}}));
        };
        write("Q01", "query.requesting");
        write("Q01", "query.serial");
        branch.wrong(write("Q01", "record.filed-with-case"), "state");  // there is no record yet
        write("Q01", "record.retrieved");
        branch.wrong(write("Q01", "record.filing-withdrawn"), "state");
        write("Q01", "record.filed-with-case");
        branch.wrong(write("Q02", "record.filed-with-case"), "case");  // another's case
        branch.wrong(write("Q02", "record.filing-withdrawn"), "case");
        write("Q01", "query.relation-ended");
        branch.wrong(write("Q01", "record.filed-with-case"), "state");
        branch.wrong(write("Q01", "record.filing-withdrawn"), "state");
        BOTH_SAY(branch, branch.expected);
    }

    void a_record_is_erased_once_it_is_used_up_and_a_query_submitted_once_R_PA_6() {
        NamingBranch branch;
        branch.decide("0", "頁面 0");
        branch.number("0");
        const auto held = branch.write("Q01", branch.said("record.retrieved", "query:0", {{"item", "T50"}}));
        auto erased =
            branch.said("record.erased", "query:0", {{"item", "T50"}, {"witness", "S01"}, {"copies", "none"}});
        erased.plain("page", "刪除").rests_on(branch.as("Q01").event(held));
        branch.wrong(branch.write("Q01", erased, {{"S01", "witness"}}), "state");
        branch.wrong(branch.write("Q01", branch.submission("0")), "state");
        BOTH_SAY(branch, branch.expected);
    }

    void nothing_is_told_of_a_query_that_was_never_submitted_R_LO_1() {
        NamingBranch branch;
        for (const auto* action : {"query.settling", "record.viewed", "page.committed", "query.stopped"}) {
            branch.write("Q01", branch.said(action, "query:0", {{"items", "T50"}}));
            branch.wrong(branch.write("Q01", branch.said(action, "query:never", {{"items", "T50"}})), "state");
        }
        BOTH_SAY(branch, branch.expected);
    }

    void what_a_window_writes_for_a_row_is_held_to_its_state_R_LO_2() {
        NamingBranch branch;
        const auto by_head = [&](const char* action, const char* subject, const Said& fields) {
            return branch.write("H01", branch.said(action, subject, fields));
        };
        const Said asked{{"user", "Q01"}};
        branch.write("Q01", branch.said("lost-serial.asking", "lost-serial:1", asked));
        by_head("lost-serial.answered", "lost-serial:1", {});
        BOTH_SAY(branch, branch.expected);
        branch.wrong(by_head("lost-serial.unanswered", "lost-serial:1", {}), "state");
        branch.wrong(by_head("lost-serial.taken-over", "lost-serial:2", {}), "state");
        branch.wrong(by_head("desk.told", "desk:seat-9", {}), "state");
        by_head("erasure.of-query", "erasure:7", {});
        branch.wrong(by_head("erasure.of-query", "erasure:7", {}), "state");
        // Of a card that no register has a desk may still tell that it locked.
        by_head("card.locked", "card:9", {});
        BOTH_SAY(branch, branch.expected);
    }

    void whom_a_signed_event_names_is_asked_before_it_is_relied_on_R_PA_4() {
        NamingBranch branch;
        const auto out = branch.lend("L03", {{"L05", "hand-over"}, {"H01", "hand-over"}});
        const auto relied_on = branch.session->is_borne_out(out);
        QVERIFY(!relied_on);
        QCOMPARE(std::string(relied_on.error().detail("reason")), std::string("named"));
    }
};

JCIC_TEST(TestNamed)
#include "test_named.moc"
