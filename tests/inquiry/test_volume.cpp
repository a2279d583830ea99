// How far an officer's day goes by itself, and where the branch asks for two approvers: beside tests/rules/R-DU-6.txt,
// R-LO-8.txt.
#include <QtTest>

#include "app/inquiry/checks/standing_out.h"
#include "inquiry/branch.h"
#include "inquiry/remarks.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::Item;
using Kind = Remark::Kind;

namespace {

/// The same applicant for another case, by the other authorisation: three items, too.
Form another_case() {
    auto form = good_form();
    form.authorisation = "A-002";
    form.case_number = "115-信貸-00999";
    form.reason = "信用貸款徵信";
    return form;
}

const std::set<Item> all{Item::t50, Item::t51, Item::t52};

/// One query of three items, where two supervisors approve what is above `above` items of a day.
struct AskedOfTwo {
    Branch branch;
    Desk desk{branch};
    QueryId id;
    explicit AskedOfTwo(int above = 2) {
        branch.people.in_force["L05"] = {domain::Duty::supervisor};
        branch.policy.second_approver_above = above;
        id = *desk->submissions.submit(good_form());
    }
};

}  // namespace

class TestVolume : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothing_is_claimed_from_other_desks_for_what_would_be_stopped() {
        Branch branch;
        branch.policy.volume_stopped = 2;
        branch.hub.emplace();
        Desk desk(branch);
        COMPARE_FAULT(desk->submissions.submit(good_form()), query_volume);
        QVERIFY(branch.hub->claimed.empty());
    }

    void who_asked_gives_no_first_approval_R_DU_6() {
        AskedOfTwo asked;
        asked.branch.people.in_force["L03"] = {domain::Duty::query_officer, domain::Duty::supervisor};
        COMPARE_FAULT(asked.desk.decide(asked.id, all, "", "L03"), rule_du_6);
    }

    void who_approved_first_takes_no_case_over_R_DU_6() {
        AskedOfTwo asked;
        auto& desk = asked.desk;
        VERIFY_OK(desk.decide(asked.id, all, "", "L04"));  // queries, too
        COMPARE_FAULT(hand_over(desk, asked.id, "L04"), rule_du_6);
    }

    void a_danger_asks_for_two_where_the_branch_says_so_R_DU_6() {
        for (const bool two : {false, true}) {
            Branch branch;
            branch.people.in_force["L05"] = {domain::Duty::supervisor};
            if (two) branch.policy.second_approver = domain::SecondApprover::danger;
            Desk desk(branch);
            const auto plain = *desk->submissions.submit(good_form());
            VERIFY_OK(desk.decide(plain, all, "", "L01"));
            QVERIFY(desk.state(plain, Item::t50) == domain::ItemState::approved);
            branch.around.listed = {{"colleague", "王大明", roc("1150102")}};
            const auto id = *desk->submissions.submit(another_case());
            COMPARE_FAULT(desk.decide(id, all, "", "L01"), input_missing);  // a danger wants words
            VERIFY_OK(desk.decide(id, all, "已電洽本人", "L01"));
            QCOMPARE(desk.state(id, Item::t50) == domain::ItemState::submitted, two);
            if (!two) continue;
            VERIFY_OK(desk.decide(id, all, "已覆核", "L05"));
            QVERIFY(desk.state(id, Item::t50) == domain::ItemState::approved);
        }
    }

    void the_first_of_two_is_asked_of_nobody_elsewhere() {
        AskedOfTwo asked;
        auto& desk = asked.desk;
        COMPARE_FAULT(desk->approvals.question(asked.id, person("L01"), "W2"), query_state);
        VERIFY_OK(desk.decide(asked.id, all, "", "L01"));
        VERIFY_OK(desk->approvals.question(asked.id, person("L05"), "W2"));
    }
};

JCIC_TEST(TestVolume)
#include "test_volume.moc"
