// R-PA-7: where the branch has another copy approved, none is numbered without a supervisor who is not who prints it.
#include <QtTest>

#include "inquiry/branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;

namespace {

constexpr const char* jammed = "卡紙重印一份";

/// One copy was made, and the branch has others approved.
struct Reprinting : Branch {
    Reprinting() {
        if (!desk->copies.reserve(id, Item::t52, "")) qFatal("no first copy");
        policy.reprints = domain::Reprints::approved;
    }
    Result<int> approved_by(const char* signer, const char* reason = jammed, Item item = Item::t52) {
        JCIC_TRY(const auto seen, to_approve(signer, reason, item));
        return desk->copies.reserve(id, item, reason, &seen);
    }
    Result<domain::Entry> to_approve(const char* signer, const char* reason = jammed, Item item = Item::t52) {
        return to_sign(desk, "copy.reserve", {id, item}, {{"reason", reason}}, signer);
    }
    [[nodiscard]] std::size_t copies() { return desk.item(id, Item::t52).copies.size(); }

    Desk desk{*this};
    QueryId id = fetched(desk);
};

}  // namespace

class TestAnotherCopy : public QObject {
    Q_OBJECT
private slots:
    void the_first_copy_needs_nobody_R_PA_7() {
        Branch branch;
        branch.policy.reprints = domain::Reprints::approved;
        Desk desk(branch);
        const auto id = fetched(desk);
        COMPARE_FAULT(to_sign(desk, "copy.reserve", {id, Item::t52}, {{"reason", jammed}}, "L01"), query_state);
        QCOMPARE(desk->copies.reserve(id, Item::t52, "").value(), 1);
        QCOMPARE(branch.journal.count("copy.agreed"), 0);
    }

    void another_is_refused_without_a_second_person_R_PA_7() {
        Reprinting branch;
        const auto refused = branch.desk->copies.reserve(branch.id, Item::t52, jammed);
        COMPARE_FAULT(refused, input_missing);
        QCOMPARE(refused.error().detail("field"), std::string_view("approver"));
        QCOMPARE(branch.copies(), std::size_t{1});
        branch.policy.reprints = domain::Reprints::by_reason;  // where the branch decided nothing, its reason is enough
        QCOMPARE(branch.desk->copies.reserve(branch.id, Item::t52, jammed).value(), 2);
        QCOMPARE(branch.journal.count("copy.agreed"), 0);
    }

    void a_supervisor_approves_it_with_its_reason_and_before_its_number_R_PA_7() {
        Reprinting branch;
        QCOMPARE(branch.approved_by("L01").value(), 2);
        const auto* agreed = branch.journal.last("copy.agreed");
        const auto* reserved = branch.journal.last("copy.reserved");
        QVERIFY(agreed->sequence + 1 == reserved->sequence);
        QCOMPARE(agreed->entry.value("number"), std::string{"2"});
        QCOMPARE(agreed->entry.value("reason"), std::string{jammed});
        QVERIFY(agreed->entry.field("reason")->keep == domain::Keep::personal);
        QCOMPARE(agreed->entry.signatures.size(), std::size_t{1});
        QCOMPARE(agreed->entry.signatures.front().signer.text(), std::string{"L01"});
        QCOMPARE(agreed->entry.signatures.front().purpose, std::string{domain::purpose::consent});
        QCOMPARE(branch.desk.item(branch.id, Item::t52).copies.at(1).reason, std::string{jammed});
    }

    void neither_who_prints_nor_who_is_no_supervisor_approves_it_R_DU_6() {
        Reprinting branch;
        branch.people.in_force["L03"].insert(domain::Duty::supervisor);
        COMPARE_FAULT(branch.approved_by("L03"), rule_du_6);
        COMPARE_FAULT(branch.approved_by("L02"), person_duty);
        COMPARE_FAULT(branch.approved_by("L09"), person_duty);
        COMPARE_FAULT(branch.approved_by("L01", ""), input_missing);
        COMPARE_FAULT(branch.approved_by("L01", "再印"), rule_du_6);
        QCOMPARE(branch.copies(), std::size_t{1});
        QCOMPARE(branch.journal.count("copy.agreed"), 0);
    }

    void what_was_approved_is_good_for_one_number_R_PA_7() {
        Reprinting branch;
        const auto seen = branch.to_approve("L01").value();
        QCOMPARE(branch.desk->copies.reserve(branch.id, Item::t52, jammed, &seen).value(), 2);
        COMPARE_FAULT(branch.desk->copies.reserve(branch.id, Item::t52, jammed, &seen), query_changed);
        COMPARE_FAULT(branch.desk->copies.reserve(branch.id, Item::t52, jammed), input_missing);
        QCOMPARE(branch.copies(), std::size_t{2});
    }
};

JCIC_TEST(TestAnotherCopy)
#include "test_another_copy.moc"
