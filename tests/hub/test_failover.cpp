// A synchronous standby: what was acknowledged stands after the primary's death, and a primary alone acknowledges
// nothing.
#include <QtTest>
#include <thread>

#include "support/test_program.h"
#include "tests/hub/hub_rig.h"

using namespace jcic;
using hub::ClaimState;
using test::form;
using test::query;
using test::said;

class TestFailover : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY2(rig_.create(), rig_.server.log().constData());
        desk_ = &rig_.enrol("0129999", "0129999-W1", '1');
        QVERIFY2(standby_.create_standby_of(rig_.server), standby_.log().constData());
        QVERIFY(rig_.server.set("synchronous_standby_names", "*"));
        auto owner = rig_.connect_owner();
        QTRY_COMPARE(owner->run("select sync_state from pg_stat_replication")->text(0, 0), std::string("sync"));
    }

    void a_standby_alone_is_no_hub() {
        QCOMPARE(said(hub::Connection::open(standby_.address(), desk_->credentials())), "hub.unreachable standby");
    }

    void what_was_acknowledged_is_on_the_promoted_standby() {
        const domain::HubAddress both{{{"127.0.0.1", rig_.server.port()}, {"127.0.0.1", standby_.port()}}, "bank"};
        std::uint64_t turn = 0;
        {
            auto hub = test::HubRig::connect(both, *desk_);
            QCOMPARE(said(hub), "done");
            for (std::uint8_t number = 1; number <= 20; ++number)
                QCOMPARE(said(hub::claim(*hub, desk_->own(), form(number), {"T50"}, query('a'), ClaimState::reserved)),
                         "done");
            turn = *hub::next_turn(*hub, desk_->ledger(), 0);
        }
        rig_.server.kill();
        QVERIFY2(standby_.promote(), standby_.log().constData());
        auto hub = test::HubRig::connect(both, *desk_);
        QCOMPARE(said(hub), "done");
        QCOMPARE(hub::claims_of(*hub, desk_->ledger())->size(), 20U);
        QCOMPARE(said(hub::next_turn(*hub, desk_->ledger(), turn)), "done");
        standby_.stop();
    }

    void a_primary_without_its_standby_acknowledges_nothing() {
        QVERIFY(rig_.server.start());
        auto hub = rig_.connect(*desk_);
        const auto waits = hub::claim(*hub, desk_->own(), form(30), {"T50"}, query('a'), ClaimState::reserved);
        QCOMPARE(said(waits), "hub.unreachable time");
        QVERIFY(waits.error().sent);
    }

    void a_commit_whose_wait_was_cancelled_is_not_known() {
        auto owner = rig_.connect_owner();
        const std::string cancel = "select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'SyncRep'";
        static_cast<void>(owner->run(cancel));  // the one of before, which others wait for
        auto hub = rig_.connect(*desk_);
        std::jthread canceller([&](const std::stop_token& over) {
            while (!over.stop_requested()) static_cast<void>(owner->run(cancel));
        });
        const auto cancelled = hub::claim(*hub, desk_->own(), form(31), {"T50"}, query('a'), ClaimState::reserved);
        canceller.request_stop();
        QCOMPARE(said(cancelled), "hub.unreachable unconfirmed");
        QVERIFY(cancelled.error().sent);
        // It stands here alone, and goes with this server.
        QVERIFY(rig_.server.set("synchronous_standby_names", ""));
        auto again = rig_.connect(*desk_);
        QCOMPARE(hub::claims_on(*again, form(31))->size(), 1U);
    }

private:
    test::HubRig rig_{"fsync = on\n"};
    test::PrivatePostgres standby_{rig_.authority, "fsync = on\n"};
    const test::HubDesk* desk_ = nullptr;
};

JCIC_TEST(TestFailover)
#include "test_failover.moc"
