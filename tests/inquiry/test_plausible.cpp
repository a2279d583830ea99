// A host that answers beside the question: what is believed of it, and what is not.
#include <QtTest>

#include "inquiry/branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::ItemState;

namespace {

std::string reason(const Result<void>& answer) {
    return answer ? std::string() : std::string(answer.error().detail("reason"));
}

}  // namespace

class TestPlausible : public QObject {
    Q_OBJECT

private slots:
    void a_deadline_that_cannot_be_is_counted_from_the_request_R_SE_8_data() {
        QTest::addColumn<QString>("said");
        QTest::newRow("1970") << QStringLiteral("1970-01-01T00:00:00.000Z");
        QTest::newRow("9999") << QStringLiteral("9999-12-31T23:59:59.000Z");
        QTest::newRow("before the request") << QStringLiteral("2026-11-20T01:49:59.000Z");
        QTest::newRow("eight days and an instant") << QStringLiteral("2026-11-28T02:00:00.001Z");
    }

    void a_deadline_that_cannot_be_is_counted_from_the_request_R_SE_8() {
        QFETCH(QString, said);
        Branch branch;
        branch.host.says_deadline = domain::parse_iso(said.toStdString()).value();
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        const auto asked = desk.request(id);
        COMPARE_FAULT(asked, host_answer);
        QCOMPARE(reason(asked), std::string{"deadline"});
        // The serial numbers cannot be had again (R-AU-5): they are kept.
        for (const auto item : domain::all_items) {
            QCOMPARE(desk.state(id, item), ItemState::serial_held);
            QCOMPARE(*desk.item(id, item).deadline, branch.clock.now() + domain::info(item).held);
        }
        QCOMPARE(branch.journal.last("query.serial")->entry.value("deadline-from"), std::string{"request"});
    }

    void a_deadline_within_a_day_of_the_holding_time_is_the_hosts_R_SE_8() {
        Branch branch;
        // The three days of T52 run from JCIC's obtaining the data.
        branch.host.says_deadline = branch.clock.now() + domain::info(Item::t52).held + std::chrono::hours{24};
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        VERIFY_OK(desk.request(id));
        QCOMPARE(desk.item(id, Item::t52).deadline, branch.host.says_deadline);
        QCOMPARE(branch.journal.last("query.serial")->entry.value("deadline-from"), std::string{"host"});
    }

    void a_recovered_serial_number_is_held_to_the_same_deadline_R_SE_2() {
        Branch branch;
        branch.host.keys = false;
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        branch.host.after_effect = Fault{FaultCode::host_unknown_effect, "fake-host", {}};
        (void)desk.request(id);
        branch.host.says_deadline = domain::parse_iso("9999-12-31T23:59:59.000Z").value();
        VERIFY_OK(desk.settle(id));
        QCOMPARE(*desk.item(id, Item::t50).deadline, branch.clock.now() + domain::info(Item::t50).held);
    }

    void a_time_to_ask_after_the_deadline_is_not_waited_for() {
        Branch branch;
        branch.host.ready_at = branch.clock.now() + domain::info(Item::t50).held;
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        QCOMPARE(reason(desk.request(id)), std::string{"ready-at"});
        QCOMPARE(desk.state(id, Item::t50), ItemState::serial_held);
        QVERIFY(!desk.item(id, Item::t50).ask_again);
    }

    void an_item_that_was_not_asked_for_discredits_the_answer() {
        Branch branch;
        branch.host.twists = [](std::vector<domain::SerialAnswer>& answers) { answers.front().item = Item::t51; };
        Desk desk(branch);
        const auto id = *desk->submissions.submit(good_form());
        VERIFY_OK(desk.decide(id, {Item::t52}, ""));
        const auto asked = desk.request(id);
        COMPARE_FAULT(asked, host_answer);
        QCOMPARE(reason(asked), std::string{"items"});
        QCOMPARE(desk.state(id, Item::t52), ItemState::unsettled);
    }

    void an_item_answered_twice_discredits_the_answer() {
        Branch branch;
        branch.host.twists = [](std::vector<domain::SerialAnswer>& answers) {
            answers.back().item = answers.front().item;
        };
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        QCOMPARE(reason(desk.request(id)), std::string{"items"});
        for (const auto item : domain::all_items) QCOMPARE(desk.state(id, item), ItemState::unsettled);
    }

    void one_serial_number_for_two_items_discredits_the_answer() {
        Branch branch;
        branch.host.twists = [](std::vector<domain::SerialAnswer>& answers) { answers[1].serial = answers[0].serial; };
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        QCOMPARE(reason(desk.request(id)), std::string{"items"});
        QCOMPARE(desk.state(id, Item::t50), ItemState::unsettled);
    }

    void an_answer_not_believed_is_settled_by_recovery() {
        Branch branch;
        branch.host.twists = [](std::vector<domain::SerialAnswer>& answers) { answers[1].serial = answers[0].serial; };
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        (void)desk.request(id);
        VERIFY_OK(desk.settle(id));  // the same bytes give the same answer; the subject's serial numbers are good
        for (const auto item : domain::all_items) QCOMPARE(desk.state(id, item), ItemState::serial_held);
        QCOMPARE(branch.host.recoveries, 1);
    }

    void a_record_with_a_year_that_nobody_asked_for_is_no_answer() {
        Branch branch;
        branch.host.answers_year = 114;
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        VERIFY_OK(desk.request(id));
        COMPARE_FAULT(desk.retrieve(id, Item::t51), host_answer);
    }

    void asked_to_come_back_in_the_year_9999_nobody_waits() {
        auto [branch, desk, id] = WithSerials();
        branch.host.ready_at = domain::parse_iso("9999-12-31T23:59:59.000Z").value();
        const auto fetched = desk.retrieve(id, Item::t50);
        COMPARE_FAULT(fetched, host_answer);
        QCOMPARE(fetched.error().detail("reason"), std::string_view{"ask-again"});
        QVERIFY(!desk.item(id, Item::t50).ask_again);
        QCOMPARE(branch.journal.count("query.not-yet"), 0);
    }
};

JCIC_TEST(TestPlausible)
#include "test_plausible.moc"
