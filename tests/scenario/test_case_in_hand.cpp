// R-DU-15, R-PA-7: a colleague is refused, is handed the case over with its reason, opens and prints under their own
// name.
#include "app/desk/queries/retention_desk.h"
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
    void what_was_approved_for_another_is_told_to_who_took_it_over_R_DU_6();

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
        if (!officer().sign_in(officer().named(code))) qFatal("sign-in");
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
    const auto report = ledger::verify(desk_->parts().seating.seat()->session());
    VERIFY_OK(report);
    QVERIFY2(report->ok, report->faults.empty() ? "" : report->faults.front().reason.c_str());
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

JCIC_TEST(TestCaseInHand)
#include "test_case_in_hand.moc"
