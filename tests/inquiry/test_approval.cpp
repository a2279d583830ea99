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
    void a_refused_or_withdrawn_item_frees_the_authorisation() {
        auto [branch, desk] = Sitting();
        auto form = good_form();
        const auto first = *desk->submissions.submit(form);
        VERIFY_OK(desk.decide(first, {Item::t52}, ""));
        QVERIFY(!desk.book().authorisation_used("A-001", Item::t50));
        QVERIFY(desk.book().authorisation_used("A-001", Item::t52));
        form.items = {Item::t50};
        const auto second = *desk->submissions.submit(form);
        VERIFY_OK(desk->submissions.withdraw(second, "客戶取消"));
        VERIFY_OK(desk->submissions.submit(form));
    }

    void nothing_is_submitted_when_the_disk_is_full() {
        auto [branch, desk] = Sitting();
        branch.journal.refuse_append(1);
        COMPARE_FAULT(desk->submissions.submit(good_form()), ledger_write);
        QVERIFY(desk.book().queries().empty());
        VERIFY_OK(desk->submissions.submit(good_form()));
    }

    void the_page_says_who_about_whom_what_and_by_which_rule() {
        auto [branch, desk] = Sitting();
        const auto id = *desk->submissions.submit(guarantor_form());
        const auto page = *desk->approvals.approval_page(id);
        QCOMPARE(page.digest, jcic::test::sha256(jcic::view(page.text)));
        const auto text = QString::fromStdString(page.text);
        for (const auto& line : {QString("文件\t查詢申請核准頁 v1"),
                                 QString("查詢編號\t") + QString::fromStdString(id),
                                 QString("機構代號\t0129999"),
                                 QString("查詢人員\t林淑芬 L03"),
                                 QString("申請時間\t115-11-20 10:00:00"),
                                 QString("被查詢人\t李小華"),
                                 QString("身分證號\t") + QString::fromStdString(other_applicant),
                                 QString("業務別\t授信"),
                                 QString("對象別\t保證人"),
                                 QString("授信戶\t王大明"),
                                 QString("授信戶證號\tA123456789"),
                                 QString("案號\t115-房貸-00417"),
                                 QString("事由\t房屋貸款徵信"),
                                 QString("查詢項目\tT50 財政部個人最新年度所得資料，調閱年度 114（依 R-EL-2）"),
                                 QString("查詢項目\tT51 財政部個人財產資料（依 R-EL-2）"),
                                 QString("授權書編號\tA-003"),
                                 QString("授權方式\t書面"),
                                 QString("授權簽署日\t115-11-01"),
                                 QString("授權截止日\t116-01-31"),
                                 QString("申辦業務名稱\t房貸保證人"),
                                 QString("授權項目\tT50、T51、T52"),
                                 QString("聯徵中心回覆\t0000")})
            QVERIFY2(text.contains(line + "\n"), qPrintable(line));
        for (const auto& line : text.split('\n', Qt::SkipEmptyParts)) QCOMPARE(line.count('\t'), 1);
        QVERIFY(!text.contains("T52 "));
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

    void approver_is_never_the_querier_R_DU_6() {
        Branch branch;
        Desk desk(branch, "L04");  // an officer who is a supervisor too
        const auto id = *desk->submissions.submit(good_form());
        COMPARE_FAULT(desk.decide(id, {Item::t50}, "", "L04"), rule_du_6);
        QCOMPARE(desk.state(id, Item::t50), ItemState::submitted);
        VERIFY_OK(desk.decide(id, {Item::t50}, "", "L01"));
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

    void approval_is_item_by_item() {
        auto [branch, desk, id] = Submitted();
        VERIFY_OK(desk.decide(id, {Item::t50, Item::t52}, "財產免查"));
        QCOMPARE(desk.state(id, Item::t50), ItemState::approved);
        QCOMPARE(desk.state(id, Item::t51), ItemState::refused);
        QCOMPARE(desk.state(id, Item::t52), ItemState::approved);
        const auto& approval = desk.query(id).approval;
        QVERIFY(approval.has_value());
        QCOMPARE(approval->by, person("L01"));
        QCOMPARE(approval->remark, std::string{"財產免查"});
        const auto& decided = *branch.journal.last("query.decided");
        QCOMPARE(approval->hash, decided.hash);
        QCOMPARE(decided.entry.signatures.size(), std::size_t{1});
        QCOMPARE(decided.entry.value("page"), desk->approvals.approval_page(id)->text);
        QCOMPARE(decided.entry.value("rests-on"), branch.journal.last("query.submitted")->earlier().text());
    }

    void a_decision_comes_once() {
        auto [branch, desk, id] = Submitted();
        VERIFY_OK(desk.decide(id, {Item::t50}, ""));
        COMPARE_FAULT(desk.decide(id, {Item::t51}, ""), query_state);
        QCOMPARE(desk.state(id, Item::t51), ItemState::refused);
        COMPARE_FAULT(desk.decide("nobody", {}, ""), query_unknown);
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
