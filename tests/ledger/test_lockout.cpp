// R-PW-4: the lock of an account outlives restart, removed counts and copied-back files, until somebody unlocks it.
#include <QTest>

#include "app/domain/password_policy.h"
#include "app/keys/copies.h"
#include "app/keys/slot.h"
#include "app/ledger/session/people.h"
#include "app/ledger_check/verify.h"
#include "ledger/ledger_world.h"
#include "ledger/locked_out.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

void fail_until_locked(LedgerWorld& world) {
    for (int i = 0; i < domain::password_failures_allowed; ++i)
        COMPARE_FAULT(world.ledger->sign_in(code("Q01"), secret("Wrong-2026")), person_password);
}

Result<void> together(LedgerWorld& world, const char* one, const char* other, const Secret& other_password) {
    return world.ledger->unlock_together(code(one), password_of(one), code(other), other_password);
}

void restart(LedgerWorld& world) {
    world.ledger = Ledger::open(world.path(), ProfileKind::practice, world.dependencies).value();
}

void remove_count(LedgerWorld& world) {
    QVERIFY(fs::remove(tries_path(world.path(), code("Q01"))));
}

std::size_t count(Session& session, const std::string& action) {
    EventQuery query;
    query.action = action;
    return session.events(query).value().size();
}

}  // namespace

class TestLockout : public QObject {
    Q_OBJECT
private slots:
    // The lock waits in the outer journal: nobody was signed in when it fell.
    void removing_the_count_of_failures_does_not_unlock_before_the_lock_is_in_the_ledger() {
        LedgerWorld world;
        fail_until_locked(world);
        remove_count(world);
        restart(world);
        COMPARE_FAULT(world.sign_in("Q01"), person_locked);
        QCOMPARE(world.ledger->accounts().value()[2].failures, domain::password_failures_allowed);
        const auto administrator = world.sign_in("A01").value();
        QCOMPARE(count(*administrator, "session.refused"), std::size_t{1});
    }

    void removing_the_count_of_failures_does_not_unlock_after_it() {
        LedgerWorld world;
        fail_until_locked(world);
        VERIFY_OK(world.sign_in("A01"));
        remove_count(world);
        COMPARE_FAULT(world.sign_in("Q01"), person_locked);
        remove_count(world);
        const auto session = world.sign_in("S01").value();
        COMPARE_FAULT(session->prove(code("Q01"), password_of("Q01")), person_locked);
    }

    void a_ledger_file_from_before_the_lock_is_refused() {
        LedgerWorld world;
        const auto before = contents(world.path() / "ledger.db");
        fail_until_locked(world);
        VERIFY_OK(world.sign_in("A01"));
        put_contents(world.path() / "ledger.db", before);
        remove_count(world);
        COMPARE_FAULT(world.sign_in("Q01"), ledger_rolled_back);
    }

    // Journal and head put back together are whole in themselves, but the ledger knows how far it took them in.
    void an_outer_journal_from_before_the_lock_is_found_and_the_lock_holds() {
        LedgerWorld world;
        const auto journal = contents(world.path() / "outer.journal");
        const auto head = contents(world.path() / "outer.head");
        fail_until_locked(world);
        VERIFY_OK(world.sign_in("A01"));
        put_contents(world.path() / "outer.journal", journal);
        put_contents(world.path() / "outer.head", head);
        remove_count(world);
        COMPARE_FAULT(world.sign_in("Q01"), person_locked);
        const auto administrator = world.sign_in("A01").value();
        QCOMPARE(count(*administrator, "outer.cut"), std::size_t{1});
    }

    void after_the_unlocking_the_person_signs_in() {
        LedgerWorld world;
        fail_until_locked(world);
        {
            const auto administrator = world.sign_in("A01").value();
            VERIFY_OK(People(*administrator).unlock(code("Q01")));
        }
        restart(world);
        const auto session = world.sign_in("Q01").value();
        QCOMPARE(count(*session, "person.unlocked"), std::size_t{1});
        QVERIFY(verify(*session).value().ok);
    }

    // The administrator's session is older than the lock, which waits in the outer journal.
    void an_unlocking_stands_after_the_lock_that_it_undoes() {
        LedgerWorld world;
        const auto administrator = world.sign_in("A01").value();
        fail_until_locked(world);
        VERIFY_OK(People(*administrator).unlock(code("Q01")));
        VERIFY_OK(world.sign_in("Q01"));
    }

    void a_slot_of_nobodys_locks_nobody_and_stops_nothing() {
        LedgerWorld world;
        auto slot = read_slot(world.path(), code("Q01")).value();
        slot.code = code("Z99");
        slot.print = print_of(slot, world.ledger->origin());
        VERIFY_OK(write_slot(world.path(), slot));
        for (int i = 0; i < domain::password_failures_allowed; ++i)
            COMPARE_FAULT(world.ledger->sign_in(code("Z99"), secret("Wrong-2026")), person_password);
        const auto session = world.sign_in("Q01").value();
        QVERIFY(verify(*session).value().ok);
    }

    // The outer journal's key is a public one: one such line would have kept everybody out for good.
    void a_lock_of_what_is_no_person_keeps_nobody_out() {
        for (const auto* person : {"", "q01", "Ｑ01", "no such code", "-", "X99"}) {
            LedgerWorld world;
            VERIFY_OK(world.ledger->outer().append("account-locked", person));
            for (int times = 0; times < 2; ++times)
                for (const auto* code : {"Q01", "A01"}) VERIFY_OK(world.sign_in(code));
            const auto session = world.sign_in("S01").value();
            QCOMPARE(count(*session, "outer.account-locked"), std::size_t{1});
        }
    }

    void failures_at_anothers_seat_lock_in_the_trail_too() {
        LedgerWorld world;
        {
            const auto session = world.sign_in("S01").value();
            for (int i = 0; i < domain::password_failures_allowed; ++i) {
                COMPARE_FAULT(session->prove(code("Q01"), secret("Wrong-2026")), person_password);
                world.clock.advance(Millis(60'000));
            }
            QCOMPARE(count(*session, "person.locked"), std::size_t{1});
        }
        remove_count(world);
        COMPARE_FAULT(world.sign_in("Q01"), person_locked);
    }

    void a_supervisor_may_be_the_second_and_a_query_officer_may_not() {
        LedgerWorld world;
        lock_out(world, "H01");
        lock_out(world, "A01");
        COMPARE_FAULT(together(world, "A01", "Q01", password_of("Q01")), person_duty);
        world.clock.advance(std::chrono::hours(1));
        COMPARE_FAULT(together(world, "S01", "S01", password_of("S01")), person_duty);
        VERIFY_OK(together(world, "A01", "S01", password_of("S01")));
        VERIFY_OK(world.sign_in("A01"));
        COMPARE_FAULT(world.sign_in("H01"), person_locked);
    }

    void a_damaged_slot_is_no_wrong_password_of_two() {
        LedgerWorld world;
        lock_out(world, "H01");
        lock_out(world, "A01");
        const auto slot = world.path() / "slots" / "A01.slot";
        const auto whole = contents(slot);
        auto damaged = whole;
        for (const auto at : {std::size_t{100}, copy_block + 100}) damaged[at] ^= 1U;
        put_contents(slot, damaged);
        COMPARE_FAULT(together(world, "H01", "A01", password_of("A01")), ledger_corrupt);
        put_contents(slot, whole);
        VERIFY_OK(together(world, "H01", "A01", password_of("A01")));  // nothing was counted: there is no waiting
    }

    void nothing_typed_is_no_try_of_two_R_PW_4() {
        LedgerWorld world;
        lock_out(world, "H01");
        lock_out(world, "A01");
        COMPARE_FAULT(together(world, "H01", "A01", Secret()), input_missing);
        COMPARE_FAULT(world.ledger->unlock_together(code("H01"), Secret(), code("A01"), password_of("A01")),
                      input_missing);
        VERIFY_OK(together(world, "H01", "A01", password_of("A01")));
    }

    void one_that_the_system_has_no_memory_for_is_no_try_of_two_R_PW_4() {
        LedgerWorld world;
        lock_out(world, "H01");
        lock_out(world, "A01");
        const auto whole = read_slot(world.path(), code("A01")).value();
        auto slot = whole;
        slot.cost = cost_ceiling;  // tests/support/light_argon2.cpp
        slot.print = print_of(slot, world.ledger->origin());
        VERIFY_OK(write_slot(world.path(), slot));
        COMPARE_FAULT(together(world, "H01", "A01", password_of("A01")), internal);
        VERIFY_OK(write_slot(world.path(), whole));
        COMPARE_FAULT(together(world, "H01", "A01", secret("Wrong-2026")), person_password);
        VERIFY_OK(write_slot(world.path(), slot));
        world.clock.advance(std::chrono::hours(1));
        COMPARE_FAULT(together(world, "H01", "A01", password_of("A01")), internal);
        COMPARE_FAULT(world.ledger->unlock_together(code("H01"), secret("Wrong-2026"), code("A01"), secret("x")),
                      person_password);  // the one that was tried
        world.clock.advance(std::chrono::hours(2) - Millis(1));
        VERIFY_OK(write_slot(world.path(), whole));
        COMPARE_FAULT(together(world, "H01", "A01", password_of("A01")), session_paused);
        world.clock.advance(Millis(1));
        VERIFY_OK(together(world, "H01", "A01", password_of("A01")));
    }

    // The accounts' own count is full: each failure here waits longer than the one before, and stands in the trail.
    void guessing_at_two_passwords_waits_longer_each_time() {
        LedgerWorld world;
        lock_out(world, "H01");
        lock_out(world, "A01");
        for (const int hours : {1, 2, 4, 8, 16, 24, 24}) {
            COMPARE_FAULT(together(world, "H01", "A01", secret("Wrong-2026")), person_password);
            world.clock.advance(std::chrono::hours(hours) - Millis(1));
            restart(world);
            COMPARE_FAULT(together(world, "H01", "A01", password_of("A01")), session_paused);
            world.clock.advance(Millis(1));
        }
        VERIFY_OK(together(world, "H01", "A01", password_of("A01")));
        QCOMPARE(count(*world.sign_in("A01").value(), "outer.unlock-failed"), std::size_t{7});
    }
};

JCIC_TEST(TestLockout)
#include "test_lockout.moc"
