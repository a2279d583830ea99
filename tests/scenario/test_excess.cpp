// An officer's day with the branch's own numbers, on the real ledger: stopped above one until a supervisor signs, and
// approved by two above another (R-DU-6, R-LO-8).
#include "app/domain/registers/volumes.h"
#include "app/ledger/session/people.h"
#include "app/ledger/verify/verify.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::scenario;
using domain::Duty;
namespace registers = domain::registers;

class ExcessTest : public QObject, private AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }
    void a_day_above_the_branchs_numbers_takes_a_supervisor_and_two_approvers();

private:
    Result<std::string> decide(const std::string& action, const char* setting, const char* value) {
        return officer().beside(Duty::supervisor,
                                wanted(registers::policy, "policy." + action, "",
                                       {{setting, value}, {"from", today()}, {"why", "控管每日查詢量"}}));
    }
    Result<void> approve(const inquiry::QueryId& query, const std::string& who, const std::string& remark = "已覆核") {
        const auto approver = officer().named(who);
        JCIC_TRY(const auto shown, desk_->approvals().approval(query));
        return desk_->approvals().decide(query, shown.page,
                                         {std::begin(domain::all_items), std::end(domain::all_items)}, remark,
                                         approver.person, Officer::secret(approver.password), {});
    }
};

void ExcessTest::a_day_above_the_branchs_numbers_takes_a_supervisor_and_two_approvers() {
    into_office_hours();
    VERIFY_OK(officer().sign_in(Duty::unit_head));
    VERIFY_OK(decide("volume-told", "volume_told", "6"));
    VERIFY_OK(decide("volume-stopped", "volume_stopped", "3"));
    VERIFY_OK(decide("second-approver-above", "second_approver_above", "3"));
    const auto other = officer().named("L04");
    VERIFY_OK(ledger::People(desk_->parts().seating.seat()->session())
                  .change_duties(other.person, {Duty::query_officer, Duty::supervisor}));

    VERIFY_OK(officer().sign_in());
    auto form = officer().whole_form().value();
    const auto first = desk_->queries().submit(form);
    VERIFY_OK(first);
    VERIFY_OK(approve(*first, "L02"));  // at the number one is enough
    VERIFY_OK(officer().authorise_anew(form));
    form.case_number = "115-房貸-08888";
    COMPARE_FAULT(desk_->queries().submit(form), query_volume);
    QCOMPARE(count_events("query.submitted"), std::size_t{1});

    // Who signs beside is a supervisor, and the row tells the day by itself.
    const auto going_on = [&](Duty beside) {
        return officer().beside(beside, wanted(registers::volumes, registers::volume_allowed_step, "",
                                               {{"up-to", "6"}, {"why", "月底案件集中"}}));
    };
    COMPARE_FAULT(going_on(Duty::card_custodian), person_duty);
    VERIFY_OK(going_on(Duty::supervisor));
    QCOMPARE(last_event("volume.allowed").at("day"), today());
    const auto second = desk_->queries().submit(form);
    VERIFY_OK(second);
    form.case_number = "115-房貸-08889";
    VERIFY_OK(officer().authorise_anew(form, "P-9002"));
    COMPARE_FAULT(desk_->queries().submit(form), query_volume);

    auto shown = desk_->approvals().approval(*second).value();
    QVERIFY(shown.two && !shown.first);
    QCOMPARE(std::ranges::count(shown.remarks, inquiry::Remark::Kind::over_threshold, &inquiry::Remark::kind), 1);
    VERIFY_OK(approve(*second, "L02"));
    QCOMPARE(count_events("query.first-approved"), std::size_t{1});
    QCOMPARE(count_events("query.decided"), std::size_t{1});
    QCOMPARE(desk_->snapshot()->approvals.at(0).first, std::string("周文彬 L02"));
    COMPARE_FAULT(approve(*second, "L02"), query_state);
    VERIFY_OK(approve(*second, "L04"));
    QCOMPARE(count_events("query.decided"), std::size_t{2});
    QVERIFY(desk_->snapshot()->approvals.empty());
    QVERIFY(desk_->ledger().verify({}).value().ok);
}

JCIC_TEST(ExcessTest)
#include "test_excess.moc"
