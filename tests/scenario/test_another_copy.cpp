// R-PA-7: another copy, where the branch has it approved: a supervisor's own password at the seat, checked by the
// ledger.
#include "app/ledger_check/verify.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::scenario;
using domain::Duty;
using domain::Item;
namespace registers = domain::registers;

class AnotherCopyTest : public QObject, private AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void another_copy_takes_a_supervisor_once_the_branch_decided_so_R_PA_7() {
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        VERIFY_OK(decide("approval"));
        const auto query = ready_to_request();
        VERIFY_OK(desk_->queries().request(query, {}));
        VERIFY_OK(officer().fetch(query, Item::t52));
        QVERIFY(desk_->snapshot()->seat->reprints_approved);
        const auto first = desk_->paper().open(query, Item::t52, "");
        VERIFY_OK(first);
        VERIFY_OK(desk_->paper().close(*first));
        COMPARE_FAULT(desk_->paper().open(query, Item::t52, "第一份卡紙"), input_missing);
        COMPARE_FAULT(another(query, Duty::supervisor, "Not-theirs-1"), person_password);
        COMPARE_FAULT(another(query, Duty::card_custodian, officer().with(Duty::card_custodian).password), person_duty);
        QCOMPARE(count_events("copy.agreed"), std::size_t{0});
        QCOMPARE(count_events("copy.reserved"), std::size_t{1});
        const auto supervisor = officer().with(Duty::supervisor);
        const auto shown = desk_->paper().another(query, Item::t52, "第一份卡紙", supervisor.person);
        VERIFY_OK(shown);
        const auto second = another(query, Duty::supervisor, supervisor.password);
        VERIFY_OK(second);
        QCOMPARE(second->copy, 2);
        QCOMPARE(count_events("copy.agreed"), std::size_t{1});
        QCOMPARE(last_event("copy.agreed").at("reason"), std::string("第一份卡紙"));
        // What they sign is what they were shown, to the letter; it was shown for this number, and for no other.
        QCOMPARE(last_event("copy.agreed").at("page"), shown->text);
        for (const auto& part :
             {query, std::string("T52 第 2 份"), std::string("第一份卡紙"), supervisor.person.text()})
            QVERIFY2(shown->text.find(part) != std::string::npos, part.c_str());
        const auto good = Officer::secret(supervisor.password);
        COMPARE_FAULT(desk_->paper().open(query, Item::t52, *shown, good), query_changed);
        auto other = desk_->paper().another(query, Item::t52, "第一份卡紙", supervisor.person);
        VERIFY_OK(other);
        COMPARE_FAULT(desk_->paper().open(query, Item::t50, *other, good), query_changed);
        other->text = shown->text;
        COMPARE_FAULT(desk_->paper().open(query, Item::t52, *other, good), query_changed);
        QCOMPARE(count_events("copy.agreed"), std::size_t{1});
        QCOMPARE(count_events("copy.reserved"), std::size_t{2});
        VERIFY_OK(desk_->paper().close(*second));
        const auto found = ledger::verify(desk_->parts().seating.seat()->session());
        VERIFY_OK(found);
        QVERIFY(found->faults.empty());
        // Back again: two decide it, as every decision.
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        VERIFY_OK(decide("reason"));
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(desk_->paper().open(query, Item::t52, "第二份也卡紙"));
    }

private:
    Result<std::string> decide(const char* value) {
        return officer().beside(Duty::supervisor,
                                wanted(registers::policy, "policy.reprints", "",
                                       {{"reprints", value}, {"from", today()}, {"why", "減少紙本"}}));
    }
    Result<desk::OpenRecord> another(const inquiry::QueryId& query, Duty of, const std::string& password) {
        JCIC_TRY(const auto page, desk_->paper().another(query, Item::t52, "第一份卡紙", officer().with(of).person));
        return desk_->paper().open(query, Item::t52, page, Officer::secret(password));
    }
};

JCIC_TEST(AnotherCopyTest)
#include "test_another_copy.moc"
