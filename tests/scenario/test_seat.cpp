// Who sits at the desk, and what the trail keeps of it.

#include <QtTest>
#include <fstream>

#include "app/desk/duties_desk.h"
#include "app/desk/upkeep/recovery_desk.h"
#include "app/search/look_up.h"
#include "at_the_desk.h"
#include "support/test_program.h"

using namespace jcic;
using scenario::code;

class SeatTest : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void a_wrong_local_password_is_never_sent_to_the_host() {
        const auto person = officer().with(domain::Duty::query_officer);
        QCOMPARE(code(desk_->seat().sign_in(person.person, scenario::Officer::secret("Wrong-1234-Wrong"))),
                 QString("person.password"));
        QCOMPARE(code(officer().sign_in()), QString());
        // What the host was asked stands in the trail: one sign-in, the good one; the failure came in from the outer
        // journal.
        QCOMPARE(count_events("host.signing-in"), std::size_t{1});
        QCOMPARE(count_events("outer.sign-in-failed"), std::size_t{1});
    }

    void no_invented_code_hides_what_was_tried_of_a_real_one_R_PW_4() {
        const auto tried = officer().with(domain::Duty::query_officer).person.text();
        auto& outer = desk_->parts().seating.ledger().outer();
        for (int i = 0; i < 3; ++i) QVERIFY(outer.append("sign-in-failed", tried));
        for (int i = 0; i < 250; ++i) QVERIFY(outer.append("sign-in-failed", "X" + std::to_string(100 + i)));
        QCOMPARE(code(officer().sign_in(domain::Duty::unit_head)), QString());
        const auto lines = desk_->duties().unit();
        QVERIFY(lines);
        const auto outside = [&](const std::string& whose) {
            return std::ranges::count_if(*lines, [&](const desk::UnitLine& line) {
                return line.topic == desk::UnitTopic::outside && line.row == whose;
            });
        };
        QCOMPARE(outside(tried), 1);
        QCOMPARE(outside("X349"), 1);
        const auto line = std::ranges::find_if(*lines, [&](const desk::UnitLine& one) { return one.row == tried; });
        QVERIFY(line->count == 3 && line->state == desk::UnitState::mind);
    }

    void a_stopped_host_is_told_and_work_goes_on_when_it_is_back() {
        misbehave(R"({"operation": "*", "fault": "closed"})");
        const auto signed_in = officer().sign_in();
        QVERIFY(signed_in && signed_in->host);
        const auto query = officer().submit();
        QVERIFY(query);  // the desk works without JCIC
        QVERIFY(officer().approve(*query));
        misbehave("");
        QCOMPARE(code(desk_->seat().open_account(
                     scenario::Officer::secret(officer().with(domain::Duty::query_officer).password))),
                 QString());
        QCOMPARE(code(officer().card_ready()), QString());
        QCOMPARE(code(desk_->queries().request(*query, {})), QString());
    }

    void a_dead_host_holds_up_no_sign_out() {
        QVERIFY(officer().sign_in());
        misbehave(R"({"operation": "*", "fault": "slow", "milliseconds": 120000})");
        QCOMPARE(code(desk_->seat().sign_out("left", std::nullopt)), QString());
        misbehave("");
        QVERIFY(officer().sign_in());
        // Stopped by the desk's own limit: the host's would have made it host.unreachable, or nothing unknown at all.
        const auto unknown = last_event("outer.host-sign-out-unknown");
        QCOMPARE(unknown.size(), std::size_t{4});
        QVERIFY2(unknown.at("problem") != "host.unreachable", unknown.at("problem").c_str());
    }

    void a_session_at_JCIC_never_stands_without_its_event() {
        misbehave(R"({"operation": "capabilities", "fault": "server-error"})");
        const auto signed_in = officer().sign_in();
        QVERIFY(signed_in && signed_in->host);
        QCOMPARE(count_events("host.signed-in"), std::size_t{1});
        QCOMPARE(last_event("host.signing-out")["why"], std::string("no-capabilities"));
        QVERIFY(!desk_->parts().seating.seat()->jcic().is_begun());
        misbehave("");
        QCOMPARE(code(desk_->seat().open_account(
                     scenario::Officer::secret(officer().with(domain::Duty::query_officer).password))),
                 QString());
        QCOMPARE(code(officer().card_ready()), QString());
    }

    void who_is_let_in_by_a_recovery_key_takes_the_password_that_JCIC_has() {
        using scenario::Officer;
        const auto person = officer().with(domain::Duty::query_officer);
        auto& recovery = desk_->recovery();
        QVERIFY(officer().sign_in(domain::Duty::administrator));
        const auto keepers = {officer().with(domain::Duty::supervisor), officer().with(domain::Duty::card_custodian)};
        auto making = recovery.begin_key({keepers.begin()->person, keepers.end()[-1].person});
        QVERIFY(making);
        int number = 0;
        for (const auto& keeper : keepers) {
            const auto half = recovery.text_of(*making, ++number);
            QVERIFY(half);
            // The desk's rule, whichever window or terminal asks: first they show that they have it.
            QCOMPARE(code(recovery.sign_for(*making, number, Officer::secret(keeper.password))),
                     QString("recovery.half"));
            QCOMPARE(code(recovery.typed_back(*making, number, Officer::secret("keya1-something-else"))),
                     QString("recovery.half"));
            QCOMPARE(code(recovery.sign_for(*making, number, Officer::secret(keeper.password))),
                     QString("recovery.half"));
            QCOMPARE(code(recovery.typed_back(*making, number, *half)), QString());
            QCOMPARE(code(recovery.sign_for(*making, number, Officer::secret(keeper.password))), QString());
        }
        QCOMPARE(code(recovery.finish(*making)), QString());
        const auto first_half = recovery.text_of(*making, 1);
        const auto second_half = recovery.text_of(*making, 2);
        QVERIFY(first_half && second_half && desk_->seat().sign_out("asked", std::nullopt));
        const auto once = Officer::secret("Only-Once-1357");
        QCOMPARE(code(recovery.recover(person.person, *first_half, *second_half, Officer::secret("weak"))),
                 QString("rule.R-PW-1"));
        QCOMPARE(code(recovery.recover(person.person, *first_half, *second_half, once)), QString());
        // What JCIC never had is not tried there, and nothing else is possible with it.
        const auto first = desk_->seat().sign_in(person.person, once);
        QVERIFY(first && !first->host && first->password_must_change);
        QCOMPARE(count_events("host.signing-in"), std::size_t{0});
        QCOMPARE(code(desk_->ledger().verify({})), QString("rule.R-PW-2"));
        // Nor is anything signed, before somebody else has said who was let in.
        QCOMPARE(code(desk_->seat().change_password(once, Officer::secret(person.password))), QString("person.duty"));
        QVERIFY(officer().sign_in(domain::Duty::administrator));  // who made the key
        QVERIFY(todo_about(desk::TodoKind::confirm_recovered).empty());
        QVERIFY(officer().sign_in(domain::Duty::unit_head));
        QCOMPARE(todo_about(desk::TodoKind::confirm_recovered), std::vector{person.person});
        QCOMPARE(code(recovery.confirm(person.person)), QString());
        QVERIFY(todo_about(desk::TodoKind::confirm_recovered).empty());
        QVERIFY(desk_->seat().sign_in(person.person, once));
        QCOMPARE(code(desk_->seat().change_password(once, Officer::secret(person.password))), QString());
        const auto again = officer().sign_in();
        QVERIFY(again && !again->host && !again->password_must_change);
        QCOMPARE(count_events("host.signed-in"), std::size_t{1});
    }

    void who_neither_asks_nor_checks_is_shown_no_case_R_PA_7() {
        using domain::Duty;
        QVERIFY(officer().work());
        int unseen = 0;
        for (const auto duty : domain::all_duties) {
            QCOMPARE(code(officer().sign_in(duty)), QString());
            const auto snapshot = desk_->snapshot();
            // Who reviews may keep a password besides.
            const bool shown = std::ranges::any_of(snapshot->seat->person.duties, [](Duty one) {
                return one != Duty::administrator && one != Duty::card_custodian && one != Duty::password_custodian;
            });
            QCOMPARE(!snapshot->board.empty(), shown);
            QCOMPARE(!snapshot->cases.empty(), shown);
            QCOMPARE(!snapshot->copies.empty(), shown);
            if (!shown) ++unseen;
        }
        QVERIFY(unseen >= 2);
    }

    void two_programs_share_one_practice_profile() {
        const auto other = scenario::open(profile_);
        scenario::Officer there(*other);
        QCOMPARE(code(there.sign_in(domain::Duty::supervisor)), QString());
        QVERIFY(officer().sign_in());
        const auto query = officer().submit();
        QVERIFY(query);
        // The supervisor sees it at their own seat, and approves there.
        const auto shown = other->approvals().approval(*query);
        QVERIFY(shown && !shown->own);
        const auto supervisor = there.with(domain::Duty::supervisor);
        QCOMPARE(code(other->approvals().decide(*query, shown->page, {domain::Item::t50}, "", supervisor.person,
                                                scenario::Officer::secret(supervisor.password), "not-needed")),
                 QString());
        QCOMPARE(state(domain::Item::t50), domain::ItemState::approved);
    }

    void the_state_is_rebuilt_from_the_events() {
        QVERIFY(officer().work());
        QVERIFY(officer().sign_in());
        auto& seat = *desk_->parts().seating.seat();
        const auto before = desk_->snapshot();
        inquiry::Book book;
        domain::registers::Rows rows;
        domain::registers::PeopleAndCards people(rows);
        QVERIFY(seat.session().refresh(book));
        QVERIFY(seat.session().refresh(rows));
        QVERIFY(seat.session().refresh(people));
        QVERIFY(book == seat.book());
        QVERIFY(people == seat.people());
        QVERIFY(ledger::begin_index(seat.session()));
        QVERIFY(ledger::advance_index(seat.session(), 10'000).value().complete());
        const auto after = desk_->snapshot();
        QCOMPARE(after->board.size(), before->board.size());
        const auto story = desk_->queries().story(before->board.front().query);
        QVERIFY(story && story->size() > 10);
    }

private:
    std::vector<domain::PersonId> todo_about(desk::TodoKind kind) {
        std::vector<domain::PersonId> out;
        const auto snapshot = desk_->snapshot();
        for (const auto& row : snapshot->todo)
            if (row.kind == kind) out.push_back(row.person.value());
        return out;
    }
};

// What was typed of a query and not sent: kept for who typed it, over sign-outs and power cuts.

class DraftsTest : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void a_draft_waits_for_the_same_person_only() {
        QVERIFY(officer().sign_in());
        auto form = officer().whole_form();
        QVERIFY(form);
        form->case_number = "2026-草稿-1";
        QCOMPARE(code(desk_->seat().sign_out("idle", *form)), QString());
        QVERIFY(officer().sign_in(domain::Duty::supervisor));
        const auto none = desk_->seat().take_draft();
        QVERIFY(none && !*none);
        QVERIFY(officer().sign_in());
        QVERIFY(desk_->snapshot()->seat->draft_kept);
        const auto kept = desk_->seat().take_draft();
        QVERIFY(kept && *kept);
        QVERIFY(**kept == *form);
    }

    void a_later_draft_takes_no_earlier_ones_place() {
        QVERIFY(officer().sign_in());
        auto earlier = officer().whole_form();
        QVERIFY(earlier);
        earlier->case_number = "2026-先-1";
        auto later = *earlier;
        later.case_number = "2026-後-2";
        QCOMPARE(code(desk_->seat().keep_draft(*earlier)), QString());
        QCOMPARE(code(desk_->seat().sign_out("idle", later)), QString());
        for (const auto& expected : {*earlier, later}) {
            QVERIFY(officer().sign_in());
            QVERIFY(desk_->snapshot()->seat->draft_kept);
            const auto kept = desk_->seat().take_draft();
            QVERIFY(kept && *kept);
            QCOMPARE((*kept)->case_number, expected.case_number);
            QCOMPARE(code(desk_->seat().drop_draft()), QString());
        }
        QVERIFY(!desk_->snapshot()->seat->draft_kept);
    }

    void a_draft_is_kept_until_it_is_on_the_screen() {
        QVERIFY(officer().sign_in());
        const auto form = officer().whole_form();
        QVERIFY(form && desk_->seat().keep_draft(*form));
        QVERIFY(*desk_->seat().take_draft());
        // The window never came to show it.
        QVERIFY(officer().sign_in());
        QVERIFY(*desk_->seat().take_draft());
        QVERIFY(desk_->seat().drop_draft());
        QVERIFY(!*desk_->seat().take_draft());
    }

    void what_was_being_typed_survives_a_power_cut() {
        QVERIFY(officer().sign_in());
        auto form = officer().whole_form();
        QVERIFY(form && desk_->seat().keep_typing(*form));
        form->case_number = "2026-斷電-1";
        QVERIFY(desk_->seat().keep_typing(*form));  // over the first
        const auto kept = [&] {
            auto draft = desk_->seat().take_draft();
            return draft && *draft && **draft == *form;
        };
        QVERIFY(!kept());  // it stands on the screen
        // Nobody signed out: the seat is just taken anew.
        QVERIFY(officer().sign_in());
        QVERIFY(desk_->snapshot()->seat->draft_kept);
        QVERIFY(kept() && desk_->seat().drop_draft());
        // Sent or cleared, nothing is left of it; kept at signing out, it is there once.
        QVERIFY(desk_->seat().keep_typing(*form) && desk_->seat().keep_typing(std::nullopt));
        QVERIFY(officer().sign_in());
        QVERIFY(!desk_->snapshot()->seat->draft_kept);
        QVERIFY(desk_->seat().keep_typing(*form));
        QCOMPARE(code(desk_->seat().sign_out("idle", *form)), QString());
        QVERIFY(officer().sign_in());
        QVERIFY(kept() && desk_->seat().drop_draft());
        QVERIFY(!desk_->snapshot()->seat->draft_kept);
    }

    void it_survives_one_beside_however_many_drafts() {
        QVERIFY(officer().sign_in());
        auto form = officer().whole_form();
        int kept = 0;
        while (form && desk_->seat().keep_draft(*form)) ++kept;
        QCOMPARE(kept, 20);
        form->case_number = "2026-斷電-2";
        QVERIFY(desk_->seat().keep_typing(*form));
        const auto signed_in = officer().sign_in();  // nobody signed out
        QVERIFY(signed_in && !signed_in->draft);
        auto next = *form;
        next.case_number = "2026-斷電-3";
        QVERIFY(desk_->seat().keep_typing(next));
        for (; kept > 0; --kept) QVERIFY(*desk_->seat().take_draft() && desk_->seat().drop_draft());
        const auto draft = desk_->seat().take_draft();
        QVERIFY(draft && *draft && **draft == *form);
        QVERIFY(desk_->seat().drop_draft() && desk_->seat().keep_typing(std::nullopt));
    }

    void a_draft_that_cannot_be_read_is_said_at_sign_in() {
        QVERIFY(officer().sign_in());
        const auto form = officer().whole_form();
        QVERIFY(form && desk_->seat().keep_draft(*form));
        int damaged = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(profile_ / "ledger" / "drafts"))
            if (entry.is_regular_file()) {
                std::ofstream(entry.path()) << "damaged";
                ++damaged;
            }
        QCOMPARE(damaged, 1);
        const auto signed_in = officer().sign_in();
        QVERIFY(signed_in);
        QVERIFY(signed_in->draft);
        // It is not written over, and takes nothing from what is kept next.
        QCOMPARE(code(desk_->seat().sign_out("idle", *form)), QString());
        const auto again = officer().sign_in();
        QVERIFY(again && !again->draft);
        const auto kept = desk_->seat().take_draft();
        QVERIFY(kept && *kept && **kept == *form);
    }
};

JCIC_TEST(SeatTest)
JCIC_TEST(DraftsTest)
#include "test_seat.moc"
