// Who sits at the desk, and what the trail keeps of it.

#include <QtTest>

#include "at_the_desk.h"

using namespace jcic;
using scenario::code;

class SeatTest : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }
    void a_wrong_local_password_is_never_sent_to_the_host();
    void a_stopped_host_is_told_and_work_goes_on_when_it_is_back();
    void a_draft_waits_for_the_same_person_only();
    void changing_the_password_changes_desk_and_JCIC();
    void the_auditor_verifies_the_ledger_but_reads_no_record();
    void two_programs_share_one_practice_profile();
    void the_state_is_rebuilt_from_the_events();
};

void SeatTest::a_wrong_local_password_is_never_sent_to_the_host() {
    const auto person = officer().with(domain::Duty::query_officer);
    QCOMPARE(code(desk_->seat().sign_in(person.person, scenario::Officer::secret("Wrong-1234-Wrong"))),
             QString("person.password"));
    QCOMPARE(code(officer().sign_in()), QString());
    // What the host was asked stands in the trail: one sign-in, the good one; the failure came in from the outer
    // journal.
    const auto page = desk_->ledger().page({}, 0, 1000);
    QVERIFY(page);
    const auto count = [&](const std::string& action) {
        return std::count_if(page->rows.begin(), page->rows.end(),
                             [&](const auto& row) { return row.action == action; });
    };
    QCOMPARE(count("host.signing-in"), 1);
    QCOMPARE(count("outer.sign-in-failed"), 1);
}

void SeatTest::a_stopped_host_is_told_and_work_goes_on_when_it_is_back() {
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

void SeatTest::a_draft_waits_for_the_same_person_only() {
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

void SeatTest::changing_the_password_changes_desk_and_JCIC() {
    const auto person = officer().with(domain::Duty::query_officer);
    QVERIFY(officer().sign_in());
    const auto changed = scenario::Officer::secret("Brand-New-2468");
    QCOMPARE(code(desk_->seat().change_password(scenario::Officer::secret("Wrong-1234-Wrong"), changed)),
             QString("person.password"));
    QCOMPARE(code(desk_->seat().change_password(scenario::Officer::secret(person.password),
                                                scenario::Officer::secret("weak"))),
             QString("rule.R-PW-1"));
    QCOMPARE(code(desk_->seat().change_password(scenario::Officer::secret(person.password), changed)), QString());
    QVERIFY(desk_->seat().sign_out("asked", std::nullopt));
    QCOMPARE(code(officer().sign_in()), QString("person.password"));
    const auto again = desk_->seat().sign_in(person.person, changed);
    QVERIFY(again && !again->host);
}

void SeatTest::the_auditor_verifies_the_ledger_but_reads_no_record() {
    QVERIFY(officer().work());
    QCOMPARE(code(officer().sign_in(domain::Duty::auditor)), QString());
    const auto report = desk_->ledger().verify({});
    QVERIFY(report && report->ok);
    const auto snapshot = desk_->snapshot();
    for (const auto& row : snapshot->board) {
        QVERIFY(row.subject_name.empty());
        QVERIFY(!desk_->paper().open(row.query, row.item, ""));
    }
}

void SeatTest::two_programs_share_one_practice_profile() {
    const auto other = scenario::open(profile_);
    scenario::Officer there(*other);
    QCOMPARE(code(there.sign_in(domain::Duty::supervisor)), QString());
    QVERIFY(officer().sign_in());
    const auto query = officer().submit();
    QVERIFY(query);
    // The supervisor sees it at their own seat, and approves there.
    const auto shown = other->queries().approval(*query);
    QVERIFY(shown && !shown->own);
    const auto supervisor = there.with(domain::Duty::supervisor);
    QCOMPARE(code(other->queries().decide(*query, shown->page, {domain::Item::t50}, "", supervisor.person,
                                          scenario::Officer::secret(supervisor.password))),
             QString());
    QCOMPARE(state(domain::Item::t50), domain::ItemState::approved);
}

void SeatTest::the_state_is_rebuilt_from_the_events() {
    QVERIFY(officer().work());
    QVERIFY(officer().sign_in());
    auto& seat = *desk_->rooms().seat;
    const auto before = desk_->snapshot();
    inquiry::Book book;
    office::Register people;
    QVERIFY(seat.session->refresh(book));
    QVERIFY(seat.session->refresh(people));
    QVERIFY(book == seat.book);
    QVERIFY(people == seat.people);
    QVERIFY(seat.session->drop_projections());
    QVERIFY(seat.session->rebuild_projections());
    const auto after = desk_->snapshot();
    QCOMPARE(after->board.size(), before->board.size());
    const auto story = desk_->queries().story(before->board.front().query);
    QVERIFY(story && story->size() > 10);
}

QTEST_GUILESS_MAIN(SeatTest)
#include "test_seat.moc"
