// Founding, opening, signing in: R-PW-4, and practice apart from real.

#include <QTest>

#include "app/domain/password_policy.h"
#include "app/keys/copies.h"
#include "app/keys/files.h"
#include "app/keys/slot.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/opening.h"
#include "app/ledger/session/people.h"
#include "app/ledger_check/verify.h"
#include "app/workstation/host_account.h"
#include "ledger/ledger_world.h"
#include "ledger/locked_out.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

class TestSignIn : public QObject {
    Q_OBJECT
private slots:
    void a_founder_signs_in_and_the_events_begin_with_the_founding() {
        LedgerWorld world;
        QVERIFY(world.ledger != nullptr);
        const auto session = world.sign_in("Q01").value();
        const auto events = session->events({}).value();
        QCOMPARE(events.size(), std::size_t{6});
        QCOMPARE(events[0].entry.action, std::string("ledger.founded"));
        QCOMPARE(events[0].entry.value("kind"), std::string("practice"));
        QCOMPARE(events[2].entry.subject, std::string("person:Q01"));
        QCOMPARE(events[5].entry.action, std::string("session.signed-in"));
        QCOMPARE(events[5].person, std::string("Q01"));
        QCOMPARE(events[5].workstation, std::string("seat-1"));
    }

    void the_sign_in_window_sees_codes_and_names_without_a_key() {
        LedgerWorld world;
        const auto accounts = world.ledger->accounts().value();
        QCOMPARE(accounts.size(), std::size_t{4});
        QCOMPARE(accounts[0].code.text(), std::string("A01"));
        QCOMPARE(accounts[2].name, std::string("林怡君"));
        QCOMPARE(accounts[2].password_changed, world.clock.now());
    }

    // The list of accounts is of what lies in the folder, to which whoever may write it adds: it is only shown.
    void since_when_a_password_holds_is_said_by_the_slot_that_it_opened_R_PW_2() {
        LedgerWorld world;
        const auto people = world.path() / "slots";
        const auto session = world.sign_in("Q01").value();
        QCOMPARE(People(*session).password_changed(), world.ledger->accounts().value()[2].password_changed);
        world.clock.advance(std::chrono::hours(24));
        VERIFY_OK(People(*session).change_password(password_of("Q01"), secret("Second-2026")));
        QCOMPARE(People(*session).password_changed(), world.clock.now());
        // Another person's slot that is none keeps nobody else out.
        put_contents(people / "S01.slot", view("damaged"));
        QCOMPARE(world.ledger->accounts().value().size(), std::size_t{4});
        const auto again = world.ledger->sign_in(code("Q01"), secret("Second-2026")).value();
        QCOMPARE(People(*again).password_changed(), world.clock.now());
    }

    void a_wrong_password_opens_nothing_and_is_counted() {
        LedgerWorld world;
        const auto refused = world.ledger->sign_in(code("Q01"), secret("Wrong-2026"));
        COMPARE_FAULT(refused, person_password);
        QCOMPARE(refused.error().detail("tries-left"), std::string_view("4"));
        QCOMPARE(world.ledger->accounts().value()[2].failures, 1);
        VERIFY_OK(world.sign_in("Q01"));
        QCOMPARE(world.ledger->accounts().value()[2].failures, 0);
    }

    // R-PW-4: the limit holds over a restart of the program.
    void the_account_locks_at_the_limit_and_stays_locked() {
        LedgerWorld world;
        for (int i = 0; i < domain::password_failures_allowed; ++i)
            COMPARE_FAULT(world.ledger->sign_in(code("Q01"), secret("Wrong-2026")), person_password);
        COMPARE_FAULT(world.sign_in("Q01"), person_locked);
        world.ledger = Ledger::open(world.path(), ProfileKind::practice, world.dependencies).value();
        COMPARE_FAULT(world.sign_in("Q01"), person_locked);
        const auto session = world.sign_in("A01").value();
        EventQuery outer;
        outer.action = "outer.";
        const auto events = session->events(outer).value();
        QCOMPARE(events.size(), std::size_t{6});
        QCOMPARE(events[4].entry.value("failures"), std::string("5"));
        QCOMPARE(events[5].entry.action, std::string("outer.account-locked"));
        QCOMPARE(events[5].person, std::string("-"));
    }

    // Pulling the plug while the password is tried gains no further try.
    void a_try_is_counted_before_the_password_is_used() {
        LedgerWorld world;
        Tries tries(tries_path(world.path(), code("Q01")));
        QCOMPARE(tries.count_try(2).value(), 1);
        QCOMPARE(Tries(tries_path(world.path(), code("Q01"))).failures(), 1);
        QCOMPARE(tries.count_try(2).value(), 2);
        COMPARE_FAULT(tries.count_try(2), person_locked);
    }

    // A script whose file is empty, or Enter pressed by mistake, locks nobody.
    void nothing_typed_is_no_try_R_PW_4() {
        LedgerWorld world;
        for (int at = 0; at < 6; ++at) COMPARE_FAULT(world.ledger->sign_in(code("Q01"), Secret()), input_missing);
        const auto session = world.sign_in("Q01");
        VERIFY_OK(session);
        COMPARE_FAULT((*session)->prove(code("S01"), Secret()), input_missing);
        QCOMPARE(Tries(tries_path(world.path(), code("S01"))).failures(), 0);
    }

    void a_try_that_was_none_is_taken_back_and_others_stay_R_PW_4() {
        LedgerWorld world;
        Tries tries(tries_path(world.path(), code("Q01")));
        QCOMPARE(tries.count_try(5).value(), 1);
        QCOMPARE(Tries(tries_path(world.path(), code("Q01"))).count_try(5).value(), 2);  // another program's, meanwhile
        VERIFY_OK(tries.take_back());
        QCOMPARE(tries.failures(), 1);
        VERIFY_OK(tries.take_back());
        VERIFY_OK(tries.take_back());
        QCOMPARE(tries.failures(), 0);
        put_contents(tries_path(world.path(), code("Q01")), view("damaged"));
        VERIFY_OK(tries.take_back());
        COMPARE_FAULT(tries.count_try(5), person_locked);
    }

    void a_damaged_count_counts_as_full() {
        LedgerWorld world;
        put_contents(tries_path(world.path(), code("Q01")), view("damaged"));
        COMPARE_FAULT(world.sign_in("Q01"), person_locked);
    }

    void an_unknown_person_is_told_so() {
        LedgerWorld world;
        COMPARE_FAULT(world.ledger->sign_in(code("X99"), secret("Wrong-2026")), person_unknown);
    }

    void a_practice_folder_does_not_open_as_real() {
        LedgerWorld world;
        COMPARE_FAULT(Ledger::open(world.path(), ProfileKind::real, world.dependencies), profile_kind);
    }

    // Whoever edits the plain file gains nothing: the kind is in the derivation of every key. Told before a try is
    // counted, which would lock everybody.
    void a_practice_folder_relabelled_as_real_opens_for_nobody() {
        LedgerWorld world;
        auto origin = world.ledger->origin();
        origin.kind = ProfileKind::real;
        VERIFY_OK(write_origin(world.path(), origin));
        const auto real = Ledger::open(world.path(), ProfileKind::real, world.dependencies).value();
        COMPARE_FAULT(real->sign_in(code("Q01"), password_of("Q01")), ledger_corrupt);
    }

    void the_same_ledger_key_gives_practice_and_real_different_database_keys() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        auto origin = world.ledger->origin();
        const auto practice = database_key(origin, session->opened().ledger_key());
        origin.kind = ProfileKind::real;
        QVERIFY(!practice.equals(database_key(origin, session->opened().ledger_key())));
    }

    void a_folder_with_something_in_it_is_not_founded_over() {
        LedgerWorld world;
        COMPARE_FAULT(
            Ledger::create(world.path(), ProfileKind::practice, institution(), founders(), world.dependencies),
            ledger_foreign);
        VERIFY_OK(world.sign_in("Q01"));
    }

    void a_founding_without_anyone_who_reads_records_is_refused() {
        LedgerWorld world;
        std::vector<NewPerson> alone;
        alone.push_back({code("A02"), "無人", {domain::Duty::administrator}, secret("Alone-2026"), {}});
        COMPARE_FAULT(Ledger::create(world.folder.path() / "other", ProfileKind::practice, institution(), alone,
                                     world.dependencies),
                      input_missing);
        QVERIFY(!fs::exists(world.folder.path() / "other"));
    }

    void what_a_founding_that_was_cut_short_left_is_no_ledger() {
        LedgerWorld world;
        const auto folder = world.folder.path() / "other";
        fs::create_directory(folder.string() + ".founding");
        put_contents(folder.string() + ".founding/ledger.db", view("rest"));
        COMPARE_FAULT(Ledger::open(folder, ProfileKind::practice, world.dependencies), file_missing);
        VERIFY_OK(Ledger::create(folder, ProfileKind::practice, institution(), founders(), world.dependencies));
    }

    void a_slot_with_a_cost_below_the_floor_is_not_tried() {
        LedgerWorld world;
        auto slot = read_slot(world.path(), code("Q01")).value();
        slot.cost.memory_kib = 8;
        slot.print = print_of(slot, world.ledger->origin());
        VERIFY_OK(write_slot(world.path(), slot));
        COMPARE_FAULT(world.sign_in("Q01"), ledger_corrupt);
    }

    void a_slot_that_asks_for_4_GiB_or_1000_passes_is_not_tried() {
        LedgerWorld world;
        for (const PasswordCost& cost :
             {PasswordCost{4 * 1024 * 1024, 3, 4}, PasswordCost{cost_floor.memory_kib, 1000, 4}}) {
            auto slot = read_slot(world.path(), code("Q01")).value();
            slot.cost = cost;
            slot.print = print_of(slot, world.ledger->origin());
            VERIFY_OK(write_slot(world.path(), slot));
            COMPARE_FAULT(world.sign_in("Q01"), ledger_corrupt);
        }
    }

    // R-PW-4: no password opens such a slot, and none is wrong for it.
    void a_slot_that_opens_for_no_password_costs_no_try() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto whole = read_slot(world.path(), code("Q01")).value();
        const auto refused = [&](Slot slot, bool printed) {
            if (printed) slot.print = print_of(slot, world.ledger->origin());
            VERIFY_OK(write_slot(world.path(), slot));
            for (int i = 0; i <= domain::password_failures_allowed; ++i) {
                const auto signed_in = world.sign_in("Q01");
                COMPARE_FAULT(signed_in, ledger_corrupt);
                QCOMPARE(std::string(signed_in.error().detail("file")), std::string("Q01.slot"));
            }
            VERIFY_OK(write_slot(world.path(), whole));
            VERIFY_OK(world.sign_in("Q01"));
        };
        auto too_cheap = whole;
        too_cheap.cost.memory_kib = 8;
        refused(too_cheap, true);
        auto sealed_key = whole;
        sealed_key.ledger_key.back() ^= 1U;
        refused(sealed_key, false);
        auto wrapped = whole;
        wrapped.wrapped.back() ^= 1U;
        refused(wrapped, false);
        // Nor is one's own password another one for it: it would be sent to the host as the account's.
        VERIFY_OK(write_slot(world.path(), wrapped));
        COMPARE_FAULT(is_own_password(*session, password_of("Q01")), ledger_corrupt);
        COMPARE_FAULT(People(*session).change_password(password_of("Q01"), secret("Another-2026")), ledger_corrupt);
        VERIFY_OK(write_slot(world.path(), whole));
        QVERIFY(is_own_password(*session, password_of("Q01")).value());
        QCOMPARE(world.ledger->accounts().value()[2].failures, 0);
    }
};

// R-PW-4: the lock of an account outlives restart, removed counts and copied-back files, until somebody unlocks it.

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

JCIC_TEST(TestSignIn)
JCIC_TEST(TestLockout)
#include "test_sign_in.moc"
