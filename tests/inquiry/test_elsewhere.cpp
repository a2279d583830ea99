// One authorisation, several desks of a branch (R-AU-5): what another's file told forbids here, from the form to the
// request.
#include <QtTest>

#include "inquiry/branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::AuthorisationUse;

class TestElsewhere : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_was_spent_at_another_desk_is_not_submitted_here_R_AU_5() {
        Branch branch;
        branch.elsewhere = {use(branch, AuthorisationUse::spent)};
        Desk desk(branch);
        const auto verdict = desk->submissions.check(good_form()).value();
        QVERIFY(!verdict.query);
        COMPARE_FAULT(verdict.items.at(Item::t50), rule_au_5);
        QCOMPARE(verdict.items.at(Item::t50).error().detail("desk"), std::string_view("0129999-W2"));
        COMPARE_FAULT(desk->submissions.submit(good_form()), rule_au_5);
        QVERIFY(desk.book().queries().empty());
    }

    void what_another_desk_gave_back_is_free_R_AU_5() {
        Branch branch;
        branch.elsewhere = {use(branch, AuthorisationUse::free)};
        Desk desk(branch);
        VERIFY_OK(desk->submissions.submit(good_form()));
    }

    void what_was_approved_before_the_file_came_is_not_sent_R_AU_5() {
        auto [branch, desk] = Sitting();
        const auto id = desk->submissions.submit(good_form()).value();
        VERIFY_OK(desk.decide(id, {Item::t50}, ""));
        branch.elsewhere = {use(branch, AuthorisationUse::reserved)};
        const auto refused = desk.request(id);
        COMPARE_FAULT(refused, rule_au_5);
        QCOMPARE(refused.error().detail("reason"), std::string_view("other-desk-reserved"));
        QCOMPARE(desk.state(id, Item::t50), domain::ItemState::approved);
        branch.elsewhere.clear();
        VERIFY_OK(desk.request(id));
    }

    void what_nobody_can_read_lets_nothing_through() {
        Branch branch;
        branch.elsewhere_fault = Fault{FaultCode::ledger_corrupt, "test", {}};
        Desk desk(branch);
        COMPARE_FAULT(desk->submissions.submit(good_form()), ledger_corrupt);
    }

private:
    static domain::UsedElsewhere use(Branch& branch, AuthorisationUse how) {
        return {Item::t50, "0129999-W2", "00ff", how, branch.clock.now()};
    }
};

JCIC_TEST(TestElsewhere)
#include "test_elsewhere.moc"
