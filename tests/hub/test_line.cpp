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

constexpr hub::Pace quick{.limit = Millis{1'500}, .first_retry = Millis{50}, .last_retry = Millis{200}};

/// What the line said, from its thread.
struct Heard {
    std::atomic<int> changed = 0;
    std::atomic<int> told = 0;
    std::atomic<hub::NewsKind> last = hub::NewsKind::nothing;
    [[nodiscard]] hub::LineEvents events() {
        return {[this](const LineState&) { ++changed; },
                [this](hub::NewsKind what) {
                    last = what;
                    ++told;
                }};
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
        QCOMPARE(said(test::claim_and_free(*there, other_->own(), form(2))), "done");
        QTRY_VERIFY(heard.told > before);
        QCOMPARE(there->run("select count(*) from jcic.seen")->text(0, 0), std::string("1"));
    }

    /// One that is slow, not silent: the first who asks waits in vain, and nobody after them.
    void one_that_answers_too_late_is_away_to_who_asks_next() {
        Heard heard;
        auto pace = quick;
        pace.first_retry = pace.last_retry = Millis{3'600'000};
        const auto line = to(rig_.server.address(), heard, {}, pace);
        QCOMPARE(said(claim_by(*line, 6)), "done");
        std::atomic<bool> ends = false;
        const auto slow = line->ask<int>([&](hub::Connection& there) -> hub::Answer<int> {
            static_cast<void>(there.run("select 1"));
            while (!ends) QThread::msleep(5);
            return 1;
        });
        QVERIFY(!slow && slow.error().sent);
        QCOMPARE(line->state().phase, LineState::Phase::away);
        bool asked = false;
        const auto next = line->ask<int>([&](hub::Connection&) -> hub::Answer<int> {
            asked = true;
            return 1;
        });
        QVERIFY(!next && !next.error().sent);
        QCOMPARE(next.error().fault.code, FaultCode::hub_unreachable);
        const int before = heard.changed;
        ends = true;
        QTRY_VERIFY(heard.changed > before);  // by then the thread knows, too, and has let the connection go
        QVERIFY(!asked);
        QCOMPARE(line->state().phase, LineState::Phase::away);
        line->try_now();
        QTRY_COMPARE(line->state().phase, LineState::Phase::connected);
        QCOMPARE(said(claim_by(*line, 7)), "done");
    }

    /// Whoever knows the channel may notify: a desk of the same institution.
    void one_that_notifies_without_end_is_heard_now_and_then() {
        Heard heard;
        auto pace = quick;
        pace.between = Millis{3'600'000};
        const auto line = to(rig_.server.address(), heard, {}, pace);
        QCOMPARE(said(claim_by(*line, 4)), "done");
        QTRY_COMPARE(heard.told.load(), 1);
        auto there = rig_.connect(*other_);
        for (int times = 0; times < 200; ++times)
            QCOMPARE(said(there->run("select pg_notify($1, 'claim' || n) from generate_series(1, 50) n",
                                     {rig_.channel_of(*other_)})),
                     "done");
        QTRY_COMPARE(heard.told.load(), 2);
        QCOMPARE(said(claim_by(*line, 5)), "done");
        QCOMPARE(heard.told.load(), 2);
    }

    /// Whoever owns the server may answer what they like to the first question: it is said, and nothing more is asked.
    void a_server_that_says_nonsense_of_itself_is_not_used_data() {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("fault");
        const QString id = "(select id from jcic.hub)";
        const QString version = "(select version from jcic.hub)";
        const QString usual = "now(), repeat('1', 32), false";
        QTest::newRow("nothing") << "select null::uuid, null::int, null::timestamptz, null, null::boolean"
                                 << "hub.answer form";
        QTest::newRow("no row") << "select " + id + ", " + version + ", " + usual + " where false"
                                << "hub.answer form";
        QTest::newRow("of other types") << "select 'x', 'y', now(), 'w', 's'"
                                        << "hub.answer form";
        QTest::newRow("no version") << "select " + id + ", -1, " + usual << "hub.answer form";
        QTest::newRow("no hour") << "select " + id + ", " + version +
                                        ", 'infinity'::timestamptz, repeat('1', 32), false"
                                 << "hub.answer form";
        QTest::newRow("another desk") << "select " + id + ", " + version + ", now(), repeat('2', 32), false"
                                      << "hub.refused not-enrolled";
        QTest::newRow("another hub") << "select gen_random_uuid(), " + version + ", " + usual << "hub.untrusted id";
        QTest::newRow("a megabyte of it")
            << "select repeat('x', 40000000), " + version + ", " + usual << "hub.answer size";
        QTest::newRow("a million of it") << "select " + id + ", " + version + ", " + usual +
                                                " from generate_series(1, 150000)"
                                         << "hub.answer size";
        QTest::newRow("a failure") << "select 1/0, " + version + ", " + usual << "hub.answer";
        QTest::newRow("another failure") << "select pg_read_file('x'), " + version + ", " + usual
                                         << "hub.refused right";
        QTest::newRow("an answer that does not come") << "select " + id + ", " + version +
                                                             ", now(), "
                                                             "coalesce(pg_sleep(60)::text, ''), false"
                                                      << "hub.unreachable time";
    }
    void a_server_that_says_nonsense_of_itself_is_not_used() {
        QFETCH(QString, answer);
        QFETCH(QString, fault);
        QVERIFY2(
            rig_.server.psql("alter function jcic.state() rename to honest; create view jcic.what as select *, text '1 "
                             "1' as session, false as revoked from (" +
                             answer +
                             ") as what (id, version, at, ledger, retired); create function "
                             "jcic.state() returns setof jcic.what language sql as 'select * from jcic.what'; grant "
                             "execute on function jcic.state() to jcic_desk; grant select on jcic.what, jcic.hub to "
                             "jcic_desk"),
            rig_.server.log().constData());
        const auto honest = qScopeGuard([this] {
            QVERIFY(
                rig_.server.psql("drop function jcic.state(); drop view jcic.what; alter function jcic.honest() "
                                 "rename to state; revoke select on jcic.hub from jcic_desk"));
        });
        Heard heard;
        auto pace = quick;
        if (!fault.endsWith("time")) pace.limit = Millis{60'000};
        const auto line = to(rig_.server.address(), heard, {}, pace);
        QTRY_VERIFY_WITH_TIMEOUT(line->state().phase != LineState::Phase::opening, 60'000);
        QCOMPARE(said(claim_by(*line, 9)), fault);
    }

    void what_is_told_says_its_kind_and_what_a_desk_did_itself_is_no_news() {
        Heard heard;
        const auto line = to(rig_.server.address(), heard);
        QTRY_COMPARE(heard.told.load(), 1);
        QCOMPARE(heard.last.load(), hub::NewsKind::everything);  // nobody can know what came before
        QCOMPARE(said(claim_by(*line, 11)), "done");
        auto there = rig_.connect(*other_);
        QCOMPARE(said(test::claim_and_free(*there, other_->own(), form(12))), "done");
        QTRY_COMPARE(heard.last.load(), hub::NewsKind::claims);
        QCOMPARE(heard.told.load(), 2);  // what is claimed is refused to whoever asks, and told to nobody
        QCOMPARE(said(there->run("select pg_notify($1, 'of a later version')", {rig_.channel_of(*other_)})), "done");
        QTRY_COMPARE(heard.last.load(), hub::NewsKind::everything);
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

    /// Taken for away by what another program found: nobody asks it until that time is over, or a person does. Who asks
    /// then is answered as soon as it is there, and not when the limit is over.
    void one_that_was_silent_is_asked_when_a_person_asks() {
        Heard heard;
        auto pace = quick;
        pace.limit = Millis{60'000};
        const auto since = SystemClock().now() - std::chrono::hours{2};
        for (int i = 0; i < 10; ++i) {
            hub::Line line(rig_.server.address(), desk_->credentials(), desk_->ledger(), desk_->own().sign,
                           hub::Trusted{{rig_.id()}}, std::make_shared<SystemClock>(), heard.events(), pace,
                           hub::Silence{since, std::chrono::hours{24}});
            QCOMPARE(said(claim_by(line, 10)), "hub.unreachable time");
            QCOMPARE(line.state().since, since);
            line.try_now();
            QVERIFY(line.state().phase != LineState::Phase::away);
            QCOMPARE(said(claim_by(line, 10)), "done");
        }
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

    /// However much others have written there since.
    void a_server_put_back_is_not_used_R_AU_5() {
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

    /// Whoever signs out, or a command that ends, waits for no server that is silent: its limit is longer than any
    /// test.
    void a_line_that_connects_to_a_silent_server_ends_at_once() {
        QTcpServer silent;
        silent.listen(QHostAddress::LocalHost);
        constexpr std::chrono::hours endless{24};
        for (int i = 0; i < 3; ++i) {
            const hub::Line line({{{"127.0.0.1", silent.serverPort()}}, "bank"}, desk_->credentials(), desk_->ledger(),
                                 desk_->own().sign, hub::Trusted{{rig_.id()}}, std::make_shared<SystemClock>(), {},
                                 {endless, quick.first_retry, quick.last_retry, quick.again});
            QVERIFY(silent.waitForNewConnection(10'000));
        }
    }

private:
    std::unique_ptr<hub::Line> to(const domain::HubAddress& address, Heard& heard,
                                  const std::optional<hub::Acknowledged>& before = {},
                                  const hub::Pace& pace = quick) const {
        return std::make_unique<hub::Line>(address, desk_->credentials(), desk_->ledger(), desk_->own().sign,
                                           hub::Trusted{{rig_.id()}, before}, std::make_shared<SystemClock>(),
                                           heard.events(), pace);
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
