// A day at the desk with what goes wrong in it: the real host over TLS, the practice card, the real ledger.

#include <sys/resource.h>
#include <QtTest>

#include <csignal>
#include <fstream>

#include "officer.h"
#include "profile.h"

using namespace jcic;
using scenario::code;

class DayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void the_whole_job_from_sign_in_to_filed_paper();
    void a_wrong_local_password_is_never_sent_to_the_host();
    void the_approver_is_never_the_querier_R_DU_6();
    void a_page_that_changed_is_not_approved();
    void approval_goes_item_by_item_and_refused_items_are_never_requested();
    void a_single_use_authorisation_serves_one_query_of_an_item_R_AU_5();
    void nothing_is_requested_without_the_card_handed_out_R_DU_9();
    void the_custodian_of_the_card_signs_with_their_own_password_only();
    void a_wrong_card_password_costs_one_try_and_is_told_with_what_is_left();
    void a_pulled_card_ends_the_session_at_JCIC();
    void an_answer_lost_after_the_effect_is_settled_with_the_same_serial_numbers();
    void a_host_without_keys_is_settled_by_recovery_R_SE_2();
    void maintenance_of_the_host_leaves_the_query_approved();
    void a_stopped_host_is_told_and_work_goes_on_when_it_is_back();
    void a_draft_waits_for_the_same_person_only();
    void changing_the_password_changes_desk_and_JCIC();
    void a_whole_serial_number_is_shown_only_as_an_event_R_SE_5();
    void the_auditor_verifies_the_ledger_but_reads_no_record();
    void two_programs_share_one_practice_profile();
    void the_state_is_rebuilt_from_the_events();
    void a_full_disk_stops_the_step_before_its_effect();

private:
    scenario::Officer officer() { return scenario::Officer(*desk_); }
    void misbehave(const std::string& rules) {
        std::ofstream(profile_ / "practice" / "faults.json") << "{\"rules\": [" << rules << "]}";
    }
    domain::ItemState state(domain::Item item) {
        const auto snapshot = desk_->snapshot();
        for (const auto& row : snapshot->board)
            if (row.item == item) return row.state;
        return domain::ItemState::draft;
    }
    /// Signed in, approved, the card in hand and JCIC open.
    inquiry::QueryId ready_to_request() {
        auto one = officer();
        const auto signed_in = one.sign_in();
        if (!signed_in || signed_in->host) qFatal("sign-in");
        const auto query = one.submit();
        if (!query) qFatal("submit: %s", qPrintable(code(query)));
        if (const auto done = one.approve(*query); !done) qFatal("approve: %s", qPrintable(code(done)));
        if (const auto done = one.card_ready(); !done) qFatal("card: %s", qPrintable(code(done)));
        return *query;
    }

    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    std::unique_ptr<desk::Workplace> desk_;
};

void DayTest::init() {
    profile_ = profiles_.fresh();
    desk_ = scenario::open(profile_);
}

void DayTest::cleanup() {
    desk_.reset();
    std::filesystem::remove_all(profile_);
}

void DayTest::the_whole_job_from_sign_in_to_filed_paper() {
    QCOMPARE(code(officer().work()), QString());
    QCOMPARE(code(officer().sign_in()), QString());
    for (const auto item : domain::all_items) QCOMPARE(state(item), domain::ItemState::retrieved);
    const auto report = desk_->ledger().verify({});
    QVERIFY(report && report->ok);
}

void DayTest::a_wrong_local_password_is_never_sent_to_the_host() {
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

void DayTest::the_approver_is_never_the_querier_R_DU_6() {
    auto one = officer();
    QVERIFY(one.sign_in());
    const auto query = one.submit();
    QVERIFY(query);
    const auto shown = desk_->queries().approval(*query);
    QVERIFY(shown && shown->own);
    const auto self = one.with(domain::Duty::query_officer);
    QCOMPARE(code(desk_->queries().decide(*query, shown->page, {domain::Item::t50}, "", self.person,
                                          scenario::Officer::secret(self.password))),
             QString("rule.R-DU-6"));
    QCOMPARE(state(domain::Item::t50), domain::ItemState::submitted);
}

void DayTest::a_page_that_changed_is_not_approved() {
    auto one = officer();
    QVERIFY(one.sign_in());
    const auto query = one.submit();
    QVERIFY(query);
    auto shown = desk_->queries().approval(*query);
    QVERIFY(shown);
    shown->page.text += "加註\t另查一項\n";
    const auto supervisor = one.with(domain::Duty::supervisor);
    QCOMPARE(code(desk_->queries().decide(*query, shown->page, {domain::Item::t50}, "", supervisor.person,
                                          scenario::Officer::secret(supervisor.password))),
             QString("query.changed"));
}

void DayTest::approval_goes_item_by_item_and_refused_items_are_never_requested() {
    auto one = officer();
    QVERIFY(one.sign_in());
    const auto query = one.submit();
    QVERIFY(query);
    QCOMPARE(code(one.approve(*query, {domain::Item::t50, domain::Item::t51})), QString());
    QCOMPARE(code(one.card_ready()), QString());
    QCOMPARE(code(desk_->queries().request(*query, {})), QString());
    QCOMPARE(state(domain::Item::t50), domain::ItemState::serial_held);
    const auto* entry = desk_->rooms().seat->book.find(*query);
    QCOMPARE(entry->items.at(domain::Item::t52).state, domain::ItemState::refused);
    QVERIFY(!entry->items.at(domain::Item::t52).serial);
}

void DayTest::a_single_use_authorisation_serves_one_query_of_an_item_R_AU_5() {
    auto one = officer();
    QVERIFY(one.sign_in());
    const auto form = one.whole_form();
    QVERIFY(form);
    QVERIFY(desk_->queries().submit(*form));
    const auto verdict = desk_->queries().check(*form);
    QVERIFY(verdict && !verdict->query);
    for (const auto& [item, allowed] : verdict->items) QCOMPARE(code(allowed), QString("rule.R-AU-5"));
    QVERIFY(!desk_->queries().submit(*form));
}

void DayTest::nothing_is_requested_without_the_card_handed_out_R_DU_9() {
    auto one = officer();
    QVERIFY(one.sign_in());
    const auto query = one.submit();
    QVERIFY(query && one.approve(*query));
    QCOMPARE(code(one.open_jcic()), QString("card.custody"));
    QCOMPARE(code(desk_->queries().request(*query, {})), QString("host.session"));
    QCOMPARE(state(domain::Item::t50), domain::ItemState::approved);
}

void DayTest::the_custodian_of_the_card_signs_with_their_own_password_only() {
    auto one = officer();
    QVERIFY(one.sign_in());
    const auto page = desk_->card().hand_over_page(true, desk_->snapshot()->cards.front().number, "徵信查調");
    QVERIFY(page);
    const auto querier = one.with(domain::Duty::query_officer);
    QCOMPARE(code(desk_->card().hand_over(*page, scenario::Officer::secret(querier.password))),
             QString("person.password"));
    QVERIFY(!desk_->snapshot()->cards.front().holder);
}

void DayTest::a_wrong_card_password_costs_one_try_and_is_told_with_what_is_left() {
    auto one = officer();
    QVERIFY(one.sign_in());
    QCOMPARE(code(one.hand_over(true)), QString());
    desk_->practice()->insert_card();
    const auto wrong = desk_->card().open_jcic(scenario::Officer::secret("000000"), {});
    QCOMPARE(code(wrong), QString("card.pin.wrong"));
    QCOMPARE(QString::fromStdString(std::string(wrong.error().detail("tries"))), QString("2"));
    QCOMPARE(code(one.open_jcic()), QString());
}

void DayTest::a_pulled_card_ends_the_session_at_JCIC() {
    const auto query = ready_to_request();
    QVERIFY(desk_->snapshot()->card.opened);
    desk_->round({});
    QVERIFY(desk_->snapshot()->card.opened);
    desk_->practice()->pull_card();
    QTRY_VERIFY((desk_->round({}), desk_->snapshot()->card.state == desk::CardState::empty));
    QVERIFY(!desk_->snapshot()->card.opened);
    QCOMPARE(desk_->snapshot()->host.state, desk::HostState::reachable);
    QCOMPARE(code(desk_->queries().request(query, {})), QString("host.session"));
    // Back again: layer 1 by the account's password, layer 2 by the card's.
    desk_->practice()->insert_card();
    QCOMPARE(code(desk_->seat().open_account(scenario::Officer::secret("Wrong-1234-Wrong"))),
             QString("person.password"));
    QCOMPARE(code(desk_->seat().open_account(
                 scenario::Officer::secret(officer().with(domain::Duty::query_officer).password))),
             QString());
    QCOMPARE(code(officer().open_jcic()), QString());
    QCOMPARE(code(desk_->queries().request(query, {})), QString());
}

void DayTest::an_answer_lost_after_the_effect_is_settled_with_the_same_serial_numbers() {
    const auto query = ready_to_request();
    misbehave(R"({"operation": "requestSerials", "fault": "answer-lost"})");
    QVERIFY(!desk_->queries().request(query, {}));
    QCOMPARE(state(domain::Item::t50), domain::ItemState::unsettled);
    QVERIFY(!desk_->queries().request(query, {}));  // never a new request
    misbehave("");
    QCOMPARE(code(desk_->queries().settle(query, {})), QString());
    for (const auto item : domain::all_items) QCOMPARE(state(item), domain::ItemState::serial_held);
}

void DayTest::a_host_without_keys_is_settled_by_recovery_R_SE_2() {
    const auto query = ready_to_request();
    misbehave(R"({"operation": "requestSerials", "fault": "answer-lost"})");
    QVERIFY(!desk_->queries().request(query, {}));
    misbehave("");
    desk_->rooms().capabilities->idempotency_keys = false;
    QCOMPARE(code(desk_->queries().settle(query, {})), QString());
    for (const auto item : domain::all_items) QCOMPARE(state(item), domain::ItemState::serial_held);
}

void DayTest::maintenance_of_the_host_leaves_the_query_approved() {
    const auto query = ready_to_request();
    misbehave(R"({"operation": "requestSerials", "fault": "maintenance"})");
    QCOMPARE(code(desk_->queries().request(query, {})), QString("host.maintenance"));
    QCOMPARE(state(domain::Item::t50), domain::ItemState::approved);
    misbehave("");
    QCOMPARE(code(desk_->queries().request(query, {})), QString());
}

void DayTest::a_stopped_host_is_told_and_work_goes_on_when_it_is_back() {
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

void DayTest::a_draft_waits_for_the_same_person_only() {
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

void DayTest::changing_the_password_changes_desk_and_JCIC() {
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

void DayTest::a_whole_serial_number_is_shown_only_as_an_event_R_SE_5() {
    const auto query = ready_to_request();
    QVERIFY(desk_->queries().request(query, {}));
    const auto whole = desk_->queries().reveal_serial(query, domain::Item::t50);
    QVERIFY(whole);
    const auto page = desk_->ledger().page({}, 0, 1000);
    QVERIFY(page);
    QCOMPARE(page->rows.front().action, std::string("serial.shown"));
    for (const auto& row : page->rows) QVERIFY(row.facts.find(*whole) == std::string::npos);
    const auto snapshot = desk_->snapshot();
    for (const auto& row : snapshot->board) QVERIFY(row.serial_masked.find(*whole) == std::string::npos);
}

void DayTest::the_auditor_verifies_the_ledger_but_reads_no_record() {
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

void DayTest::two_programs_share_one_practice_profile() {
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

void DayTest::the_state_is_rebuilt_from_the_events() {
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

void DayTest::a_full_disk_stops_the_step_before_its_effect() {
    const auto query = ready_to_request();
    const rlimit full{4096, RLIM_INFINITY};
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &full);
    const auto refused = desk_->queries().request(query, {});
    setrlimit(RLIMIT_FSIZE, &before);
    QCOMPARE(code(refused), QString("ledger.write"));
    QCOMPARE(state(domain::Item::t50), domain::ItemState::approved);
    QCOMPARE(code(desk_->queries().request(query, {})), QString());
    QCOMPARE(state(domain::Item::t50), domain::ItemState::serial_held);
}

QTEST_GUILESS_MAIN(DayTest)
#include "test_day.moc"
