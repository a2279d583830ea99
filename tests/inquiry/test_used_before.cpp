// What was used of an authorisation where this trail tells of no query, and the branch's decision that a form is good
// for one submission only: held by submission, request and taking over alike, by what register and decision say then
// (R-AU-5).
#include <QtTest>

#include "inquiry/lost_numbers.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::FormGoodFor;

class TestUsedBefore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_was_used_before_is_neither_submitted_nor_requested_R_AU_5() {
        auto [branch, desk] = Sitting();
        const auto id = desk.approved(only(Item::t50));
        used(branch, {Item::t50});  // said after the query was approved
        COMPARE_FAULT(desk->submissions.submit(only(Item::t50)), rule_au_5);
        COMPARE_FAULT(desk.request(id), rule_au_5);
        QCOMPARE(reason_of(desk.request(id)), std::string_view("used-before"));
        QVERIFY(branch.host.requests.empty());
        used(branch, {Item::t52});  // another item: each is good once
        VERIFY_OK(desk.request(id));
    }

    void a_form_good_once_that_was_used_before_is_not_requested_R_AU_5() {
        auto [branch, desk] = Sitting();
        used(branch, {Item::t52});
        const auto id = desk.approved(only(Item::t50));
        branch.policy.form_good_for = FormGoodFor::one_submission;  // decided after the approval
        COMPARE_FAULT(desk->submissions.submit(only(Item::t51)), rule_au_5);
        QCOMPARE(reason_of(desk.request(id)), std::string_view("whole-form"));
        QVERIFY(branch.host.requests.empty());
        branch.policy.form_good_for = FormGoodFor::each_item;
        VERIFY_OK(desk.request(id));
    }

    void nor_is_a_number_taken_over_on_it_R_AU_5() {
        auto [branch, desk] = Sitting();
        const auto id = approved_with_lost_numbers(branch, desk);
        const auto row = row_of_first(desk);
        used(branch, {Item::t50});
        branch.policy.form_good_for = FormGoodFor::one_submission;
        QCOMPARE(reason_of(desk.take_over(id, row)), std::string_view("whole-form"));
        branch.policy.form_good_for = FormGoodFor::each_item;
        VERIFY_OK(desk.take_over(id, row));
    }

private:
    static void used(Branch& branch, std::set<Item> items) {
        auto& held = branch.authorisations.front();
        held.used_before = std::move(items);
        held.used_on = roc("1151110");
    }
    static std::string_view reason_of(const Result<void>& answer) {
        return answer ? std::string_view("none") : answer.error().detail("reason");
    }
    static Form only(Item item) {
        auto form = good_form();
        form.items = {item};
        return form;
    }
};

JCIC_TEST(TestUsedBefore)
#include "test_used_before.moc"
