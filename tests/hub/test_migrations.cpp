// jcic-desk-hub init and migrate: once, whoever asks again or at the same time, and all of a version or nothing.
#include <QtTest>
#include <thread>

#include "app/hub/schema.h"
#include "support/test_program.h"
#include "tests/hub/hub_rig.h"

using namespace jcic;
using test::said;

class TestMigrations : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(rig_.server.create(), rig_.server.log().constData()); }

    void numbers_are_gapless() {
        int expected = hub::oldest_version;
        for (const auto& one : hub::migrations()) QCOMPARE(one.version, expected++);
        QCOMPARE(hub::newest_version(), expected - 1);
    }

    void two_at_once_make_it_once() {
        std::array<std::size_t, 2> applied{};
        std::vector<std::thread> threads;
        for (auto& one : applied)
            threads.emplace_back([this, &one] {
                auto owner = rig_.connect_owner();
                const auto done = hub_server::migrate(*owner);
                one = done ? done->size() : 99;
            });
        for (auto& one : threads) one.join();
        QCOMPARE(applied[0] + applied[1], hub::migrations().size());
        auto owner = rig_.connect_owner();
        QCOMPARE(hub_server::migrate(*owner)->size(), 0U);
    }

    void a_newer_schema_is_left_alone_and_one_from_before_1_0() {
        auto owner = rig_.connect_owner();
        QVERIFY(rig_.server.psql("update jcic.hub set version = 14"));
        QCOMPARE(said(hub_server::migrate(*owner)), "hub.older");
        QVERIFY(rig_.server.psql("update jcic.hub set version = 99"));
        QCOMPARE(said(hub_server::migrate(*owner)), "hub.newer");
        QVERIFY(rig_.server.psql("update jcic.hub set version = " + QString::number(hub::newest_version())));
    }

    void what_fails_in_the_middle_leaves_nothing() {
        QVERIFY(rig_.server.psql("drop schema jcic cascade"));
        QVERIFY(
            rig_.server.psql("create table public.in_the_way (x int); create schema jcic; "
                             "create table jcic.claim (x int)"));
        auto owner = rig_.connect_owner();
        QCOMPARE(said(hub_server::migrate(*owner)), "hub.answer");
        QVERIFY(rig_.server.psql("drop schema jcic cascade"));
        QCOMPARE(said(hub_server::migrate(*owner)), "done");
    }

    void a_desk_enrolled_again_keeps_its_row() {
        const auto& desk = rig_.enrol("0129999", "0129999-W1", '1');
        auto renewed = desk.enrolment();
        renewed.certificate.push_back(0);
        auto owner = rig_.connect_owner();
        QCOMPARE(said(hub_server::enrol(*owner, renewed)), "done");
        const auto all = hub_server::status(*owner);
        QCOMPARE(all->size(), 1U);
        QVERIFY(all->front().desk.certificate == renewed.certificate);
        QCOMPARE(all->front().seen, std::string());
    }

    void another_ledger_of_a_name_in_use_is_refused_until_that_is_retired() {
        const test::HubDesk again(rig_.authority, "0129999", "0129999-W1", '2');
        auto owner = rig_.connect_owner();
        const auto refused = hub_server::enrol(*owner, again.enrolment());
        QCOMPARE(said(refused), "hub.refused in-use");
        QCOMPARE(test::detail(refused.error().fault, "ledger"), test::query('1'));
        QCOMPARE(said(hub_server::retire(*owner, "0129999", "0129999-W1")), "done");
        QCOMPARE(said(hub_server::enrol(*owner, again.enrolment())), "done");
        QCOMPARE(hub_server::status(*owner)->size(), 2U);
    }

    void names_are_quoted() {
        auto desk = test::HubDesk(rig_.authority, "0129999", "W'); drop table jcic.desk; --", '4').enrolment();
        desk.branch = "O'Brien \" \\";
        auto owner = rig_.connect_owner();
        QCOMPARE(said(hub_server::enrol(*owner, desk)), "done");
        bool there = false;
        const auto all = hub_server::status(*owner);
        for (const auto& one : *all)
            there = there || (one.desk.workstation == desk.workstation && one.desk.branch == desk.branch);
        QVERIFY(there);
    }

private:
    test::HubRig rig_;
};

JCIC_TEST(TestMigrations)
#include "test_migrations.moc"
