// Records of several queries in one round: that they are asked for is written together, what came of it is, and each
// is its own all the same.
#include <QtTest>

#include "inquiry/long_queue.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::ItemState;

namespace {

Retrievals::Items t52_of(const std::vector<QueryId>& ids) {
    Retrievals::Items out;
    for (const auto& id : ids) out.emplace_back(id, Item::t52);
    return out;
}

}  // namespace

class TestSeveralRecords : public QObject {
    Q_OBJECT

private slots:
    void each_is_fetched_by_an_event_of_its_own_and_two_transactions_do() {
        LongQueue branch;
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        for (const auto& told : request_all(branch, desk, ids)) VERIFY_OK(*told);
        const auto before = branch.journal.appends();
        const auto told = desk->retrievals.retrieve_each(t52_of(ids), branch.host, {});
        for (const auto& one : told) {
            VERIFY_OK(*one);
            QVERIFY(**one);
        }
        QCOMPARE(branch.journal.appends() - before, 2);
        QCOMPARE(branch.journal.count("query.retrieving"), static_cast<int>(several));
        QCOMPARE(branch.journal.count("record.retrieved"), static_cast<int>(several));
        for (const auto& id : ids) VERIFY_OK(desk->records.view(id, Item::t52));
        // What is there already is not asked for again.
        const auto asked = branch.host.retrievals;
        const auto again = desk->retrievals.retrieve_each(t52_of(ids), branch.host, {});
        for (const auto& one : again) QVERIFY(one && one->value());
        QCOMPARE(branch.host.retrievals, asked);
    }

    void one_record_that_cannot_be_had_hurts_no_other() {
        LongQueue branch;
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        for (const auto& told : request_all(branch, desk, ids)) VERIFY_OK(*told);
        branch.host.point = [&] {
            branch.host.before_effect.reset();
            if (branch.host.retrievals == 1)
                branch.host.before_effect = Fault{FaultCode::host_refused, "fake-host", {}};
        };
        const auto told = desk->retrievals.retrieve_each(t52_of(ids), branch.host, {});
        COMPARE_FAULT(*told[1], host_refused);
        for (const std::size_t i : {0U, 2U, 3U, 4U}) QVERIFY(told[i] && *told[i] && **told[i]);
        QVERIFY(desk.item(ids[1], Item::t52).refused);
        QVERIFY(!desk.item(ids[2], Item::t52).refused);
    }

    void a_line_lost_while_fetching_leaves_the_rest_as_they_were() {
        LongQueue branch;
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        for (const auto& told : request_all(branch, desk, ids)) VERIFY_OK(*told);
        branch.host.point = [&] {
            branch.host.before_effect.reset();
            if (branch.host.retrievals == 2)
                branch.host.before_effect = Fault{FaultCode::host_unreachable, "fake-host", {}};
        };
        const auto told = desk->retrievals.retrieve_each(t52_of(ids), branch.host, {});
        QVERIFY(told[0] && told[1]);
        COMPARE_FAULT(*told[2], host_unreachable);
        QVERIFY(!told[3] && !told[4]);
        QCOMPARE(branch.host.retrievals, 3);
        QCOMPARE(desk.item(ids[2], Item::t52).failures, 1);
        QCOMPARE(desk.item(ids[3], Item::t52).failures, 0);  // nobody was asked for it
        QCOMPARE(desk.state(ids[3], Item::t52), ItemState::serial_held);
    }

    void a_record_that_cannot_be_written_is_fetched_again() {
        LongQueue branch;
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        for (const auto& told : request_all(branch, desk, ids)) VERIFY_OK(*told);
        branch.journal.refuse_append(2);
        const auto told = desk->retrievals.retrieve_each(t52_of(ids), branch.host, {});
        for (const auto& one : told) COMPARE_FAULT(*one, ledger_write);
        QCOMPARE(branch.journal.count("record.retrieved"), 0);
        const auto again = desk->retrievals.retrieve_each(t52_of(ids), branch.host, {});
        for (const auto& one : again) VERIFY_OK(*one);
        QCOMPARE(branch.journal.count("record.retrieved"), static_cast<int>(several));
    }

    void what_came_is_written_with_what_is_asked_for_next() {
        LongQueue branch;
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        for (const auto& told : request_all(branch, desk, ids)) VERIFY_OK(*told);
        const auto before = branch.journal.appends();
        std::set<std::pair<int, int>> written;  // while the host is asked: askings, records
        branch.host.point = [&] {
            written.emplace(branch.journal.count("query.retrieving"), branch.journal.count("record.retrieved"));
        };
        const auto told = fetch_two_by_two(branch, desk, ids);
        QCOMPARE(told.size(), several);
        for (const auto& one : told) QVERIFY(one && *one && **one);
        QVERIFY((written == std::set<std::pair<int, int>>{{2, 0}, {4, 2}, {5, 4}}));
        QCOMPARE(branch.journal.appends() - before, 4);  // of three strides
        for (const auto& id : ids) VERIFY_OK(desk->records.view(id, Item::t52));
    }

    void what_came_waits_for_no_refusal_of_the_next() {
        LongQueue branch;
        std::uint64_t forged = 0;
        branch.borne_out = [&](std::uint64_t event) -> Result<void> {
            return event == forged ? fail(FaultCode::ledger_corrupt, "fake-ledger") : Result<void>{};
        };
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        for (const auto& told : request_all(branch, desk, ids)) VERIFY_OK(*told);
        forged = desk.item(ids[2], Item::t52).approved_in.sequence;
        const auto told = fetch_two_by_two(branch, desk, ids);
        COMPARE_FAULT(*told[2], ledger_corrupt);
        const auto actions = branch.journal.actions();
        const auto refused = std::ranges::find(actions, "query.stopped");
        QVERIFY(refused != actions.end());
        QCOMPARE(std::count(actions.begin(), refused, "record.retrieved"), 2);
    }

    void nothing_more_is_asked_for_where_what_came_cannot_be_written() {
        LongQueue branch;
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        for (const auto& told : request_all(branch, desk, ids)) VERIFY_OK(*told);
        branch.journal.refuse_append(2);
        const auto told = fetch_two_by_two(branch, desk, ids);
        QCOMPARE(told.size(), std::size_t{4});
        for (const auto& one : told) COMPARE_FAULT(*one, ledger_write);
        QCOMPARE(branch.host.retrievals, 2);
        QCOMPARE(branch.journal.count("record.retrieved"), 0);
        for (const auto& one : fetch_two_by_two(branch, desk, ids)) VERIFY_OK(*one);
        QCOMPARE(branch.journal.count("record.retrieved"), static_cast<int>(several));
    }

private:
    static std::vector<Retrievals::Fetched> fetch_two_by_two(LongQueue& branch, Desk& desk,
                                                             const std::vector<QueryId>& ids) {
        std::vector<Retrievals::Fetched> out;
        const auto items = t52_of(ids);
        const auto told = [&](std::vector<Retrievals::Fetched> all) { out.insert(out.end(), all.begin(), all.end()); };
        desk->retrievals.retrieve_each({two_by_two(items), told}, branch.host, {});
        return out;
    }
};

JCIC_TEST(TestSeveralRecords)
#include "test_several_records.moc"
