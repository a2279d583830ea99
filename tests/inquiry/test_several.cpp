// Several queries in one round: written together before the host is asked, asked one by one, written together after it;
// and each is its own all the same.

#include <QtTest>

#include "app/inquiry/form/field_values.h"
#include "inquiry/long_queue.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::ItemState;

class TestSeveral : public QObject {
    Q_OBJECT

private slots:
    void each_is_requested_by_an_event_of_its_own_and_two_transactions_do() {
        LongQueue branch;
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        const auto before = branch.journal.appends();
        for (const auto& told : request_all(branch, desk, ids)) VERIFY_OK(*told);
        QCOMPARE(branch.journal.appends() - before, 2);
        QCOMPARE(branch.journal.count("query.requesting"), static_cast<int>(several));
        QCOMPARE(branch.journal.count("query.serial"), static_cast<int>(3 * several));
        QCOMPARE(branch.card.signed_bytes.size(), several);
        QVERIFY(branch.card.signed_bytes == branch.host.requests);
        std::set<std::string> serials;
        for (const auto& id : ids)
            for (const auto item : domain::all_items) serials.insert(desk.item(id, item).serial->whole());
        QCOMPARE(serials.size(), 3 * several);
    }

    void all_are_written_before_the_first_is_asked() {
        LongQueue branch;
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        int written = -1;
        branch.host.point = [&] {
            if (written < 0) written = branch.journal.count("query.requesting");
        };
        for (const auto& told : request_all(branch, desk, ids)) VERIFY_OK(*told);
        QCOMPARE(written, static_cast<int>(several));
    }

    void one_that_the_host_refuses_is_told_and_hurts_no_other() {
        LongQueue branch;
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        bool refused = false;
        branch.when_asked(1, [&] {
            if (!std::exchange(refused, true))
                branch.host.before_effect = Fault{FaultCode::host_refused, "fake-host", {}};
        });
        const auto told = request_all(branch, desk, ids);
        COMPARE_FAULT(*told[1], host_refused);
        for (const std::size_t i : {0U, 2U, 3U, 4U}) VERIFY_OK(*told[i]);
        QVERIFY((t52_states(desk, ids) == std::vector{ItemState::serial_held, ItemState::failed, ItemState::serial_held,
                                                      ItemState::serial_held, ItemState::serial_held}));
    }

    void one_that_a_rule_refuses_is_told_and_hurts_no_other() {
        LongQueue branch;
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        VERIFY_OK(desk.request(ids[1]));  // nothing of it is approved any more
        const auto told = request_all(branch, desk, {ids[0], ids[1], "no such query", ids[2]});
        COMPARE_FAULT(*told[1], query_state);
        COMPARE_FAULT(*told[2], query_unknown);
        VERIFY_OK(*told[0]);
        VERIFY_OK(*told[3]);
        QCOMPARE(branch.host.requests.size(), std::size_t{3});
        QCOMPARE(branch.journal.count("query.stopped"), 1);
    }

    void a_card_pulled_in_the_midst_leaves_the_rest_unbegun() {
        LongQueue branch;
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        branch.card.point = [&] {
            if (branch.card.signed_bytes.size() == 2)
                branch.card.fault = Fault{FaultCode::card_removed, "fake-card", {}};
        };
        const auto told = request_all(branch, desk, ids);
        VERIFY_OK(*told[0]);
        VERIFY_OK(*told[1]);
        COMPARE_FAULT(*told[2], card_removed);
        QVERIFY(!told[3] && !told[4]);
        QCOMPARE(branch.host.requests.size(), std::size_t{2});
        QCOMPARE(branch.journal.count("query.requesting"), 2);
        QCOMPARE(branch.journal.count("query.stopped"), 1);
        QVERIFY((t52_states(desk, ids) == std::vector{ItemState::serial_held, ItemState::serial_held,
                                                      ItemState::approved, ItemState::approved, ItemState::approved}));
    }

    void a_line_lost_in_the_midst_leaves_the_rest_unbegun_and_says_that_they_were_not_sent() {
        for (const auto code : {FaultCode::host_unreachable, FaultCode::host_unknown_effect}) {
            LongQueue branch;
            Desk desk(branch);
            const auto ids = approved_ones(desk);
            branch.when_asked(2, [&] { branch.host.before_effect = Fault{code, "fake-host", {}}; });
            const auto told = request_all(branch, desk, ids);
            VERIFY_OK(*told[0]);
            VERIFY_OK(*told[1]);
            QCOMPARE(told[2]->error().code, code);
            QVERIFY(!told[3] && !told[4]);
            QCOMPARE(branch.host.requests.size(), std::size_t{3});
            const auto third = code == FaultCode::host_unreachable ? ItemState::approved : ItemState::unsettled;
            QVERIFY((t52_states(desk, ids) == std::vector{ItemState::serial_held, ItemState::serial_held, third,
                                                          ItemState::approved, ItemState::approved}));
            QCOMPARE(branch.journal.last("query.not-received")->entry.value("problem"), std::string{"cancelled"});
            // And they are asked for once the line is back, by a request of its own.
            branch.host.point = nullptr;
            for (const auto& again : request_all(branch, desk, {ids[3], ids[4]})) VERIFY_OK(*again);
        }
    }

    void a_stop_in_the_midst_writes_what_was_asked() {
        LongQueue branch;
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        std::stop_source stop;
        branch.when_asked(2, [&] { stop.request_stop(); });
        const auto told = request_all(branch, desk, ids, stop.get_token());
        VERIFY_OK(*told[0]);
        VERIFY_OK(*told[1]);
        QVERIFY(!told[2] && !told[3] && !told[4]);
        QCOMPARE(branch.host.requests.size(), std::size_t{2});
        QVERIFY((t52_states(desk, ids) == std::vector{ItemState::serial_held, ItemState::serial_held,
                                                      ItemState::approved, ItemState::approved, ItemState::approved}));
    }

    void a_stop_before_the_first_sends_nothing() {
        LongQueue branch;
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        std::stop_source stop;
        stop.request_stop();
        for (const auto& told : request_all(branch, desk, ids, stop.get_token())) COMPARE_FAULT(*told, cancelled);
        QVERIFY(branch.host.requests.empty());
        QCOMPARE(branch.journal.count("query.requesting"), 0);
        QCOMPARE(branch.journal.count("query.stopped"), static_cast<int>(several));
    }

    void a_disk_that_is_full_before_it_sends_nothing_and_each_is_told() {
        LongQueue branch;
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        const auto before = branch.journal.events().size();
        branch.journal.refuse_append(1);
        const auto told = request_all(branch, desk, ids);
        for (const auto& one : told) COMPARE_FAULT(*one, ledger_write);
        QCOMPARE(branch.journal.events().size(), before);
        QVERIFY(branch.host.requests.empty());
        for (const auto state : t52_states(desk, ids)) QCOMPARE(state, ItemState::approved);
    }

    void a_disk_that_is_full_after_it_loses_nothing() {
        LongQueue branch;
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        branch.journal.refuse_append(2);  // the requests are written, the answers are not
        for (const auto& told : request_all(branch, desk, ids)) COMPARE_FAULT(*told, ledger_write);
        for (const auto state : t52_states(desk, ids)) QCOMPARE(state, ItemState::requesting);
        for (const auto& id : ids) VERIFY_OK(desk.settle(id));
        for (const auto state : t52_states(desk, ids)) QCOMPARE(state, ItemState::serial_held);
        QCOMPARE(branch.host.times_issued(Item::t52), static_cast<int>(several));
    }

    void a_program_that_ended_in_the_midst_settles_each_data() {
        QTest::addColumn<bool>("keys");
        QTest::newRow("at a host that knows keys") << true;
        QTest::newRow("at one that does not") << false;
    }

    void a_program_that_ended_in_the_midst_settles_each() {
        QFETCH(bool, keys);
        struct End {};
        LongQueue branch;
        branch.host.keys = keys;
        std::vector<QueryId> ids;
        {
            Desk desk(branch);
            ids = approved_ones(desk);
            branch.when_asked(3, [] { throw End{}; });  // the third is with JCIC, and its answer is nowhere
            bool ended = false;
            try {
                static_cast<void>(request_all(branch, desk, ids));
            } catch (const End&) {
                ended = true;
            }
            QVERIFY(ended);
        }
        branch.host.point = nullptr;
        branch.clock.advance(settling_pause + std::chrono::minutes{1});
        Desk desk(branch);
        QCOMPARE(desk->settlements.unsettled().size(), several);
        for (const auto& id : ids) VERIFY_OK(desk.settle(id));
        const auto unasked = keys ? ItemState::serial_held : ItemState::approved;
        QVERIFY((t52_states(desk, ids) == std::vector{ItemState::serial_held, ItemState::serial_held,
                                                      ItemState::serial_held, unasked, unasked}));
        QCOMPARE(branch.host.times_issued(Item::t52), keys ? 5 : 3);
    }

    void an_answer_that_comes_twice_stands_once() {
        LongQueue branch;
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        // The host names each item twice: nothing of that is believed, and the others' answers are.
        bool once = false;
        branch.host.twists = [&](std::vector<domain::SerialAnswer>& answers) {
            if (branch.host.requests.size() == 2 && !std::exchange(once, true)) answers.push_back(answers.front());
        };
        const auto told = request_all(branch, desk, ids);
        COMPARE_FAULT(*told[1], host_answer);
        for (const std::size_t i : {0U, 2U, 3U, 4U}) VERIFY_OK(*told[i]);
        QCOMPARE(desk.state(ids[1], Item::t52), ItemState::unsettled);
        // The same answer again writes nothing.
        const auto& held = desk.item(ids[0], Item::t52);
        const auto events = branch.journal.events().size();
        VERIFY_OK(desk->requests.take_answers(ids[0], desk.query(ids[0]).requests.back(),
                                              {{Item::t52, *held.serial, held.deadline, std::nullopt}},
                                              way_back::resent));
        QCOMPARE(branch.journal.events().size(), events);
    }

    void what_the_host_said_is_written_with_what_it_is_asked_next() {
        LongQueue branch;
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        const auto before = branch.journal.appends();
        std::set<std::pair<int, int>> written;  // while the host is asked: requests, answers
        branch.host.point = [&] {
            written.emplace(branch.journal.count("query.requesting"), branch.journal.count("query.serial") / 3);
        };
        const auto told = request_two_by_two(branch, desk, ids);
        QCOMPARE(told.size(), several);
        for (const auto& one : told) VERIFY_OK(*one);
        QVERIFY((written == std::set<std::pair<int, int>>{{2, 0}, {4, 2}, {5, 4}}));
        QCOMPARE(branch.journal.appends() - before, 4);  // of three strides
        for (const auto state : t52_states(desk, ids)) QCOMPARE(state, ItemState::serial_held);
        QCOMPARE(branch.host.times_issued(Item::t52), static_cast<int>(several));
    }

    void no_stride_is_begun_after_a_line_lost_a_card_pulled_or_a_stop() {
        const std::vector<std::function<void(LongQueue&, std::stop_source&)>> ends{
            [](LongQueue& branch, std::stop_source&) {
                branch.host.before_effect = Fault{FaultCode::host_unreachable, "fake-host", {}};
            },
            [](LongQueue& branch, std::stop_source&) {
                branch.card.fault = Fault{FaultCode::card_removed, "fake-card", {}};
            },
            [](LongQueue&, std::stop_source& stop) { stop.request_stop(); }};
        for (const auto& end : ends) {
            LongQueue branch;
            Desk desk(branch);
            const auto ids = approved_ones(desk);
            std::stop_source stop;
            branch.when_asked(1, [&] { end(branch, stop); });  // of the first stride's two
            const auto told = request_two_by_two(branch, desk, ids, stop.get_token());
            QVERIFY(branch.host.requests.size() <= 2);
            QCOMPARE(branch.journal.count("query.requesting"), 2);
            QVERIFY(told.size() <= 4);
            for (std::size_t i = 2; i < several; ++i) QCOMPARE(desk.state(ids[i], Item::t52), ItemState::approved);
            QCOMPARE(desk.state(ids[0], Item::t52), ItemState::serial_held);
            for (const auto& id : ids) QVERIFY(desk.state(id, Item::t52) != ItemState::requesting);
        }
    }

    void a_disk_that_is_full_between_two_strides_asks_nothing_more_and_loses_nothing() {
        LongQueue branch;
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        branch.journal.refuse_append(2);  // what the first two were told, and what the next two ask
        const auto told = request_two_by_two(branch, desk, ids);
        QCOMPARE(told.size(), std::size_t{4});
        for (const auto& one : told) COMPARE_FAULT(*one, ledger_write);
        QCOMPARE(branch.host.requests.size(), std::size_t{2});
        QVERIFY((t52_states(desk, ids) == std::vector{ItemState::requesting, ItemState::requesting, ItemState::approved,
                                                      ItemState::approved, ItemState::approved}));
        for (const std::size_t i : {0U, 1U}) VERIFY_OK(desk.settle(ids[i]));
        for (const auto& again : request_two_by_two(branch, desk, {ids[2], ids[3], ids[4]})) VERIFY_OK(*again);
        for (const auto state : t52_states(desk, ids)) QCOMPARE(state, ItemState::serial_held);
        QCOMPARE(branch.host.times_issued(Item::t52), static_cast<int>(several));
    }

    void one_that_may_not_be_asked_leaves_its_stride_and_the_others_go_on() {
        LongQueue branch;
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        VERIFY_OK(desk.request(ids[2]));  // nothing of it is approved any more
        const auto told = request_two_by_two(branch, desk, ids);
        QCOMPARE(told.size(), several);
        COMPARE_FAULT(*told[2], query_state);
        for (const std::size_t i : {0U, 1U, 3U, 4U}) VERIFY_OK(*told[i]);
        QCOMPARE(branch.host.requests.size(), several);
    }
};

// Records of several queries in one round: that they are asked for is written together, what came of it is, and each
// is its own all the same.

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

JCIC_TEST(TestSeveral)
JCIC_TEST(TestSeveralRecords)
#include "test_several.moc"
