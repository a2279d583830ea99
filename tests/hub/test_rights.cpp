// What a desk's role may do at the hub: its institution is read, its own is written, nothing is taken away. Another
// institution's rows are nobody's.
#include <QtTest>

#include "app/hub/approvals.h"
#include "support/test_program.h"
#include "tests/hub/hub_rig.h"

using namespace jcic;
using hub::ClaimState;
using test::form;
using test::query;
using test::said;

class TestRights : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY2(rig_.create(), rig_.server.log().constData());
        one_ = &rig_.enrol("0129999", "0129999-W1", '1');
        near_ = &rig_.enrol("0129999", "0129999-W2", '2');
        far_ = &rig_.enrol("0129821", "0129821-W1", '3');
        for (const auto* desk : {one_, near_, far_}) {
            auto hub = rig_.connect(*desk);
            VERIFY_OK(hub);
            for (const std::string statement :
                 {"insert into jcic.statement (ledger, institution, kind, since, position, body) "
                  "values (jcic.own_ledger(), jcic.own_institution(), 'exchange', 0, 1, 'x')",
                  "insert into jcic.leaf (ledger, sequence, hash) select jcic.own_ledger(), n, sha256('x') "
                  "from generate_series(1, 3) n",
                  "insert into jcic.checkpoint (ledger, size, kind, note) values (jcic.own_ledger(), 3, 'head', 'x')",
                  "insert into jcic.seen (ledger) values (jcic.own_ledger())"})
                QCOMPARE(said(hub->run(statement)), "done");
            QCOMPARE(said(hub::claim(*hub, desk->own(), form(1), {desk == near_ ? "T51" : "T50"}, query('a'),
                                     ClaimState::reserved)),
                     "done");
        }
    }

    void what_a_desk_sees_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("rows");
        QTest::newRow("desks of its institution") << "desk"
                                                  << "2";
        QTest::newRow("each enrolment of those") << "enrolment"
                                                 << "2";
        QTest::newRow("claims of its institution") << "claim"
                                                   << "2";
        QTest::newRow("statements of its institution") << "statement"
                                                       << "2";
        QTest::newRow("when they were here") << "seen"
                                             << "2";
        QTest::newRow("its own leaves") << "leaf"
                                        << "3";
        QTest::newRow("its own heads") << "checkpoint"
                                       << "1";
    }
    void what_a_desk_sees() {
        QFETCH(QString, table);
        QFETCH(QString, rows);
        auto hub = rig_.connect(*one_);
        const auto seen = hub->run("select count(*) from jcic." + table.toStdString());
        QCOMPARE(QString::fromStdString(seen->text(0, 0)), rows);
    }

    void what_a_desk_may_not_data() {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("state");  // 42501: right; JC002: a trigger; "": no row
        const auto no = [](const char* name, const char* statement, const char* state) {
            QTest::newRow(name) << QString::fromLatin1(statement) << QString::fromLatin1(state);
        };
        for (const char* table : {"desk", "enrolment", "claim", "statement", "leaf", "checkpoint", "cosignature",
                                  "seen", "image_part", "hub"})
            QTest::newRow(table) << QStringLiteral("delete from jcic.%1").arg(table) << "42501";
        no("truncate", "truncate jcic.claim", "42501");
        no("enrol", "insert into jcic.desk select * from jcic.desk", "42501");
        no("enrol anew", "insert into jcic.enrolment select * from jcic.enrolment", "42501");
        no("un-retire", "update jcic.desk set retired = null", "42501");
        no("the schema's version", "update jcic.hub set version = 2", "42501");
        no("a table", "create table jcic.x (y int)", "42501");
        no("a table of its own", "create temporary table x (y int)", "42501");
        no("an operator of its own", "create operator public.= (leftarg = text, rightarg = bytea, function = byteaeq)",
           "42501");
        no("a claim whose next has no number",
           "insert into jcic.claim (institution, form, item, generation, ledger, query, state, signature) values "
           "('0129999', sha256('y'), 'T50', 2147483647, repeat('1', 32), repeat('a', 32), 'free', "
           "decode(repeat('00', 64), 'hex'))",
           "JC001");
        no("all claims locked", "do $$ begin lock table jcic.claim in share mode; end $$", "42501");
        no("another desk's claim locked", "select 1 from jcic.claim where ledger = repeat('2', 32) for update", "");
        no("a trigger off", "alter table jcic.claim disable trigger all", "42501");
        no("another desk's claim", "update jcic.claim set state = 'free' where ledger = repeat('2', 32) returning 1",
           "");
        no("a claim in another's name",
           "insert into jcic.claim (institution, form, item, generation, ledger, query, state, signature) values "
           "('0129999', sha256('y'), 'T50', 1, repeat('2', 32), repeat('a', 32), 'reserved', "
           "decode(repeat('00', 64), 'hex'))",
           "42501");
        no("a claim in another institution",
           "insert into jcic.claim (institution, form, item, generation, ledger, query, state, signature) values "
           "('0129821', sha256('y'), 'T50', 1, repeat('1', 32), repeat('a', 32), 'reserved', "
           "decode(repeat('00', 64), 'hex'))",
           "42501");
        no("a claim given to another", "update jcic.claim set ledger = repeat('2', 32)", "42501");
        no("the hour of a claim", "update jcic.claim set changed = '2020-01-01'", "42501");
        no("a statement in another's name",
           "insert into jcic.statement (ledger, institution, kind, since, position, body) values "
           "(repeat('2', 32), '0129999', 'exchange', 0, 9, 'x')",
           "42501");
        no("another statement at the same position",
           "insert into jcic.statement (ledger, institution, kind, since, position, body) values "
           "(repeat('1', 32), '0129999', 'exchange', 0, 1, 'y')",
           "23505");
        no("a statement changed", "update jcic.statement set body = 'y'", "42501");
        no("a leaf changed", "update jcic.leaf set hash = sha256('y')", "42501");
        no("a gap in the leaves",
           "insert into jcic.leaf (ledger, sequence, hash) values (repeat('1', 32), 5, sha256('x'))", "JC002");
        no("another's leaf", "insert into jcic.leaf (ledger, sequence, hash) values (repeat('2', 32), 4, sha256('x'))",
           "42501");
        no("a witness's line",
           "insert into jcic.cosignature (ledger, size, witness, line) values (repeat('1', 32), 3, 'w', 'x')", "42501");
        no("a function of the server's files", "select pg_read_file('postgresql.conf')", "42501");
        no("a program of the server's", "copy jcic.seen to program 'true'", "42501");
    }
    void what_a_desk_may_not() {
        QFETCH(QString, statement);
        QFETCH(QString, state);
        auto hub = rig_.connect(*one_);
        const auto done = hub->run(statement.toStdString());
        if (state.isEmpty()) {
            QCOMPARE(said(done), "done");
            QVERIFY(done->empty());
            return;
        }
        QVERIFY(!done.has_value());
        const auto found = hub::sqlstate_of(done.error());
        QCOMPARE(QString::fromUtf8(found.data(), static_cast<qsizetype>(found.size())), state);
        if (state == "42501") QCOMPARE(said(done), "hub.refused right");
    }

    void one_form_is_claimed_in_each_institution() {
        // The same bytes are another form there: initTestCase claimed T50 of it in both.
        auto owner = rig_.connect_owner();
        QCOMPARE(owner->run("select count(*) from jcic.claim where item = 'T50'")->text(0, 0), std::string("2"));
    }

    /// Whatever a desk's role may do at the server, others go on (docs/run/hub.md, "What a desk can do").
    void a_desk_that_takes_all_the_locks_stops_nobody_where_they_are_the_owners() {
        QVERIFY(rig_.server.psql(
            "do $$ declare one record; begin for one in select p.oid::regprocedure as f from pg_proc p where "
            "p.pronamespace = 'pg_catalog'::regnamespace and p.proname ~ '^(lo_|pg_(try_)?advisory)' loop execute "
            "'revoke execute on function ' || one.f || ' from public'; end loop; end $$"));
        auto hub = rig_.connect(*far_);
        for (const char* statement :
             {"select pg_advisory_lock(n) from generate_series(1, 100000) n", "select lo_create(0)",
              "select lo_from_bytea(0, 'x')", "select pg_try_advisory_xact_lock_shared(1)"})
            QCOMPARE(said(hub->run(statement)), "hub.refused right");
        auto here = rig_.connect(*one_);
        QCOMPARE(said(hub::claim(*here, one_->own(), form(7), {"T50"}, query('a'), ClaimState::reserved)), "done");
    }

    void a_desk_that_connects_without_end_leaves_others_theirs() {
        std::vector<hub::Connection> open;
        auto more = rig_.connect(*far_);
        for (; more && open.size() < 60; more = rig_.connect(*far_)) open.push_back(std::move(*more));
        QCOMPARE(said(more), "hub.unreachable full");
        QCOMPARE(open.size(), 20U);
        QCOMPARE(said(rig_.connect(*one_)), "done");
    }

    /// Of what it asks without end nothing is kept from others, nor theirs from who is asked.
    void a_desk_that_asks_without_end_is_stopped_and_hides_nothing() {
        const auto& third = rig_.enrol("0129999", "0129999-W3", '4');
        auto flood = rig_.connect(*near_);
        const std::string ask =
            "insert into jcic.approval (id, ledger, institution, asked, person, page, signature) select "
            "md5(n::text), repeat('2', 32), '0129999', repeat('4', 32), 'L02', 'x', decode(repeat('00', 64), 'hex') "
            "from generate_series(";
        QVERIFY(
            rig_.server.psql("set session_replication_role = replica; " + QString::fromStdString(ask) + "1, 4999) n"));
        QCOMPARE(said(flood->run(ask + "5000, 5001) n")), "hub.answer");
        QCOMPARE(said(flood->run(ask + "5000, 5000) n")), "done");
        QCOMPARE(said(flood->run(ask + "5001, 5001) n")), "hub.answer");
        auto here = rig_.connect(*one_);
        QCOMPARE(said(hub::ask_approval(*here, one_->own(), third.ledger(), "L02", query('e'), Bytes(40, 1))), "done");
        auto there = rig_.connect(third);
        QCOMPARE(hub::ids_asked_here(*there, third.own())->size(), 5001U);
        const auto asked = hub::asked_here(*there, third.own(), {});
        QCOMPARE(asked->all.size(), 1U);
        QCOMPARE(asked->all.front().id, query('e'));
        QVERIFY(rig_.server.psql("truncate jcic.approval"));
    }

    void a_stranger_sees_nothing() {
        QVERIFY(rig_.server.psql("create role stranger login in role jcic_desk"));
        auto stranger = hub::Connection::open_by_text(rig_.server.owner_text() + " user=owner", Millis{5'000});
        QCOMPARE(said(stranger->run("set role stranger")), "done");
        for (const std::string table :
             {"desk", "enrolment", "claim", "statement", "leaf", "checkpoint", "cosignature", "seen", "standing"})
            QCOMPARE(stranger->run("select count(*) from jcic." + table)->text(0, 0), std::string("0"));
    }

private:
    test::HubRig rig_;
    const test::HubDesk* one_ = nullptr;
    const test::HubDesk* near_ = nullptr;
    const test::HubDesk* far_ = nullptr;
};

JCIC_TEST(TestRights)
#include "test_rights.moc"
