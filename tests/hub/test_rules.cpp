// jcic-desk-hub check holds the server's rules to what its own migrations make: whatever a superuser changes of them is
// named.
#include <QtTest>

#include "support/test_program.h"
#include "tests/hub/hub_rig.h"

using namespace jcic;
using test::said;

class TestRules : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY2(rig_.create(), rig_.server.log().constData());
        desk_ = &rig_.enrol("0129999", "0129999-W1", '1');
        QVERIFY(rig_.connect(*desk_).has_value());
    }
    void init() { QCOMPARE(found(), QString()); }

    void what_is_changed_of_a_rule_is_named_data() {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("back");
        QTest::addColumn<QString>("finding");
        const auto row = [](const char* change, const char* back, const char* finding) {
            QTest::newRow(change) << QString(change) << QString(back) << QString(finding);
        };
        row("drop index jcic.claim_in_use",
            "create unique index claim_in_use on jcic.claim (institution, form, item) where state <> 'free'",
            "index claim_in_use absent");
        row("drop index jcic.claim_open; create index claim_open on jcic.claim (ledger)",
            "drop index jcic.claim_open; create index claim_open on jcic.claim (ledger) where state in ('held', "
            "'reserved')",
            "index claim_open altered");
        row("alter table jcic.claim disable trigger judge_whole", "alter table jcic.claim enable trigger judge_whole",
            "trigger claim.judge_whole altered");
        row("alter table jcic.claim enable always trigger judge_claim",
            "alter table jcic.claim enable trigger judge_claim", "trigger claim.judge_claim altered");
        row("create trigger more before insert on jcic.leaf for each row execute function jcic.note_seen()",
            "drop trigger more on jcic.leaf", "trigger leaf.more extra");
        row("alter table jcic.desk disable row level security", "alter table jcic.desk enable row level security",
            "table desk altered");
        row("alter policy read on jcic.claim using (true)",
            "alter policy read on jcic.claim using (institution = (select jcic.own_institution()))",
            "policy claim.read altered");
        row("create policy more on jcic.leaf for select to jcic_office using (true)", "drop policy more on jcic.leaf",
            "policy leaf.more extra");
        row("grant delete on jcic.claim to jcic_desk", "revoke delete on jcic.claim from jcic_desk",
            "grant table claim altered");
        row("grant update (ledger) on jcic.claim to jcic_desk", "revoke update (ledger) on jcic.claim from jcic_desk",
            "grant column claim.ledger altered");
        row("revoke select on jcic.seen from jcic_office", "grant select on jcic.seen to jcic_office",
            "grant table seen altered");
        row("grant execute on function jcic.bind(name) to jcic_desk",
            "revoke execute on function jcic.bind(name) from jcic_desk", "grant function jcic.bind(name) altered");
        row("grant create on schema jcic to jcic_desk", "revoke create on schema jcic from jcic_desk",
            "grant schema  altered");
        row("alter function jcic.own_ledger() security invoker", "alter function jcic.own_ledger() security definer",
            "function jcic.own_ledger() altered");
        row("create function jcic.more() returns int language sql as 'select 1'; revoke all on function jcic.more() "
            "from "
            "public",
            "drop function jcic.more()", "function jcic.more() extra|grant function jcic.more() extra");
        row("alter table jcic.statement drop constraint statement_kind_check",
            "alter table jcic.statement add constraint statement_kind_check check (kind in ('exchange', "
            "'branch-report'))",
            "constraint statement.statement_kind_check absent");
        row("alter table jcic.seen alter column turn set default 5",
            "alter table jcic.seen alter column turn set default 0", "column seen.turn altered");
        row("alter table jcic.leaf owner to jcic_office",
            "alter table jcic.leaf owner to owner; "
            "revoke all on jcic.leaf from jcic_office",
            "grant table leaf altered|table leaf altered");
        row("alter table jcic.claim set unlogged", "alter table jcic.claim set logged", "table claim altered");
        row("create table jcic.more (x int)", "drop table jcic.more", "column more.x extra|table more extra");
        row("create rule more as on update to jcic.seen do instead nothing", "drop rule more on jcic.seen",
            "rule seen.more extra");
        row("create role more in role jcic_desk", "drop role more", "role more extra");
        row("alter role jcic_desk login", "alter role jcic_desk nologin", "role jcic_desk altered");
        row("alter role desk_1111111111111111 createrole", "alter role desk_1111111111111111 nocreaterole",
            "role desk_1111111111111111 altered");
        row("grant pg_read_all_data to desk_1111111111111111", "revoke pg_read_all_data from desk_1111111111111111",
            "role desk_1111111111111111 altered");
        row("alter role desk_1111111111111111 set statement_timeout = 0", "select jcic.bind('desk_1111111111111111')",
            "role desk_1111111111111111 altered");
        row("alter system set ssl_min_protocol_version = 'TLSv1.2'", "alter system reset ssl_min_protocol_version",
            "setting ssl_min_protocol_version altered");
        row("alter system set synchronous_commit = off", "alter system reset synchronous_commit",
            "setting synchronous_commit altered");
    }
    void what_is_changed_of_a_rule_is_named() {
        QFETCH(QString, change);
        QFETCH(QString, back);
        QFETCH(QString, finding);
        const auto run = [this](const QString& what) {
            // ALTER SYSTEM stands alone, and is heard of with the next signal.
            QVERIFY2(rig_.server.psql(what) && rig_.server.psql("select pg_reload_conf()"), qPrintable(what));
        };
        const auto is_found = [&](const QString& wanted) {
            // A new setting is heard of a moment later.
            if (change.startsWith("alter system")) QTRY_COMPARE(found(), wanted);
            QCOMPARE(found(), wanted);
        };
        run(change);
        is_found(finding);
        run(back);
        is_found({});
    }

    void a_line_that_lets_in_without_a_certificate_is_named() {
        QVERIFY(rig_.server.add_rule("host bank all 127.0.0.1/32 trust"));
        QTRY_VERIFY(found().startsWith("hba line "));
        QVERIFY(rig_.server.drop_last_rule());
    }

    void nothing_of_the_comparison_stays() {
        auto owner = rig_.connect_owner();
        QCOMPARE(owner->run("select count(*) from pg_namespace where nspname like 'jcic%'")->text(0, 0),
                 std::string("1"));
        QVERIFY(rig_.server.psql("update jcic.hub set version = version - 1"));
        QCOMPARE(said(hub_server::check_rules(*owner)), "hub.older");
        QVERIFY(rig_.server.psql("update jcic.hub set version = version + 1"));
    }

private:
    /// "index claim_in_use absent", joined by bars.
    [[nodiscard]] QString found() const {
        auto owner = rig_.connect_owner();
        const auto checked = hub_server::check_rules(*owner);
        if (!checked) return said(checked);
        QStringList out;
        for (const auto& one : checked->findings)
            out += QString::fromStdString(one.what + " " + one.which + " " + one.reason);
        return out.join('|');
    }

    test::HubRig rig_;
    const test::HubDesk* desk_ = nullptr;
};

JCIC_TEST(TestRules)
#include "test_rules.moc"
