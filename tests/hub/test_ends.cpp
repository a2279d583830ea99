// What begins at the hub ends there: a session without its desk's word, a certificate, a key, a retirement. And what
// one desk's role may do has bounds.
#include <QtTest>

#include "support/test_program.h"
#include "tests/hub/hub_rig.h"

using namespace jcic;
using hub::ClaimState;
using test::form;
using test::query;
using test::said;

class TestEnds : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY2(rig_.create(), rig_.server.log().constData());
        one_ = &rig_.enrol("0129999", "0129999-W1", '1');
        auto hub = rig_.connect(*one_);
        QCOMPARE(said(hub::claim(*hub, one_->own(), form(1), {"T50"}, query('a'), ClaimState::reserved)), "done");
    }

    /// PostgreSQL has no ECDSA: ours is held to OpenSSL's.
    void the_server_judges_signatures_as_openssl_does() {
        auto owner = rig_.connect_owner();
        const auto key = hub::point_of(one_->enrolment().certificate);
        QCOMPARE(key.size(), 64U);
        const auto holds = [&](const Bytes& message, const Bytes& signature) {
            return owner->run("select jcic.signed_by($1, $2, $3)", {key, message, signature})->text(0, 0);
        };
        for (int number = 0; number < test::number_in("JCIC_HUB_SIGNATURES", 20); ++number) {
            const auto message = to_bytes("message " + std::to_string(number));
            auto signature = *one_->own().sign(message);
            QCOMPARE(holds(message, signature), std::string("t"));
            QCOMPARE(holds(to_bytes("another"), signature), std::string("f"));
            signature[static_cast<std::size_t>(number) % signature.size()] ^= 1U;
            QCOMPARE(holds(message, signature), std::string("f"));
        }
        for (const auto& none : {Bytes(64, 0), Bytes(64, 0xff), Bytes(63, 1), Bytes(65, 1), Bytes(1, 1)})
            QCOMPARE(holds(to_bytes("x"), none), std::string("f"));
    }

    /// Who stole the connection's key and certificate, and has not the ledger's.
    void the_connections_key_alone_reads_and_writes_nothing() {
        auto thief = hub::Connection::open(rig_.server.address(), one_->credentials());
        QCOMPARE(said(thief), "done");
        for (const std::string table : {"desk", "enrolment", "claim", "offered", "statement", "standing", "approval",
                                        "image_part", "leaf", "checkpoint", "cosignature", "seen"})
            QCOMPARE(thief->run("select count(*) from jcic." + table)->text(0, 0), std::string("0"));
        QVERIFY(thief->run("update jcic.claim set state = 'free' returning 1")->empty());
        QVERIFY(thief->run("update jcic.seen set turn = 0 returning 1")->empty());
        QCOMPARE(said(hub::claim(*thief, one_->own(), form(2), {"T50"}, query('a'), ClaimState::reserved)),
                 "hub.refused right");
        for (const char* table : {"proof", "used", "connection", "reinstating", "hub", "witness"})
            QCOMPARE(said(thief->run(std::string("select 1 from jcic.") + table)), "hub.refused right");
        for (const char* function : {"bind('desk_1111111111111111')", "channel_of('0129999')", "own_token()"})
            QCOMPARE(said(thief->run(std::string("select jcic.") + function)), "hub.refused right");
        // Nor with a key of their own, nor with the word for another session, nor with its token.
        const auto own = test::ec_key();
        QCOMPARE(said(hub::begin_session(*thief, one_->ledger(),
                                         [&](ByteView message) { return test::HubDesk::sign(own, message); })),
                 "hub.refused not-enrolled");
        auto desk = hub::Connection::open(rig_.server.address(), one_->credentials());
        const auto state = hub::read_state(*desk, one_->ledger());
        QCOMPARE(said(hub::prove(*thief, *state, one_->own().sign)), "hub.refused not-enrolled");
        QCOMPARE(said(hub::prove(*desk, *state, one_->own().sign)), "done");
        const auto token = desk->run("select current_setting('jcic.proof')")->text(0, 0);
        QCOMPARE(said(thief->run("select set_config('jcic.proof', $1, false)", {token})), "done");
        QCOMPARE(thief->run("select count(*) from jcic.claim")->text(0, 0), std::string("0"));
        QCOMPARE(desk->run("select count(*) from jcic.claim")->text(0, 0), std::string("1"));
    }

    void what_a_thief_says_of_the_role_holds_for_nobody() {
        const auto role = hub::role_of(one_->ledger());
        auto thief = hub::Connection::open(rig_.server.address(), one_->credentials());
        for (const char* said_of_it : {"set default_transaction_read_only = on", "set statement_timeout = '1ms'",
                                       "in database bank set lock_timeout = '1ms'", "set bytea_output = escape",
                                       "reset idle_in_transaction_session_timeout"})
            QCOMPARE(said(thief->run("alter role " + role + " " + said_of_it)), "done");
        for (const char* more : {" connection limit 100", " superuser", " createrole"})
            QCOMPARE(said(thief->run("alter role " + role + more)), "hub.refused right");
        auto owner = rig_.connect_owner();
        const auto is_bound = "select jcic.is_bound('" + role + "')";
        QCOMPARE(owner->run(is_bound)->text(0, 0), std::string("f"));
        auto hub = rig_.connect(*one_);
        QCOMPARE(said(hub), "done");
        QCOMPARE(owner->run(is_bound)->text(0, 0), std::string("t"));
        QCOMPARE(said(hub::claims_on(*hub, form(1))), "done");
    }

    void a_revoked_certificate_has_no_rights_from_that_moment_until_it_is_lifted() {
        auto owner = rig_.connect_owner();
        auto hub = rig_.connect(*one_);
        const auto serial = hub_server::status(*owner)->front().serial;
        QVERIFY(!serial.empty());
        QCOMPARE(hub->run("select count(*) from jcic.claim")->text(0, 0), std::string("1"));
        QCOMPARE(*hub_server::revoke(*owner, serial), hub::role_of(one_->ledger()));
        const auto after = hub->run("select count(*) from jcic.claim");
        QVERIFY(!after || after->text(0, 0) == "0");
        QCOMPARE(said(rig_.connect(*one_)), "hub.refused revoked");
        auto again = hub::Connection::open(rig_.server.address(), one_->credentials());
        QCOMPARE(said(hub::read_state(*again, one_->ledger())), "hub.refused revoked");
        QCOMPARE(said(hub_server::revoke(*owner, serial)), "done");
        QCOMPARE(*hub_server::lift(*owner, serial), hub::role_of(one_->ledger()));
        QCOMPARE(said(rig_.connect(*one_)), "done");
        QCOMPARE(said(hub_server::lift(*owner, serial)), "hub.refused not-enrolled");
        // One that never was here, too.
        QCOMPARE(*hub_server::revoke(*owner, "abc123"), std::string());
    }

    void a_new_key_ends_the_old_one() {
        const auto& desk = rig_.enrol("0129999", "0129999-W5", '5');
        auto before = rig_.connect(desk);
        QCOMPARE(said(before), "done");
        const auto old_key = files::read(desk.at("hub.key")).value();
        const auto old_certificate = files::read(desk.at("hub.pem")).value();
        const auto key = test::ec_key();
        test::CertificateWish wish;
        wish.subject = hub::role_of(desk.ledger());
        desk.show(rig_.authority.issue(key.get(), wish), key);
        QCOMPARE(said(rig_.connect(desk)), "done");
        QCOMPARE(before->run("select count(*) from jcic.desk")->text(0, 0), std::string("0"));
        QVERIFY(files::replace(desk.at("hub.key"), to_text(old_key)) &&
                files::replace(desk.at("hub.pem"), to_text(old_certificate)));
        QCOMPARE(said(rig_.connect(desk)), "hub.refused revoked");
    }

    void a_desk_retired_by_mistake_comes_back_by_two_persons() {
        const auto& desk = rig_.enrol("0129999", "0129999-W6", '6');
        auto open = rig_.connect(desk);
        auto owner = rig_.connect_owner();
        QVERIFY(rig_.server.psql("create role anna superuser login; create role bert superuser login"));
        const auto as = [&](const std::string& name) {
            return hub::Connection::open_by_text(rig_.server.owner_text() + " user=" + name, Millis{5'000});
        };
        QVERIFY(rig_.server.add_rule("local all anna trust") && rig_.server.add_rule("local all bert trust"));
        QCOMPARE(said(hub_server::reinstate(*owner, "0129999", "0129999-W6")), "hub.refused not-enrolled");
        QCOMPARE(said(hub_server::retire(*owner, "0129999", "0129999-W6")), "done");
        auto anna = as("anna");
        auto bert = as("bert");
        VERIFY_OK(anna);
        VERIFY_OK(bert);
        QCOMPARE(*hub_server::reinstate(*anna, "0129999", "0129999-W6"), false);
        QCOMPARE(*hub_server::reinstate(*anna, "0129999", "0129999-W6"), false);
        QVERIFY(!rig_.connect(desk).has_value());
        QCOMPARE(*hub_server::reinstate(*bert, "0129999", "0129999-W6"), true);
        QCOMPARE(said(rig_.connect(desk)), "done");
        // What one of them said long ago is no word for the next time.
        QCOMPARE(said(hub_server::retire(*owner, "0129999", "0129999-W6")), "done");
        QCOMPARE(*hub_server::reinstate(*bert, "0129999", "0129999-W6"), false);
        QVERIFY(rig_.server.psql("update jcic.reinstating set at = at - interval '2 days'"));
        QCOMPARE(*hub_server::reinstate(*anna, "0129999", "0129999-W6"), false);
    }

    void each_role_has_its_bounds_and_a_day_its_bytes() {
        auto owner = rig_.connect_owner();
        QCOMPARE(owner->run("select bool_and(jcic.is_bound(login)) from jcic.desk where retired is null")->text(0, 0),
                 std::string("t"));
        auto hub = rig_.connect(*one_);
        QCOMPARE(hub->run("select current_setting('idle_in_transaction_session_timeout')")->text(0, 0),
                 std::string("20s"));
        QCOMPARE(hub->run("select current_setting('temp_file_limit')")->text(0, 0), std::string("64MB"));
        QCOMPARE(said(hub->run("set temp_file_limit = -1")), "hub.refused right");
        const std::string says =
            "insert into jcic.statement (ledger, institution, kind, since, position, body) values "
            "(jcic.own_ledger(), jcic.own_institution(), ";
        QCOMPARE(std::string(hub::sqlstate_of(hub->run(says + "'made-up', 0, 1, 'x')").error())), std::string("23514"));
        // As if it had written nearly all of it in a session that has ended.
        {
            auto earlier = rig_.connect(*one_);
            QVERIFY(rig_.server.psql("update jcic.proof set bytes = 1073000000"));
        }
        QTRY_COMPARE(
            owner->run("select count(*) from pg_stat_activity where usename = '" + hub::role_of(one_->ledger()) + "'")
                ->text(0, 0),
            std::string("1"));
        QVERIFY(rig_.server.psql("update jcic.proof set bytes = 0 where pid in (select pid from pg_stat_activity)"));
        auto now = rig_.connect(*one_);
        QCOMPARE(said(now->run(says + "'exchange', 0, 1, 'x')")), "done");
        QCOMPARE(said(now->run(says + "'exchange', 0, 2, convert_to(string_agg(md5(n::text), ''), 'UTF8')) "
                                      "from generate_series(1, 30000) n")),
                 "hub.answer");
        QCOMPARE(said(now->run("insert into jcic.statement (ledger, institution, kind, since, position, body) select "
                               "jcic.own_ledger(), jcic.own_institution(), 'exchange', 0, 2, "
                               "convert_to(string_agg(md5(n::text), ''), 'UTF8') from generate_series(1, 60000) n")),
                 "hub.refused bounds");
        QVERIFY(rig_.server.psql("update jcic.used set day = day - 1"));
        QCOMPARE(said(now->run(says + "'exchange', 0, 3, 'x')")), "done");
    }

    void another_branchs_channel_is_not_known_and_says_nothing() {
        const auto& far = rig_.enrol("0129821", "0129821-W1", '8');
        auto hub = rig_.connect(far);
        QVERIFY(rig_.channel_of(far) != rig_.channel_of(*one_));
        QVERIFY(rig_.channel_of(*one_).find("0129999") == std::string::npos);
        QCOMPARE(said(hub->run("listen jcic_0129999")), "done");
        auto here = rig_.connect(*one_);
        QCOMPARE(said(test::claim_and_free(*here, one_->own(), form(9))), "done");
        QCOMPARE(said(hub->run("select 1")), "done");
        QVERIFY(hub->notified()->empty());
        QCOMPARE(hub->run("select count(*) from pg_listening_channels()")->text(0, 0), std::string("1"));
    }

private:
    test::HubRig rig_;
    const test::HubDesk* one_ = nullptr;
};

JCIC_TEST(TestEnds)
#include "test_ends.moc"
