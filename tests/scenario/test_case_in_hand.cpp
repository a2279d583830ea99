// R-DU-15, R-PA-7: a colleague is refused, is handed the case over with its reason, opens and prints under their own
// name.
#include "app/ledger/session/people.h"
#include "app/ledger/verify/verify.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
using domain::Item;

class TestCaseInHand : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }
    void a_colleague_is_refused_and_given_the_case_opens_it_R_DU_15_R_PA_7();
    void a_supervisor_hands_a_case_over_and_takes_none_R_PA_7();
    void what_was_approved_for_another_is_told_to_who_took_it_over_R_DU_6();
    void what_a_leaver_left_is_a_supervisors_to_look_at_and_stays_open_no_longer_R_DU_4();

private:
    /// With its T52 held by who asked, L03, who has signed out.
    inquiry::QueryId held() {
        const auto query = ready_to_request();
        if (!desk_->queries().request(query, {}) || !officer().fetch(query, Item::t52)) qFatal("fetch");
        leave();
        return query;
    }
    void leave() {
        if (!desk_->seat().sign_out("asked", std::nullopt)) qFatal("sign-out");
    }
    void arrive(const char* code) {
        const auto& people = desk_->practice()->credentials();
        const auto one =
            std::ranges::find(people, std::string(code), [](const auto& who) { return who.person.text(); });
        if (one == people.end()) qFatal("nobody");
        const auto done = desk_->seat().sign_in(one->person, scenario::Officer::secret(one->password));
        if (!done) qFatal("sign-in");
    }
    static domain::PersonId person(const char* code) { return domain::PersonId::parse(code).value(); }
};

void TestCaseInHand::a_colleague_is_refused_and_given_the_case_opens_it_R_DU_15_R_PA_7() {
    const auto query = held();
    arrive("L04");
    const auto refused = desk_->paper().open(query, Item::t52, "");
    COMPARE_FAULT(refused, query_not_in_hand);
    QCOMPARE(std::string(refused.error().detail("person")), std::string("L03"));
    COMPARE_FAULT(desk_->queries().hand_over(query, person("L04"), "要自己承辦這一案"), person_duty);
    COMPARE_FAULT(desk_->paper().view(query, Item::t52), query_not_in_hand);
    QCOMPARE(count_events("record.viewed") + count_events("copy.reserved"), std::size_t{0});
    leave();

    arrive("L03");
    COMPARE_FAULT(desk_->queries().hand_over(query, person("L04"), ""), input_missing);
    QCOMPARE(desk_->queries().hand_over(query, person("L04"), "調職，由王俊傑承接").value(), std::size_t{1});
    QCOMPARE(last_event("query.handed-over").at("from"), std::string("L03"));
    COMPARE_FAULT(desk_->paper().open(query, Item::t52, ""), query_not_in_hand);
    leave();

    arrive("L04");
    const auto opened = desk_->paper().open(query, Item::t52, "");
    VERIFY_OK(opened);
    QCOMPARE(last_event("copy.reserved").at("by"), std::string("L04"));
    VERIFY_OK(desk_->paper().close(*opened));
    VERIFY_OK(desk_->retention().use_up(query, Item::t52));
    const auto report = ledger::verify(*desk_->parts().seating.seat()->session);
    VERIFY_OK(report);
    QVERIFY2(report->ok, report->faults.empty() ? "" : report->faults.front().reason.c_str());
}

void TestCaseInHand::a_supervisor_hands_a_case_over_and_takes_none_R_PA_7() {
    const auto query = held();
    arrive("L02");
    COMPARE_FAULT(desk_->paper().open(query, Item::t52, ""), person_duty);
    COMPARE_FAULT(desk_->queries().hand_over(query, person("L02"), "要自己看一看內容"), person_duty);
    VERIFY_OK(desk_->queries().hand_over(query, person("L04"), "原承辦人員請長假"));
    QCOMPARE(last_event("query.handed-over").at("by"), std::string("L02"));
    leave();
    arrive("L04");
    VERIFY_OK(desk_->paper().open(query, Item::t52, ""));
}

void TestCaseInHand::what_was_approved_for_another_is_told_to_who_took_it_over_R_DU_6() {
    const auto query = ready_to_request();
    const auto told = [&](desk::TodoKind kind) {
        return std::ranges::count_if(desk_->snapshot()->todo,
                                     [&](const auto& row) { return row.kind == kind && row.query == query; });
    };
    QCOMPARE(told(desk::TodoKind::request), 1);
    QCOMPARE(told(desk::TodoKind::ask_anew), 0);
    VERIFY_OK(desk_->queries().hand_over(query, person("L04"), "調職，由王俊傑承接"));
    QCOMPARE(told(desk::TodoKind::request), 0);
    leave();
    arrive("L04");
    const auto front = desk_->snapshot()->cases.front();
    QVERIFY(front.has(query) && front.group == desk::CaseGroup::mine && front.step == desk::CaseStep::ask_anew);
    QCOMPARE(told(desk::TodoKind::request), 0);
    QCOMPARE(told(desk::TodoKind::ask_anew), 1);  // of several items one line
    VERIFY_OK(desk_->queries().withdraw(query, "改由承接的人重新申請"));
    QCOMPARE(told(desk::TodoKind::ask_anew), 0);
}

void TestCaseInHand::what_a_leaver_left_is_a_supervisors_to_look_at_and_stays_open_no_longer_R_DU_4() {
    arrive("L03");
    const auto query = officer().submit().value();
    const auto supervisor = officer().with(Duty::supervisor);
    const auto page = desk_->approvals().approval(query).value().page;
    VERIFY_OK(desk_->approvals().decide(query, page, {}, "授權書不是本人簽的", supervisor.person,
                                        scenario::Officer::secret(supervisor.password), "authorisation"));
    leave();
    arrive("L02");
    COMPARE_FAULT(desk_->queries().note_end_seen(query), person_duty);  // who asked is there, and is told
    leave();
    arrive("L01");
    VERIFY_OK(ledger::People(*desk_->parts().seating.seat()->session).end(person("L03")));
    leave();
    arrive("L02");
    const auto front = [&] { return desk_->snapshot()->cases.front(); };
    QVERIFY(front().has(query) && front().step == desk::CaseStep::look_at_end);
    VERIFY_OK(desk_->queries().note_end_seen(query));
    QVERIFY(front().group == desk::CaseGroup::done);
    leave();
    arrive("L04");
    QVERIFY(!inquiry::is_open(*desk_->parts().seating.seat()->book.find(query)));
}

JCIC_TEST(TestCaseInHand)
#include "test_case_in_hand.moc"
