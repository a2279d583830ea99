// A ledger put back from a backup: never one older than the head unseen, never the present one lost.

#include <QTest>

#include "app/backup/backup.h"
#include "app/backup/restore.h"
#include "app/domain/password_policy.h"
#include "app/keys/slot.h"
#include "app/ledger/session/people.h"
#include "app/ledger/session/sealer.h"
#include "app/ledger_check/verify.h"
#include "ledger/backed_up.h"
#include "ledger/insider.h"
#include "ledger/recovery_made.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

std::optional<domain::Recorded> last_of(Session& session, const std::string& action) {
    EventQuery query;
    query.action = action;
    query.newest_first = true;
    const auto found = session.events(query).value();
    return found.empty() ? std::nullopt : std::optional(found.front());
}

}  // namespace

class TestRestore : public QObject {
    Q_OBJECT
private slots:
    void what_was_backed_up_is_there_again() {
        BackedUp world;
        fs::remove_all(world.path());
        const auto report = world.restore();
        QVERIFY(report.set_aside.empty());
        const auto session = world.open_again();
        const auto noted = last_of(*session, "serial.shown");
        QVERIFY(noted.has_value());
        QCOMPARE(noted->entry.value("name"), std::string("王小明"));
        QVERIFY(last_of(*session, "ledger.restored").has_value());
    }

    void a_backup_behind_the_head_is_told_as_older() {
        BackedUp world;
        const auto now = world.a_day();
        const auto restore = world.begin().value();
        QVERIFY(restore->facts().older);
        QCOMPARE(restore->facts().present->size, now + 0U);
        QVERIFY(restore->facts().backup.size < now);
    }

    void the_slots_outside_suffice_to_tell() {
        BackedUp world;
        const auto now = world.a_day();
        auto bytes = contents(world.path() / "ledger.db");
        for (std::size_t i = 4096; i < bytes.size(); ++i) bytes[i] ^= 0xFFU;
        put_contents(world.path() / "ledger.db", bytes);
        const auto restore = world.begin().value();
        QCOMPARE(restore->facts().present->size, now);
        QVERIFY(restore->facts().older);
    }

    void where_nobody_can_tell_it_counts_as_older() {
        BackedUp world;
        fs::remove(world.path() / "ledger.head");
        fs::remove(world.path() / "ledger.db");
        const auto restore = world.begin().value();
        QVERIFY(!restore->facts().present);
        QVERIFY(restore->facts().older);
    }

    void an_earlier_ledger_than_the_backup_is_not_older() {
        BackedUp world;
        const TestFolder kept;
        fs::copy(world.path(), kept.path() / "ledger", fs::copy_options::recursive);
        world.a_day();
        static_cast<void>(back_up(*world.sign_in("Q01").value(), world.file, {}).value());
        fs::remove_all(world.path());
        fs::copy(kept.path() / "ledger", world.path(), fs::copy_options::recursive);
        QVERIFY(!world.begin().value()->facts().older);
    }

    void a_present_ledger_that_went_another_way_is_older_too() {
        BackedUp world;
        const TestFolder kept;
        fs::copy(world.path(), kept.path() / "ledger", fs::copy_options::recursive);
        world.a_day();
        world.a_day();
        static_cast<void>(back_up(*world.sign_in("Q01").value(), world.file, {}).value());
        fs::remove_all(world.path());
        fs::copy(kept.path() / "ledger", world.path(), fs::copy_options::recursive);
        world.a_day();
        const auto restore = world.begin().value();
        QVERIFY(restore->facts().present->size < restore->facts().backup.size);
        QVERIFY(restore->facts().older);
    }

    void nobody_is_signed_in_meanwhile() {
        BackedUp world;
        {
            const auto session = world.sign_in("S01").value();
            COMPARE_FAULT(world.begin(), ledger_busy);
            const auto holder = std::string(world.begin().error().detail("holder"));
            QVERIFY2(holder.find("(" + std::to_string(QCoreApplication::applicationPid()) + ")") != std::string::npos,
                     holder.c_str());
        }
        const auto restore = world.begin().value();
        COMPARE_FAULT(world.sign_in("S01"), ledger_busy);
        COMPARE_FAULT(world.begin(), ledger_busy);
    }

    void the_ledger_that_stood_there_is_set_aside_whole() {
        BackedUp world;
        const auto now = world.a_day();
        const auto before = contents(world.path() / "ledger.db");
        const auto report = world.restore();
        QVERIFY(report.set_aside.filename().string().starts_with("ledger.set-aside-20261120T"));
        QCOMPARE(contents(report.set_aside / "ledger.db"), before);
        const auto old = Ledger::open(report.set_aside, ProfileKind::practice, world.dependencies).value();
        QCOMPARE(old->sign_in(code("Q01"), password_of("Q01")).value()->head().value().size, now + 1);
    }

    // Item 4: a restored ledger starts a new chain signed into the old one.
    void the_new_chain_is_signed_into_the_old_one() {
        BackedUp world;
        world.a_day();
        world.a_day();
        const auto report = world.restore();
        const auto session = world.open_again();
        const auto verified = verify(*session).value();
        QVERIFY2(verified.ok, verified.faults.empty() ? "" : verified.faults.front().reason.c_str());
        QCOMPARE(verified.told.size(), std::size_t{1});
        QCOMPARE(verified.told.front().reason, std::string("restored"));
        const auto restarted = last_of(*session, "seal.restarted");
        QCOMPARE(restarted->entry.value("reason"), std::string("restored"));
        QVERIFY(!restarted->entry.value("old-signature").empty());
        QCOMPARE(last_of(*session, "ledger.restored")->entry.signatures.front().signer, code("H01"));
    }

    void without_the_old_key_the_seam_stays_a_fault() {
        BackedUp world;
        world.a_day();
        fs::remove(world.path() / "ledger.epoch");
        world.restore();
        const auto faults = verify(*world.open_again()).value().faults;
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(faults.front().reason, std::string("seal-restarted"));
        QCOMPARE(std::string(code_text(faults.front().code)), std::string("ledger.rolled-back"));
    }

    void a_restart_that_nobody_signed_for_is_a_fault() {
        BackedUp world;
        world.a_day();
        world.restore();
        const auto session = world.open_again();
        const auto at = last_of(*session, "ledger.restored")->sequence;
        Insider insider(world);
        insider.edit(at, [](Leaf& leaf) { leaf.action = "ledger.rested"; });
        const auto report = verify(*session).value();
        QVERIFY(report.told.empty());
        QVERIFY(std::ranges::any_of(report.faults, [at](const Finding& finding) {
            return finding.sequence == at - 1 && finding.reason == "seal-restarted";
        }));
    }

    void an_anchor_from_after_the_backup_finds_the_restore() {
        BackedUp world;
        world.a_day();
        world.a_day();
        const auto anchor = Anchor::parse(world.sign_in("A01").value()->standing().value().anchor).value();
        world.restore();
        const auto report = verify(*world.open_again(), {anchor, ""}).value();
        QVERIFY(!report.ok);
        QCOMPARE(report.faults.front().reason, std::string("anchor"));
    }

    void another_ledgers_backup_is_refused() {
        BackedUp world;
        const BackedUp other(LedgerWorld::Founding::own);
        fs::copy_file(other.file, world.file, fs::copy_options::overwrite_existing);
        COMPARE_FAULT(world.begin(), ledger_foreign);
        const auto elsewhere =
            Restore::begin({world.folder.path() / "new", ProfileKind::real, institution(), world.file, {}, {}},
                           world.dependencies, code("H01"), password_of("H01"));
        COMPARE_FAULT(elsewhere, ledger_foreign);
        QCOMPARE(world.folders(), std::size_t{1});
    }

    void a_damaged_backup_is_refused_and_nothing_is_touched() {
        BackedUp world;
        const auto before = contents(world.path() / "ledger.db");
        auto bytes = contents(world.file);
        bytes[bytes.size() / 2] ^= 1U;
        put_contents(world.file, bytes);
        COMPARE_FAULT(world.begin(), ledger_corrupt);
        bytes.resize(bytes.size() / 3);
        put_contents(world.file, bytes);
        COMPARE_FAULT(world.begin(), ledger_corrupt);
        QCOMPARE(contents(world.path() / "ledger.db"), before);
        QCOMPARE(world.folders(), std::size_t{1});
        // Of the backup, not of the ledger that stands there: words tell them apart by this.
        QCOMPARE(world.begin().error().place, "ledger.backup-file");
    }

    // R-PW-4: a backup is no way around the lock.
    // R-PA-6: a destroyed key is in no backup that can be restored without the deletion being done again.
    void a_key_destroyed_since_is_destroyed_again() {
        BackedUp world;
        {
            const auto session = world.sign_in("H01").value();
            auto erased = world.entry("query.erased", "query:1");
            erased.plain(std::string(field::destroys), "query:1");
            VERIFY_OK(session->append(erased));
            VERIFY_OK(session->erase("query:1"));
        }
        world.restore();
        const auto session = world.open_again();
        COMPARE_FAULT(session->open(last_of(*session, "serial.shown")->sequence, "name"), ledger_erased);
        QCOMPARE(last_of(*session, "deletion.redone")->entry.value(field::destroys), std::string("query:1"));
        const auto report = verify(*session).value();
        QVERIFY2(report.ok, report.faults.empty() ? "" : report.faults.front().reason.c_str());
    }

    void what_a_stopped_restore_left_is_thrown_away_or_set_aside() {
        BackedUp world;
        auto staging = world.path();
        staging += ".restoring";
        fs::create_directories(staging / "slots");
        put_contents(staging / "unfinished", {});
        put_contents(staging / "ledger.db", view("half"));
        QVERIFY(world.begin().has_value());  // and not finished: it goes again
        QVERIFY(!fs::exists(staging));
        // A power cut after the exchange: the old ledger stands there, without the mark.
        fs::create_directories(staging);
        put_contents(staging / "ledger.db", view("the old one"));
        world.restore();
        std::size_t kept = 0;
        for (const auto& entry : fs::directory_iterator(world.folder.path()))
            if (entry.is_directory() && to_text(contents(entry.path() / "ledger.db")) == "the old one") ++kept;
        QCOMPARE(kept, std::size_t{1});
    }

    void a_restored_ledger_is_backed_up_and_restored_again() {
        BackedUp world;
        world.a_day();
        world.restore();
        {
            const auto session = world.open_again("Q01");
            static_cast<void>(back_up(*session, world.file, {}).value());
            static_cast<void>(session->close_epoch(Closing::sign_out));
        }
        world.a_day();
        world.restore();
        const auto report = verify(*world.open_again()).value();
        QVERIFY(report.ok);
        QCOMPARE(report.told.size(), std::size_t{2});
    }

    void a_backup_whose_slot_asks_for_1000_passes_is_refused() {
        BackedUp world;
        auto slot = read_slot(world.path(), code("H01")).value();
        slot.cost.passes = 1000;
        VERIFY_OK(write_slot(world.path(), slot));
        const auto file = world.folder.path() / "another";
        VERIFY_OK(back_up(*world.sign_in("Q01").value(), file, {}));
        world.file = file;
        COMPARE_FAULT(world.begin(), ledger_corrupt);
    }
};

// Who may put a backup back: the password, the lock and the duty that count are those of now, not of the backup's day.

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

JCIC_TEST(TestRestore)
JCIC_TEST(TestRestorePeople)
#include "test_restore.moc"
