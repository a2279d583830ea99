// The line to the hub: told at once while it is away, up again by itself, and nobody waits twice for a silent server.
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>
#include <atomic>

#include "app/hub/line.h"
#include "support/test_program.h"
#include "tests/hub/hub_rig.h"

using namespace jcic;
using hub::ClaimState;
using hub::LineState;
using test::form;
using test::query;
using test::said;

namespace {

constexpr hub::Pace quick{Millis{1'500}, Millis{50}, Millis{200}, Millis{60'000}};

/// What the line said, from its thread.
struct Heard {
    std::atomic<int> changed = 0;
    std::atomic<int> told = 0;
    [[nodiscard]] hub::LineEvents events() {
        return {[this](const LineState&) { ++changed; }, [this](hub::Told) { ++told; }};
    }
};

}  // namespace

class TestLine : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY2(rig_.create(), rig_.server.log().constData());
        desk_ = &rig_.enrol("0129999", "0129999-W1", '1');
        other_ = &rig_.enrol("0129999", "0129999-W2", '2');
    }

    void what_is_asked_is_answered_and_other_desks_are_heard() {
        Heard heard;
        const auto line = to(rig_.server.address(), heard);
        QCOMPARE(said(claim_by(*line, 1)), "done");
        QCOMPARE(line->state().phase, LineState::Phase::connected);
        QVERIFY(line->state().acknowledged.has_value());
        const int before = heard.told;
        auto there = rig_.connect(*other_);
        QCOMPARE(said(hub::claim(*there, other_->own(), form(2), {"T50"}, query('b'), ClaimState::reserved)), "done");
        QTRY_VERIFY(heard.told > before);
        QCOMPARE(there->run("select count(*) from jcic.seen")->text(0, 0), std::string("1"));
    }

    void a_fault_of_a_statement_leaves_the_line() {
        Heard heard;
        const auto line = to(rig_.server.address(), heard);
        const auto wrong = line->ask<hub::Rows>([](hub::Connection& hub) { return hub.run("select nothing"); });
        QCOMPARE(said(wrong), "hub.answer");
        QCOMPARE(said(claim_by(*line, 3)), "done");
    }

    void a_silent_server_is_waited_for_once() {
        QTcpServer silent;
        silent.listen(QHostAddress::LocalHost);
        Heard heard;
        const auto line = to({{{"127.0.0.1", silent.serverPort()}}, "bank"}, heard);
        // The first waits for the connection, and sends nothing.
        const auto first = claim_by(*line, 4);
        QCOMPARE(said(first), "hub.unreachable time");
        QVERIFY(!first.error().sent);
        QTRY_COMPARE(line->state().phase, LineState::Phase::away);
        // Each further one is told what stands, without a connection of its own.
        for (int i = 0; i < 1'000; ++i) QCOMPARE(said(claim_by(*line, 4)), "hub.unreachable time");
        int connections = 0;
        while (silent.waitForNewConnection(0)) {
            ++connections;
            delete silent.nextPendingConnection();
        }
        QVERIFY2(connections < 20, std::to_string(connections).c_str());
    }

    void what_began_and_is_not_answered_is_not_known() {
        Heard heard;
        const auto line = to(rig_.server.address(), heard);
        const auto slow =
            line->ask<hub::Rows>([](hub::Connection& hub) { return hub.run("select pg_sleep(4)", {}, Millis{6'000}); });
        QCOMPARE(said(slow), "hub.unreachable time");
        QVERIFY(slow.error().sent);
        // Behind it another waits its limit, and never began.
        const auto behind = claim_by(*line, 5);
        QCOMPARE(said(behind), "hub.unreachable time");
        QVERIFY(!behind.error().sent);
        QTRY_COMPARE(said(claim_by(*line, 5)), "done");
    }

    void a_server_that_dies_is_away_and_is_back_by_itself() {
        Heard heard;
        const auto line = to(rig_.server.address(), heard);
        QCOMPARE(said(claim_by(*line, 6)), "done");
        rig_.server.kill();
        QTRY_COMPARE(line->state().phase, LineState::Phase::away);
        QVERIFY(said(claim_by(*line, 7)).startsWith("hub.unreachable"));
        const int before = heard.told;
        QVERIFY2(rig_.server.start(), rig_.server.log().constData());
        QTRY_COMPARE(line->state().phase, LineState::Phase::connected);
        QVERIFY(heard.told > before);
        QCOMPARE(said(claim_by(*line, 7)), "done");
    }

    void a_server_put_back_is_not_used_R_AU_5() {
        rig_.server.stop();
        QVERIFY(rig_.server.save_data());
        QVERIFY(rig_.server.start());
        Heard heard;
        std::optional<hub::Acknowledged> before;
        {
            const auto line = to(rig_.server.address(), heard);
            QCOMPARE(said(claim_by(*line, 8)), "done");
            before = hub::acknowledged_by(*line->ask<hub::State>(
                [ledger = desk_->ledger()](hub::Connection& hub) { return hub::read_state(hub, ledger); }));
        }
        rig_.server.stop();
        QVERIFY(rig_.server.put_back_data());
        QVERIFY(rig_.server.start());
        const auto line = to(rig_.server.address(), heard, before);
        QTRY_COMPARE(line->state().phase, LineState::Phase::refused);
        QCOMPARE(said(claim_by(*line, 8)), "hub.rolled-back position");
        QCOMPARE(line->state().acknowledged, before);
    }

    /// Others have written there so much since that its place in the log is past all that this desk saw.
    void a_server_put_back_and_overtaken_is_not_used_R_AU_5() {
        rig_.server.stop();
        QVERIFY(rig_.server.save_data());
        QVERIFY(rig_.server.start());
        Heard heard;
        std::optional<hub::Acknowledged> before;
        {
            const auto line = to(rig_.server.address(), heard);
            QCOMPARE(said(claim_by(*line, 9)), "done");
            before = line->state().acknowledged;
        }
        rig_.server.stop();
        QVERIFY(rig_.server.put_back_data());
        QVERIFY(rig_.server.start());
        {
            auto theirs = rig_.connect(*other_);
            QCOMPARE(said(hub::claim(*theirs, other_->own(), form(9), {"T50"}, query('b'), ClaimState::reserved)),
                     "done");
            QVERIFY(rig_.server.psql("select pg_switch_wal()"));
            const auto now = hub::read_state(*theirs, other_->ledger());
            QCOMPARE(said(hub::goes_on_from(*now, *before)), "done");
        }
        // Looking again and again makes up for nothing.
        for (int look = 0; look < 3; ++look) {
            const auto line = to(rig_.server.address(), heard, before);
            QTRY_COMPARE(line->state().phase, LineState::Phase::refused);
            QCOMPARE(said(claim_by(*line, 9)), "hub.rolled-back overtaken");
        }
    }

    void a_line_ends_while_it_connects_or_calls() {
        QTcpServer silent;
        silent.listen(QHostAddress::LocalHost);
        Heard heard;
        for (int i = 0; i < 5; ++i) to({{{"127.0.0.1", silent.serverPort()}}, "bank"}, heard);
        for (int i = 0; i < 5; ++i) to(rig_.server.address(), heard);
        auto line = to(rig_.server.address(), heard);
        std::thread asks([&line] {
            static_cast<void>(line->ask<hub::Rows>(
                [](hub::Connection& hub) { return hub.run("select pg_sleep(1)", {}, Millis{1'000}); }));
        });
        asks.join();
        line.reset();
    }

private:
    std::unique_ptr<hub::Line> to(const domain::HubAddress& address, Heard& heard,
                                  const std::optional<hub::Acknowledged>& before = {}) const {
        return std::make_unique<hub::Line>(address, desk_->credentials(), desk_->ledger(), "0129999",
                                           hub::Trusted{{rig_.id()}, before}, std::make_shared<SystemClock>(),
                                           heard.events(), quick);
    }
    hub::Answer<hub::Claimed> claim_by(hub::Line& line, std::uint8_t number) const {
        return line.ask<hub::Claimed>([own = desk_->own(), number](hub::Connection& hub) {
            return hub::claim(hub, own, form(number), {"T50"}, query('a'), ClaimState::reserved);
        });
    }

    test::HubRig rig_;
    const test::HubDesk* desk_ = nullptr;
    const test::HubDesk* other_ = nullptr;
};

JCIC_TEST(TestLine)
#include "test_line.moc"
