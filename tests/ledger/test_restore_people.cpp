// Who may put a backup back: the password, the lock and the duty that count are those of now, not of the backup's day.
#include <QTest>

#include "app/domain/password_policy.h"
#include "app/keys/slot.h"
#include "app/ledger/session/people.h"
#include "ledger/backed_up.h"
#include "ledger/recovery_made.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

class TestRestorePeople : public QObject {
    Q_OBJECT
private slots:
    void a_wrong_password_counts_against_the_account() {
        BackedUp world;
        const auto tried = [&] {
            return Restore::begin({world.path(), ProfileKind::practice, institution(), world.file, {}, {}},
                                  world.dependencies, code("H01"), secret("Wrong-1234-Wrong"));
        };
        for (int i = 0; i < domain::password_failures_allowed; ++i) COMPARE_FAULT(tried(), person_password);
        COMPARE_FAULT(tried(), person_locked);
        COMPARE_FAULT(world.sign_in("H01"), person_locked);
    }

    void so_they_do_where_the_slot_has_a_damaged_copy() {
        BackedUp world;
        const auto slot = world.path() / "slots" / "H01.slot";
        auto bytes = contents(slot);
        bytes[bytes.size() / 2 + 10] ^= 1U;
        put_contents(slot, bytes);
        for (int i = 0; i < domain::password_failures_allowed; ++i)
            COMPARE_FAULT(Restore::begin({world.path(), ProfileKind::practice, institution(), world.file, {}, {}},
                                         world.dependencies, code("H01"), secret("Wrong-1234-Wrong")),
                          person_password);
        COMPARE_FAULT(world.begin(), person_locked);
    }

    void a_lock_that_stands_in_the_trail_counts_though_the_count_was_removed() {
        BackedUp world;
        for (int i = 0; i < domain::password_failures_allowed; ++i)
            COMPARE_FAULT(world.ledger->sign_in(code("H01"), secret("Wrong-2026")), person_password);
        VERIFY_OK(world.sign_in("A01"));  // takes the lock into the trail
        QVERIFY(fs::remove(tries_path(world.path(), code("H01"))));
        COMPARE_FAULT(world.begin(), person_locked);
    }

    // Of somebody else: whose own count cannot be read is locked here as there, and asks to be unlocked first.
    void a_count_that_cannot_be_read_keeps_no_restore_out_and_stays_a_lock() {
        BackedUp world;
        const auto damaged = tries_path(world.path(), code("Q01"));
        fs::remove(damaged);
        QVERIFY(fs::create_directory(damaged));  // cannot be read at all
        const auto restore = world.begin().value();
        QVERIFY(restore->finish().has_value());
        world.ledger = Ledger::open(world.path(), ProfileKind::practice, world.dependencies).value();
        QVERIFY(world.ledger->sign_in(code("H01"), password_of("H01")).has_value());
        COMPARE_FAULT(world.ledger->sign_in(code("Q01"), password_of("Q01")), person_locked);
    }

    void a_duty_that_ended_since_is_told_beside_what_the_backup_says() {
        BackedUp world;
        VERIFY_OK(add_second_head(world));
        VERIFY_OK(People(*world.sign_in("H02").value()).change_duties(code("H01"), {domain::Duty::reviewer}));
        const auto restore = world.begin().value();
        QCOMPARE(restore->facts().present_duties.at(code("H01")), std::set{domain::Duty::reviewer});
        QVERIFY(restore->facts().older);
    }

    void a_password_changed_since_is_the_one_that_counts() {
        BackedUp world;
        VERIFY_OK(People(*world.sign_in("H01").value()).change_password(password_of("H01"), secret("New-Pass-2027!")));
        COMPARE_FAULT(world.begin(), person_password);
        const auto restore = Restore::begin({world.path(), ProfileKind::practice, institution(), world.file, {}, {}},
                                            world.dependencies, code("H01"), secret("New-Pass-2027!"))
                                 .value();
        QVERIFY(restore->finish().has_value());
        world.ledger = Ledger::open(world.path(), ProfileKind::practice, world.dependencies).value();
        QVERIFY(world.ledger->sign_in(code("H01"), secret("New-Pass-2027!")).has_value());
    }

    // The query is in the backup, the approval was given after it: what a person did there is not theirs here.
    void what_was_signed_before_a_restore_counts_for_nothing_after_it() {
        BackedUp world;
        auto entry = world.entry("serial.shown").plain("said", "yes").to_be_signed(code("Q01"), "approval");
        {
            const auto session = world.sign_in("Q01").value();
            VERIFY_OK(session->sign(entry, "approval"));
        }
        world.restore();
        world.ledger = Ledger::open(world.path(), ProfileKind::practice, world.dependencies).value();
        const auto session = world.sign_in("Q01").value();
        COMPARE_FAULT(session->append(entry), query_changed);
        VERIFY_OK(session->sign(entry, "approval"));
        VERIFY_OK(session->append(entry));
    }

    void somebody_whose_designation_ended_since_does_not_come_back() {
        BackedUp world;
        VERIFY_OK(People(*world.sign_in("A01").value()).end(code("Q01")));
        world.restore();
        world.ledger = Ledger::open(world.path(), ProfileKind::practice, world.dependencies).value();
        COMPARE_FAULT(world.sign_in("Q01"), person_ended);
    }
};

JCIC_TEST(TestRestorePeople)
#include "test_restore_people.moc"
