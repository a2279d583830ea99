// Who is let in by the hub, whom a desk believes, and that nothing waits longer than its limit.
#include <QElapsedTimer>
#include <QTcpServer>
#include <QtTest>

#include "app/hub/key_file.h"
#include "app/hub/schema.h"
#include "support/test_program.h"
#include "tests/hub/hub_rig.h"

using namespace jcic;
using test::said;

namespace {

/// The kernel takes connections in, and nobody answers.
class SilentServer {
public:
    SilentServer() { server_.listen(QHostAddress::LocalHost); }
    [[nodiscard]] std::uint16_t port() const { return server_.serverPort(); }
    void close() { server_.close(); }

private:
    QTcpServer server_;
};

}  // namespace

class TestConnection : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY2(rig_.create(), rig_.server.log().constData());
        desk_ = &rig_.enrol("0129999", "0129999-W1", '1');
    }

    void a_desk_is_let_in_with_its_certificate() {
        auto hub = rig_.connect(*desk_);
        QCOMPARE(said(hub), "done");
        const auto state = hub::read_state(*hub, desk_->ledger());
        QCOMPARE(said(state), "done");
        QCOMPARE(state->version, hub::newest_version());
        QCOMPARE(state->ledger, desk_->ledger());
        const auto tls = hub->run("select version from pg_stat_ssl where pid = pg_backend_pid()");
        QCOMPARE(tls->text(0, 0), std::string("TLSv1.3"));
    }

    void another_authoritys_server_is_not_believed() {
        const test::TestAuthority other("Another authority");
        desk_->believe(other);
        QCOMPARE(said(rig_.connect(*desk_)), "hub.untrusted certificate");
        desk_->believe(rig_.authority);
    }

    void a_server_of_another_name_is_not_believed() {
        auto address = rig_.server.address();
        address.servers.front().host = "127.0.0.2";  // it listens at 127.0.0.1 alone, and is reached there by no name
        QCOMPARE(said(hub::Connection::open(address, desk_->credentials())), "hub.unreachable network");
        address.servers.front().host = "ip6-localhost";
        const auto other = said(hub::Connection::open(address, desk_->credentials()));
        QVERIFY2(other.startsWith("hub.un"), qPrintable(other));
    }

    void another_certificate_is_not_let_in_data() {
        QTest::addColumn<QString>("whose");
        QTest::newRow("another authority's") << "foreign";
        QTest::newRow("another role's") << "unmapped";
        QTest::newRow("expired") << "expired";
    }
    void another_certificate_is_not_let_in() {
        QFETCH(QString, whose);
        const test::TestAuthority other("Another authority");
        const test::HubDesk desk(rig_.authority, "0129999", "0129999-W1", '1');
        desk.believe(rig_.authority);
        test::CertificateWish wish;
        wish.subject = whose == "unmapped" ? "desk_2222222222222222" : hub::role_of(desk.ledger());
        if (whose == "expired") wish.to_day = -1;
        wish.from_day = -3;
        const auto key = test::ec_key();
        desk.show((whose == "foreign" ? other : rig_.authority).issue(key.get(), wish), key);
        QCOMPARE(said(rig_.connect(desk)), "hub.untrusted own-certificate");
    }

    void a_key_that_does_not_open_is_said() {
        auto credentials = desk_->credentials();
        credentials.passphrase = Secret::from(view("another"));
        QCOMPARE(said(hub::Connection::open(rig_.server.address(), credentials)), "hub.unreachable no-key");
        credentials = desk_->credentials();
        credentials.key = desk_->at("none");
        QCOMPARE(said(hub::Connection::open(rig_.server.address(), credentials)), "hub.unreachable no-key");
    }

    void a_key_may_be_in_memory_alone() {
        const auto key = test::ec_key();
        test::CertificateWish wish;
        wish.subject = hub::role_of(desk_->ledger());
        const test::HubDesk desk(rig_.authority, "0129999", "0129999-W1", '1');
        desk.believe(rig_.authority);
        desk.show(rig_.authority.issue(key.get(), wish), key);
        SystemRandom random;
        const auto held = hub::KeyFile::of(key.get(), random);
        VERIFY_OK(held);
        auto credentials = desk.credentials();
        credentials.key = (*held)->path();
        QCOMPARE(said(hub::Connection::open(rig_.server.address(), credentials)), "hub.unreachable no-key");
        credentials.passphrase = (*held)->passphrase();
        for (int i = 0; i < 3; ++i) QCOMPARE(said(hub::Connection::open(rig_.server.address(), credentials)), "done");
    }

    void a_plain_server_is_not_spoken_to() {
        QVERIFY(rig_.server.set("ssl", "off"));
        QTRY_COMPARE(said(rig_.connect(*desk_)), "hub.untrusted plain");
        QVERIFY(rig_.server.set("ssl", "on"));
        QTRY_COMPARE(said(rig_.connect(*desk_)), "done");
    }

    /// As Debian's own rule for the server's machine does where it stands above the desks'.
    void a_server_that_asks_for_a_password_first_is_told() {
        const QStringList ours{
            "local all owner trust", "local replication owner trust", "hostssl bank +jcic_desk 127.0.0.1/32 cert",
            "hostssl bank +jcic_office 127.0.0.1/32 cert", "hostssl bank +jcic_witness 127.0.0.1/32 cert"};
        QVERIFY(set_rules(QStringList("host all all 127.0.0.1/32 scram-sha-256") + ours));
        QTRY_COMPARE(said(rig_.connect(*desk_)), "hub.untrusted own-certificate");
        QVERIFY(set_rules(ours));
        QTRY_COMPARE(said(rig_.connect(*desk_)), "done");
    }

    void a_desk_that_is_unknown_or_retired_is_told() {
        auto hub = rig_.connect(*desk_);
        QCOMPARE(said(hub::read_state(*hub, test::query('9'))), "hub.refused not-enrolled");
        auto& other = rig_.enrol("0129999", "0129999-W9", '9');
        auto connected = rig_.connect(other);
        auto owner = rig_.connect_owner();
        QVERIFY(rig_.server.psql("update jcic.desk set retired = now() where workstation = '0129999-W9'"));
        QCOMPARE(said(hub::read_state(*connected, other.ledger())), "hub.refused retired");
        QCOMPARE(said(hub::claim(*connected, other.own(), test::form(9), {"T50"}, test::query('9'),
                                 hub::ClaimState::reserved)),
                 "hub.refused right");
        // What it holds open at the server ends, too.
        QVERIFY(rig_.server.psql("update jcic.desk set retired = null where workstation = '0129999-W9'"));
        QCOMPARE(said(connected->run("begin; select pg_advisory_lock(1)")), "hub.answer");
        QCOMPARE(said(connected->run("select pg_advisory_lock(1)")), "done");
        QCOMPARE(said(hub_server::retire(*owner, "0129999", "0129999-W9")), "done");
        QCOMPARE(said(connected->run("select 1")), "hub.unreachable closed");
        QCOMPARE(said(rig_.connect(other)), "hub.untrusted own-certificate");
        QCOMPARE(said(hub_server::enrol(*owner, other.enrolment())), "hub.refused retired");
        QCOMPARE(said(hub_server::retire(*owner, "0129999", "0129999-W9")), "hub.refused not-enrolled");
    }

    void another_version_is_told() {
        auto hub = rig_.connect(*desk_);
        QVERIFY(rig_.server.psql("update jcic.hub set version = 99"));
        QCOMPARE(said(hub::read_state(*hub, desk_->ledger())), "hub.newer");
        QVERIFY(rig_.server.psql("update jcic.hub set version = 0"));
        QCOMPARE(said(hub::read_state(*hub, desk_->ledger())), "hub.older");
        QVERIFY(rig_.server.psql("update jcic.hub set version = " + QString::number(hub::newest_version())));
        auto elsewhere = hub::Connection::open_by_text(rig_.server.owner_text() + " dbname=postgres", Millis{5'000});
        QCOMPARE(said(hub::read_state(*elsewhere, desk_->ledger())), "hub.older");
    }

    void a_server_that_is_silent_takes_no_longer_than_the_limit() {
        SilentServer silent;
        const domain::HubAddress address{{{"127.0.0.1", silent.port()}}, "bank"};
        constexpr Millis limit{300};
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(said(hub::Connection::open(address, desk_->credentials(), limit)), "hub.unreachable time");
        QVERIFY(timer.elapsed() >= limit.count());
    }

    void a_silent_server_leaves_the_others_their_time() {
        SilentServer silent;
        auto address = rig_.server.address();
        address.servers.insert(address.servers.begin(), {"127.0.0.1", silent.port()});
        QCOMPARE(said(hub::Connection::open(address, desk_->credentials())), "done");
    }

    void nobody_there_is_told() {
        SilentServer gone;
        const auto port = gone.port();
        gone.close();
        QCOMPARE(said(hub::Connection::open({{{"127.0.0.1", port}}, "bank"}, desk_->credentials())),
                 "hub.unreachable network");
    }

    void an_answer_that_never_comes_is_not_known() {
        auto hub = rig_.connect(*desk_);
        QCOMPARE(said(hub), "done");
        const auto slept = hub->run("select pg_sleep(30)", {}, Millis{100});
        QCOMPARE(said(slept), "hub.unreachable time");
        QVERIFY(slept.error().sent);
        QVERIFY(!hub->is_open());
        QVERIFY(!hub->run("select 1").error().sent);
    }

    void an_answer_that_is_too_large_is_refused() {
        auto hub = connect_without_limit();
        QCOMPARE(said(hub->run("select repeat('x', 1000000) from generate_series(1, 40)", {}, Millis{200'000})),
                 "hub.answer size");
    }

    /// Whoever owns the server answers what they like, for as long as they like: none of it is waited for beyond the
    /// limit, or kept beyond its size.
    void an_answer_without_end_ends_data() {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("fault");
        QTest::newRow("rows of nothing") << "select null, null, null from generate_series(1, 10000) a, "
                                            "generate_series(1, 10000) b, generate_series(1, 10000) c"
                                         << "hub.answer size";
        QTest::newRow("notices") << "do $$ begin loop raise notice '%', repeat('x', 1000); end loop; end $$"
                                 << "hub.unreachable time, or hub.answer size";  // whichever a machine comes to first
        QTest::newRow("one value") << "select repeat('x', 100000000)"
                                   << "hub.answer size";
        QTest::newRow("bytes") << "select decode(repeat('00', 40000000), 'hex')"
                               << "hub.answer size";
    }
    void an_answer_without_end_ends() {
        QFETCH(QString, statement);
        QFETCH(QString, fault);
        auto hub = connect_without_limit();
        const Millis limit{fault.contains("time") ? 300 : 200'000};
        const auto ended = said(hub->run(statement.toStdString(), {}, limit));
        QVERIFY2(fault.split(", or ").contains(ended), qPrintable(ended));
        QVERIFY(!hub->is_open());
    }

    /// What a database sets for all who connect is for other programs.
    void settings_of_the_database_change_no_answer() {
        const auto found = [this] {
            auto owner = rig_.connect_owner();
            return hub_server::check(*owner)->found;
        };
        const auto before = found();
        // By another database: psql is another program, too, and would have a tenth of a second for each.
        const auto set = [this](const QString& what) {
            return rig_.server.psql("alter database bank " + what, QStringLiteral("postgres"));
        };
        for (const auto* one :
             {"bytea_output = 'escape'", "client_encoding = 'BIG5'", "standard_conforming_strings = off",
              "default_transaction_isolation = 'serializable'", "statement_timeout = '100ms'", "datestyle = 'German'",
              "search_path = 'nowhere'", "row_security = off"})
            QVERIFY(set(QStringLiteral("set ") + one));
        const auto reset = qScopeGuard([&] { QVERIFY(set("reset all")); });
        auto hub = rig_.connect(*desk_);
        QCOMPARE(said(hub), "done");
        const auto subject = test::form(201);
        QCOMPARE(said(hub::claim(*hub, desk_->own(), subject, {"T50"}, test::query('a'), hub::ClaimState::reserved)),
                 "done");
        const auto directory = hub::desks(*hub);
        QCOMPARE(said(directory), "done");
        QCOMPARE(QString::fromStdString(directory->front().branch), QStringLiteral("忠孝分行"));
        VERIFY_OK(hub::holds(hub::claims_on(*hub, subject)->front(), *directory));
        QCOMPARE(found(), before);
    }

    /// A database can be made to hold what is no text.
    void what_is_no_text_is_not_taken() {
        QVERIFY(rig_.server.psql("update pg_database set encoding = 0 where datname = 'bank'"));
        const auto reset = qScopeGuard(
            [&] { QVERIFY(rig_.server.psql("update pg_database set encoding = 6 where datname = 'bank'")); });
        auto owner = rig_.connect_owner();
        QCOMPARE(said(owner->run("set client_encoding = 'SQL_ASCII'")), "done");
        QCOMPARE(said(owner->run("select E'\\xff\\xfe'")), "hub.answer form");
        QVERIFY(!owner->is_open());
        QVERIFY(rig_.server.psql("set client_encoding = 'SQL_ASCII'; update jcic.desk set branch = E'\\xff\\xfe'"));
        auto hub = rig_.connect(*desk_);
        QCOMPARE(said(hub::desks(*hub)), "hub.answer");
        QVERIFY(rig_.server.psql("update jcic.desk set branch = '1'"));
    }

    /// A desk that leaves its own claim on a form open keeps no other from the hub: what waits for it ends by itself.
    void what_another_holds_open_is_not_waited_for() {
        const auto& other = rig_.enrol("0129999", "0129999-W2", '2');
        auto there = rig_.connect(other);
        QCOMPARE(said(there->run("begin")), "done");
        QCOMPARE(said(hub::claim(*there, other.own(), test::form(202), {"T50"}, test::query('b'),
                                 hub::ClaimState::reserved)),
                 "done");
        auto hub = rig_.connect(*desk_);
        const auto waited =
            hub::claim(*hub, desk_->own(), test::form(202), {"T50"}, test::query('a'), hub::ClaimState::reserved);
        QCOMPARE(said(waited), "hub.unreachable time");
        QVERIFY(!waited.error().sent);
        QVERIFY(hub->is_open());
        QCOMPARE(
            said(hub::claim(*hub, desk_->own(), test::form(203), {"T50"}, test::query('a'), hub::ClaimState::reserved)),
            "done");
    }

    void a_mistake_in_a_statement_leaves_the_connection() {
        auto hub = rig_.connect(*desk_);
        const auto wrong = hub->run("select nothing");
        QCOMPARE(said(wrong), "hub.answer");
        QCOMPARE(hub::sqlstate_of(wrong.error()), "42703");
        QVERIFY(!wrong.error().sent);
        QCOMPARE(hub->run("select 1")->text(0, 0), std::string("1"));
    }

    void the_server_has_no_connection_left() {
        QVERIFY(rig_.server.psql("alter role " + QString::fromStdString(hub::role_of(desk_->ledger())) +
                                 " connection limit 1"));
        // A session whose desk has gone in the middle of a statement ends within two seconds.
        auto first = rig_.connect(*desk_);
        // One that is open stays: another beside it would be refused.
        const auto is_open = [&] {
            if (!first) first = rig_.connect(*desk_);
            return first.has_value();
        };
        QVERIFY(QTest::qWaitFor(is_open, 10'000));
        QCOMPARE(said(rig_.connect(*desk_)), "hub.unreachable full");
        QVERIFY(rig_.server.psql("alter role " + QString::fromStdString(hub::role_of(desk_->ledger())) +
                                 " connection limit -1"));
    }

    void what_is_notified_is_heard() {
        auto hub = rig_.connect(*desk_);
        QCOMPARE(said(hub->run("listen " + hub::quoted_name(rig_.channel_of(*desk_)))), "done");
        auto other = rig_.connect(*desk_);
        QCOMPARE(said(test::claim_and_free(*other, desk_->own(), test::form(200))), "done");
        std::size_t heard = 0;
        QTRY_VERIFY((heard += hub->notified()->size()) > 0);
    }

private:
    /// The server ends a statement after ten seconds; on a busy machine, under a sanitizer, an answer's size is not
    /// seen by then.
    [[nodiscard]] Result<hub::Connection> connect_without_limit() {
        auto hub = rig_.connect(*desk_);
        if (!hub) return hub;
        auto set = hub->run("set statement_timeout = 0");
        if (!set) return tl::unexpected<Fault>(std::move(set).error().fault);
        return hub;
    }

    [[nodiscard]] bool set_rules(const QStringList& lines) {
        return rig_.server.psql("do $$ begin execute format('copy (select unnest(%L::text[])) to %L', '{" +
                                lines.join(",") + "}', current_setting('hba_file')); end $$") &&
               rig_.server.psql("select pg_reload_conf()");
    }

    test::HubRig rig_;
    const test::HubDesk* desk_ = nullptr;
};

JCIC_TEST(TestConnection)
#include "test_connection.moc"
