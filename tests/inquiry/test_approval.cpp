// Submitting, and the approver's decision (R-DU-6).
#include <QtTest>

#include "inquiry/branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::ItemState;

class TestApproval : public QObject {
    Q_OBJECT

private slots:
    void nothing_is_submitted_when_the_disk_is_full() {
        auto [branch, desk] = Sitting();
        branch.journal.refuse_append(1);
        COMPARE_FAULT(desk->submissions.submit(good_form()), ledger_write);
        QVERIFY(desk.book().queries().empty());
        VERIFY_OK(desk->submissions.submit(good_form()));
    }

    void a_value_cannot_break_out_of_its_line() {
        auto [branch, desk] = Sitting();
        auto form = good_form();
        form.reason = "房貸徵信\n案號\t別的案號";
        const auto page = *desk->approvals.approval_page(*desk->submissions.submit(form));
        const auto text = QString::fromStdString(page.text);
        QVERIFY(text.contains("事由\t房貸徵信 案號 別的案號\n"));
        QCOMPARE(text.count("\n案號\t"), 1);
    }

    void a_refused_attempt_to_approve_is_remembered() {
        Branch branch;
        Desk desk(branch, "L04");
        const auto id = *desk->submissions.submit(good_form());
        COMPARE_FAULT(desk.decide(id, {Item::t50}, "", "L04"), rule_du_6);
        const auto* event = branch.journal.last("query.stopped");
        QVERIFY(event != nullptr);
        QCOMPARE(event->entry.value("step"), std::string{"decide"});
        QCOMPARE(event->entry.value("problem"), std::string{"rule.R-DU-6"});
        QCOMPARE(event->person, std::string{"L04"});
    }

    void an_item_that_was_not_asked_for_cannot_be_approved() {
        auto [branch, desk] = Sitting();
        auto form = good_form();
        form.items = {Item::t50};
        const auto id = *desk->submissions.submit(form);
        COMPARE_FAULT(desk.decide(id, {Item::t50, Item::t52}, ""), query_state);
        QCOMPARE(desk.state(id, Item::t50), ItemState::submitted);
    }

    void a_decision_that_shows_another_page_approves_nothing() {
        auto [branch, desk, id] = Submitted();
        auto decision = desk->approvals.decision(id, {Item::t50}, "", person("L01"), "not-needed").value();
        for (auto& field : decision.fields)
            if (field.name == "page") field.value = "另一頁";
        COMPARE_FAULT(desk->approvals.decide(id, decision), query_changed);
        QCOMPARE(desk.state(id, Item::t50), ItemState::submitted);
    }

    void a_signature_for_another_purpose_approves_nothing() {
        auto [branch, desk, id] = Submitted();
        auto decision = desk->approvals.decision(id, {Item::t50}, "", person("L01"), "not-needed").value();
        decision.signatures.front().purpose = "hand-over";
        COMPARE_FAULT(desk->approvals.decide(id, decision), query_changed);
        decision.signatures.clear();
        COMPARE_FAULT(desk->approvals.decide(id, decision), query_changed);
    }

    void remarks_are_those_of_the_time_of_submission() {
        auto [branch, desk, id] = Submitted();
        QVERIFY(desk->approvals.remarks_for(id).value().empty());  // the query itself is no earlier one
        branch.clock.advance(std::chrono::hours{10});
        QVERIFY(desk->approvals.remarks_for(id).value().empty());
        auto form = good_form();
        form.authorisation = "A-002";
        const auto late = *desk->submissions.submit(form);
        QCOMPARE(desk->approvals.remarks_for(late).value().size(),
                 std::size_t{1});  // after hours; nothing was requested
        branch.clock.advance(std::chrono::hours{14});
        QCOMPARE(desk->approvals.remarks_for(late).value().size(), std::size_t{1});  // and still is what it was
    }
};

JCIC_TEST(TestApproval)
#include "test_approval.moc"
