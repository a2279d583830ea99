// Nothing unsettled for good: every way out, and none of them a new request.
#include <QtTest>

#include "inquiry/branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::ItemState;

namespace {

/// A query whose request took effect, and whose answer was lost.
QueryId lost_answer(Branch& branch, Desk& desk) {
    const auto id = desk.approved(good_form());
    branch.host.after_effect = Fault{FaultCode::host_unknown_effect, "fake-host", {}};
    (void)desk.request(id);
    return id;
}

/// A query whose request never arrived, without anybody knowing.
QueryId lost_request(Branch& branch, Desk& desk) {
    const auto id = desk.approved(good_form());
    branch.host.before_effect = Fault{FaultCode::host_unknown_effect, "fake-host", {}};
    (void)desk.request(id);
    return id;
}

std::set<ItemState> states(const Desk& desk, const QueryId& id) {
    std::set<ItemState> out;
    for (const auto& [item, entry] : desk.query(id).items) out.insert(entry.state);
    return out;
}

}  // namespace

class TestSettle : public QObject {
    Q_OBJECT

private slots:
    void the_same_bytes_are_sent_again_where_the_host_knows_keys() {
        auto [branch, desk] = Sitting();
        const auto id = lost_answer(branch, desk);
        VERIFY_OK(desk.settle(id));
        QCOMPARE(states(desk, id), std::set{ItemState::serial_held});
        QCOMPARE(branch.host.requests.size(), std::size_t{2});
        QCOMPARE(branch.host.requests.at(0), branch.host.requests.at(1));
        QCOMPARE(branch.host.issued.size(), std::size_t{3});
        QCOMPARE(branch.card.signed_bytes.size(), std::size_t{1});
        QCOMPARE(branch.journal.last("query.serial")->entry.value("how"), std::string{"resent"});
        QVERIFY(desk->settlements.unsettled().empty());
    }

    void settling_is_written_before_the_host_is_asked() {
        auto [branch, desk] = Sitting();
        const auto id = lost_answer(branch, desk);
        branch.journal.refuse_append(1);
        COMPARE_FAULT(desk.settle(id), ledger_write);
        QCOMPARE(branch.host.requests.size(), std::size_t{1});
        QCOMPARE(branch.host.recoveries, 0);
        VERIFY_OK(desk.settle(id));
        QCOMPARE(branch.journal.last("query.settling")->entry.value("items"), std::string{"T50,T51,T52"});
    }

    void another_session_settles_with_the_bytes_of_the_trail() {
        Branch branch;
        QueryId id;
        {
            Desk desk(branch);
            id = lost_answer(branch, desk);
        }
        Desk next(branch);
        QCOMPARE(next->settlements.unsettled(), std::vector<QueryId>{id});
        VERIFY_OK(next.settle(id));
        QCOMPARE(branch.host.requests.at(0), branch.host.requests.at(1));
    }

    void serial_numbers_are_recovered_by_subject_R_SE_2() {
        Branch branch;
        branch.host.keys = false;
        Desk desk(branch);
        const auto id = lost_answer(branch, desk);
        VERIFY_OK(desk.settle(id));
        QCOMPARE(states(desk, id), std::set{ItemState::serial_held});
        QCOMPARE(branch.host.requests.size(), std::size_t{1});
        QCOMPARE(branch.host.recoveries, 1);
        for (const auto& one : branch.host.issued) QVERIFY(desk.item(id, one.item).serial == one.serial);
        QCOMPARE(branch.journal.last("query.serial")->entry.value("how"), std::string{"recovered"});
    }

    void without_keys_the_issue_time_tells_them_apart() {
        Branch branch;
        branch.host.keys = false;
        branch.host.names_keys = false;
        // Another branch's desk asked about the same person two hours ago.
        branch.host.issue(Item::t50, applicant, branch.clock.now() - std::chrono::hours{2});
        Desk desk(branch);
        const auto id = lost_answer(branch, desk);
        VERIFY_OK(desk.settle(id));
        QVERIFY(desk.item(id, Item::t50).serial == branch.host.issued.at(1).serial);
    }

    void serial_numbers_of_other_queries_are_not_taken() {
        for (const bool names_keys : {true, false}) {
            Branch branch;
            branch.host.keys = false;
            branch.host.names_keys = names_keys;
            Desk desk(branch);
            auto form = good_form();
            form.authorisation = "A-002";
            form.case_number = "115-信貸-00001";
            const auto first = desk.approved(form);
            VERIFY_OK(desk.request(first));
            const auto id = lost_request(branch, desk);
            COMPARE_FAULT(desk.settle(id), query_unsettled);
            QCOMPARE(states(desk, id), std::set{ItemState::unsettled});
            branch.clock.advance(settling_pause);
            VERIFY_OK(desk.settle(id));
            QCOMPARE(states(desk, id), std::set{ItemState::approved});
            QCOMPARE(states(desk, first), std::set{ItemState::serial_held});
        }
    }

    void silence_soon_after_the_request_proves_nothing() {
        Branch branch;
        branch.host.keys = false;
        Desk desk(branch);
        const auto id = lost_request(branch, desk);
        branch.clock.advance(settling_pause - Millis{1});
        COMPARE_FAULT(desk.settle(id), query_unsettled);
        QCOMPARE(states(desk, id), std::set{ItemState::unsettled});
        COMPARE_FAULT(desk.request(id), query_unsettled);
    }

    void silence_later_means_that_nothing_was_received() {
        Branch branch;
        branch.host.keys = false;
        Desk desk(branch);
        const auto id = lost_request(branch, desk);
        branch.clock.advance(settling_pause);
        VERIFY_OK(desk.settle(id));
        QCOMPARE(states(desk, id), std::set{ItemState::approved});
        VERIFY_OK(desk.request(id));
        QCOMPARE(states(desk, id), std::set{ItemState::serial_held});
        QCOMPARE(branch.host.issued.size(), std::size_t{3});
        QVERIFY(desk.query(id).requests.at(0).key != desk.query(id).requests.at(1).key);
    }

    void a_refusal_of_the_same_bytes_ends_as_failed() {
        auto [branch, desk] = Sitting();
        const auto id = lost_request(branch, desk);
        branch.host.before_effect = Fault{FaultCode::host_refused, "fake-host", {}};
        VERIFY_OK(desk.settle(id));
        QCOMPARE(states(desk, id), std::set{ItemState::failed});
        QCOMPARE(desk.item(id, Item::t50).problem, std::string{"host.refused"});
    }

    void a_host_that_forgot_the_key_still_gives_the_number() {
        auto [branch, desk] = Sitting();
        const auto id = lost_answer(branch, desk);
        // It takes the second sending for a new request of a used authorisation.
        branch.host.before_effect = Fault{FaultCode::host_refused, "fake-host", {}};
        VERIFY_OK(desk.settle(id));
        QCOMPARE(states(desk, id), std::set{ItemState::serial_held});
        QCOMPARE(branch.host.issued.size(), std::size_t{3});
    }

    void an_unreachable_host_leaves_it_unsettled() {
        for (const bool keys : {true, false}) {
            Branch branch;
            branch.host.keys = keys;
            Desk desk(branch);
            const auto id = lost_answer(branch, desk);
            branch.clock.advance(std::chrono::hours{1});
            branch.host.before_effect = Fault{FaultCode::host_unreachable, "fake-host", {}};
            COMPARE_FAULT(desk.settle(id), host_unreachable);
            QCOMPARE(states(desk, id), std::set{ItemState::unsettled});
            QCOMPARE(desk.item(id, Item::t50).problem, std::string{"host.unreachable"});
            VERIFY_OK(desk.settle(id));
            QCOMPARE(states(desk, id), std::set{ItemState::serial_held});
        }
    }

    void a_lost_answer_to_the_second_sending_leaves_it_unsettled() {
        auto [branch, desk] = Sitting();
        const auto id = lost_request(branch, desk);
        branch.clock.advance(std::chrono::hours{1});
        branch.host.before_effect = Fault{FaultCode::host_unknown_effect, "fake-host", {}};
        COMPARE_FAULT(desk.settle(id), query_unsettled);
        QCOMPARE(states(desk, id), std::set{ItemState::unsettled});
        VERIFY_OK(desk.settle(id));
        QCOMPARE(states(desk, id), std::set{ItemState::serial_held});
        QCOMPARE(branch.host.issued.size(), std::size_t{3});
    }

    void after_the_holding_time_it_is_expired_R_SE_2() {
        auto [branch, desk] = Sitting();
        const auto id = lost_answer(branch, desk);
        branch.clock.advance(std::chrono::days{3});
        branch.host.keys = false;
        VERIFY_OK(desk.settle(id));
        QCOMPARE(desk.state(id, Item::t52), ItemState::expired);
        QCOMPARE(desk.item(id, Item::t52).problem, std::string{"rule.R-SE-2"});
        QCOMPARE(desk.state(id, Item::t50), ItemState::serial_held);
        // With all of them over, nobody is asked.
        Branch later;
        Desk desk2(later);
        const auto id2 = lost_answer(later, desk2);
        later.clock.advance(std::chrono::days{8});
        VERIFY_OK(desk2.settle(id2));
        QCOMPARE(states(desk2, id2), std::set{ItemState::expired});
        QCOMPARE(later.host.requests.size(), std::size_t{1});
        QVERIFY(desk2->settlements.unsettled().empty());
    }

    void by_a_clock_that_jcic_was_not_held_to_nothing_expires() {
        auto [branch, desk] = Sitting();
        const auto id = lost_answer(branch, desk);
        branch.knows_time = false;
        branch.clock.advance(std::chrono::days{365});
        branch.host.before_effect = Fault{FaultCode::host_unreachable, "fake-host", {}};
        COMPARE_FAULT(desk.settle(id), host_unreachable);
        QCOMPARE(states(desk, id), std::set{ItemState::unsettled});
        branch.knows_time = true;
        VERIFY_OK(desk.settle(id));
        QCOMPARE(states(desk, id), std::set{ItemState::expired});
    }

    void without_the_records_key_nothing_is_settled() {
        Branch branch;
        QueryId id;
        {
            Desk desk(branch);
            id = lost_answer(branch, desk);
        }
        Desk auditor(branch, "L02");
        branch.journal.sign_in("L02", false);
        COMPARE_FAULT(auditor.settle(id), ledger_sealed);
        QCOMPARE(branch.host.requests.size(), std::size_t{1});
    }

    void nothing_to_settle_asks_nobody() {
        auto [branch, desk, id] = Approved();
        VERIFY_OK(desk.settle(id));
        QCOMPARE(branch.host.recoveries, 0);
        QVERIFY(branch.host.requests.empty());
        COMPARE_FAULT(desk.settle("nobody"), query_unknown);
    }

    void what_settles_by_itself_waits_between_two_attempts() {
        Branch branch;
        branch.host.keys = false;
        Desk desk(branch);
        const auto id = lost_request(branch, desk);
        QCOMPARE(desk->settlements.to_settle(), std::vector<QueryId>{id});
        COMPARE_FAULT(desk.settle(id), query_unsettled);
        QVERIFY(desk->settlements.to_settle().empty());
        QCOMPARE(desk->settlements.unsettled(), std::vector<QueryId>{id});
        branch.clock.advance(retry_pause);
        QCOMPARE(desk->settlements.to_settle(), std::vector<QueryId>{id});
    }
};

JCIC_TEST(TestSettle)
#include "test_settle.moc"
