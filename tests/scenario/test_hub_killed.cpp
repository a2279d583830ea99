// kill -9 of the desk's own process at the hub (R-AU-5, docs/run/hub.md), between any two messages that it sends and
// any two writes: when the same person comes back the job ends, and the hub stands as the trail does.
//
// JCIC_HUB_DESK_KILLS=200 kills at so many steps, evenly from the first to the last.
#include <QtTest>

#include "at_the_hub.h"
#include "officer_process.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;

class TestHubKilled : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY2(rig_.create(), rig_.server.log().constData());
        join();
        const auto count = profiles_.root() / "count";
        const auto ended = scenario::run_officer(desk_->profile(), {}, QString::fromStdString(count.string()));
        QVERIFY2(!ended.killed && ended.status == 0, ended.told());
        steps_ = scenario::counted(count);
        QVERIFY(steps_.writes > 50);
        QVERIFY(steps_.sends > 50);
        leave();
    }
    void cleanup() { leave(); }

    void the_hub_stands_as_the_trail_wherever_the_desk_was_killed_R_AU_5_data() {
        QTest::addColumn<long>("write");
        QTest::addColumn<long>("send");
        const long kills = test::number_in("JCIC_HUB_DESK_KILLS", 6);
        const long every = std::max(1L, (steps_.writes + steps_.sends) / kills);
        bool after = false;
        for (long step = 1 + every / 2; step <= steps_.writes + steps_.sends; step += every, after = !after) {
            const long at = step <= steps_.sends ? step : step - steps_.sends;
            const bool sends = step <= steps_.sends;
            QTest::addRow("%s %s %ld", after ? "after" : "before", sends ? "message" : "write", at)
                << (sends ? 0L : (after ? -at : at)) << (sends ? (after ? -at : at) : 0L);
        }
    }
    void the_hub_stands_as_the_trail_wherever_the_desk_was_killed_R_AU_5() {
        QFETCH(long, write);
        QFETCH(long, send);
        join();
        const auto first = scenario::run_officer(desk_->profile(), {write, send});
        // It sends and writes as often as it waits: the last steps are not always reached.
        QVERIFY2(first.killed || first.status == 0, first.told());
        auto second = scenario::run_officer(desk_->profile(), {});
        // Killed between the claim and its query: nobody can tell it from another program that is about to write it.
        if (second.said.contains("reason=own-claim")) {
            age_claims();
            second = scenario::run_officer(desk_->profile(), {});
        }
        QVERIFY2(!second.killed && second.status == 0, second.told());
        stands_as_the_trail();
    }

private:
    void join() {
        desk_ = std::make_unique<scenario::HubSeat>(profiles_.fresh(), "0129999-W1", rig_);
        desk_->break_off();
    }
    void leave() {
        desk_.reset();
        QVERIFY(rig_.server.psql("truncate jcic.desk cascade"));
    }
    /// What is younger than a minute may be another program's, which is about to write its query.
    void age_claims() {
        QVERIFY(
            rig_.server.psql("alter table jcic.claim disable trigger user; "
                             "update jcic.claim set changed = changed - interval '2 minutes'; "
                             "alter table jcic.claim enable trigger user"));
    }
    /// One query of three items, each used once; what was claimed and came to nothing is given back.
    void stands_as_the_trail() {
        age_claims();
        desk_->open();
        desk_->as();
        QTRY_VERIFY(desk_->phase() == hub::LineState::Phase::connected);
        QTRY_VERIFY((desk_->round(), (*desk_)->parts().hub_line.opened()->tree.agrees()));
        QTRY_COMPARE((*desk_)->hub().status()->settled, desk::HubSettled{});
        const auto board = (*desk_)->snapshot()->board;
        QCOMPARE(board.size(), std::size(domain::all_items));
        auto owner = rig_.connect_owner();
        const auto used = owner->run("select query, state, item from jcic.claim where state in ('reserved', 'spent')");
        QCOMPARE(used->size(), std::size(domain::all_items));
        for (std::size_t row = 0; row < used->size(); ++row) {
            QCOMPARE(used->text(row, 0), board.front().query);
            QCOMPARE(used->text(row, 1), std::string("spent"));
        }
        QVERIFY((*desk_)->ledger().verify({}).value().ok);
        QCOMPARE(hub_server::check(*owner)->found, 0U);
    }

    scenario::Profiles profiles_;
    test::HubRig rig_;
    std::unique_ptr<scenario::HubSeat> desk_;
    scenario::Counted steps_;
};

JCIC_TEST(TestHubKilled)
#include "test_hub_killed.moc"
