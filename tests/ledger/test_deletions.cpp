// R-PA-6, R-PA-10: a deleted record's key stands nowhere any more, whoever looks and whenever the program stopped.
#include <QTest>

#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "app/ledger/session/opening.h"
#include "app/ledger_check/deletion_check.h"
#include "app/ledger_check/verify.h"
#include "app/search/look_up.h"
#include "app/store/database_pages.h"
#include "app/store/traceless.h"
#include "ledger/insider.h"
#include "ledger/ledger_world.h"
#include "support/result.h"
#include "support/test_program.h"

namespace {
long syncs = 0;
long die_at = 0;

/// What is durable before the n-th of these stays; what would be after it never was.
int counted(long call, int file) {
    if (++syncs == die_at) ::kill(::getpid(), SIGKILL);
    return static_cast<int>(::syscall(call, file));
}
}  // namespace

extern "C" int fsync(int file) {
    return counted(SYS_fsync, file);
}
extern "C" int fdatasync(int file) {
    return counted(SYS_fdatasync, file);
}

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

constexpr auto record_key = "record:2:T52";

/// Records of all sizes in one file, so that rows share pages, move between them, and run over.
std::uint64_t fill(LedgerWorld& world, Session& session, int records = 40) {
    std::uint64_t sequence = 0;
    for (int n = 0; n < records; ++n) {
        const auto id = std::to_string(n);
        auto entry = world.entry("record.retrieved", "query:" + id);
        entry.personal("subject-id", "A123456789", "query:" + id)
            .apart("record", std::string(static_cast<std::size_t>(n * 997 % 20'000), 'r'), "record:" + id + ":T52");
        const auto written = session.append(entry).value().sequence;
        if (n == 2) sequence = written;
    }
    return sequence;
}

Remains remains(Session& session, const std::vector<SealMark>& marks) {
    auto& opened = session.opened();
    return remains_in_pages(opened.database(), database_key(opened.origin(), opened.ledger_key()), marks).value();
}

/// All that a backup of that moment would put back; what it never does is the list of deletions.
void put_back(LedgerWorld& world, const fs::path& backup) {
    const auto list = contents(DeletionList::path_in(world.path()));
    fs::remove_all(world.path());
    fs::copy(backup, world.path(), fs::copy_options::recursive);
    put_contents(DeletionList::path_in(world.path()), list);
    world.ledger = Ledger::open(world.path(), ProfileKind::practice, world.dependencies).value();
}

std::vector<std::string> actions(Session& session) {
    std::vector<std::string> out;
    const auto events = session.events({}).value();
    for (const auto& event : events) out.push_back(event.entry.action);
    return out;
}

int count(Session& session, std::string_view action) {
    const auto all = actions(session);
    return static_cast<int>(std::ranges::count(all, action));
}

/// Signs in and deletes in a process of its own, which dies at the n-th sync. True: it came to its end before.
bool delete_and_die(LedgerWorld& world, long at) {
    const auto child = ::fork();
    if (child == 0) {
        syncs = 0;
        die_at = at;
        auto session = world.sign_in("Q01");
        const bool done = session && ledger::advance_index(**session, 100) && world.erase(**session, record_key);
        ::_exit(done ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

class TestDeletions : public QObject {
    Q_OBJECT
private slots:
    void a_deletion_that_no_event_announces_is_refused() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto sequence = fill(world, *session, 3);
        COMPARE_FAULT(session->erase(record_key), input_form);
        VERIFY_OK(session->open(sequence, "record"));
    }

    void neither_the_key_nor_a_value_is_left_in_any_page() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        fill(world, *session);
        std::vector<SealMark> marks;
        for (int n = 0; n < 40; n += 3) {
            const auto key = "record:" + std::to_string(n) + ":T52";
            const auto own = session->opened().values().marks(key).value();
            QCOMPARE(own.size(), std::size_t{2});
            marks.insert(marks.end(), own.begin(), own.end());
        }
        QVERIFY(remains(*session, marks).size() == marks.size());
        for (int n = 0; n < 40; n += 3) VERIFY_OK(world.erase(*session, "record:" + std::to_string(n) + ":T52"));
        QVERIFY(remains(*session, marks).empty());
        QVERIFY(says_nothing(session->opened().database().journal()).value());
        const auto report = check_deletions(*session).value();
        QVERIFY(report.ok());
        QCOMPARE(report.deletions.size(), std::size_t{14});
        QVERIFY(verify(*session).value().ok);
    }

    // What moving rows about left in a gap: secure_delete does not know of it.
    void what_a_gap_still_holds_is_found_and_written_over() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        fill(world, *session);
        auto& database = session->opened().database();
        const auto marks = session->opened().values().marks(record_key).value();
        VERIFY_OK(database.run_unguarded("PRAGMA secure_delete=OFF"));
        VERIFY_OK(database.run("DELETE FROM sealed_value WHERE key='record:2:T52'"));
        VERIFY_OK(database.run_unguarded("PRAGMA secure_delete=ON"));
        QVERIFY(!remains(*session, marks).empty());
        VERIFY_OK(write_anew(database));
        QCOMPARE(remains(*session, {marks.back()}).size(), std::size_t{0});
        QCOMPARE(fs::file_size(database.journal()), std::uintmax_t{0});
        // Whole, but for the value: nothing announced that it goes, which needs no records key to be seen.
        const auto found = verify(*world.sign_in("A01").value()).value();
        QVERIFY(!found.faults.empty());
        for (const auto& one : found.faults) QCOMPARE(one.reason, std::string("commitment"));
    }

    void a_journal_left_after_the_commit_is_overwritten_at_the_next_sign_in() {
        LedgerWorld world;
        fs::path journal;
        {
            const auto session = world.sign_in("Q01").value();
            fill(world, *session, 3);
            auto& database = session->opened().database();
            journal = database.journal();
            VERIFY_OK(database.run_unguarded("PRAGMA journal_mode=PERSIST"));
            VERIFY_OK(world.sign_in("S01"));  // a second connection: the mode is each one's own
            VERIFY_OK(session->append(world.entry("serial.shown")));
        }
        QVERIFY(!says_nothing(journal).value());
        VERIFY_OK(world.sign_in("Q01"));
        QVERIFY(says_nothing(journal).value());
    }

    void a_deletion_killed_at_any_sync_is_ended_at_the_next_start() {
        bool ended = false;
        int unannounced = 0;
        const TestFolder before;
        std::vector<SealMark> marks;
        {
            LedgerWorld world;
            const auto session = world.sign_in("Q01").value();
            fill(world, *session, 4);
            VERIFY_OK(ledger::advance_index(*session, 100));
            marks = session->opened().values().marks(record_key).value();
            fs::copy(world.path(), before.path() / "ledger", fs::copy_options::recursive);
        }
        for (long at = 1; !ended; ++at) {
            LedgerWorld world;
            fs::remove_all(world.path());
            fs::copy(before.path() / "ledger", world.path(), fs::copy_options::recursive);
            ended = delete_and_die(world, at);
            const auto session = world.sign_in("A01").value();  // who reads no records ends it too
            const bool announced = count(*session, "query.erased") == 1;
            unannounced += announced ? 0 : 1;
            QCOMPARE(session->opened().values().erased(record_key).value(), announced);
            QCOMPARE(remains(*session, marks).empty(), announced);
            const auto report = check_deletions(*session).value();
            QVERIFY(report.ok());
            QCOMPARE(report.deletions.size(), std::size_t{announced ? 1U : 0U});
            QVERIFY(verify(*session).value().ok);
            QVERIFY(at < 200);
        }
        QVERIFY(unannounced > 0);
    }

    void a_database_put_back_from_before_has_the_deletion_done_again() {
        LedgerWorld world;
        const TestFolder backup;
        std::uint64_t sequence = 0;
        std::vector<SealMark> marks;
        {
            const auto session = world.sign_in("Q01").value();
            sequence = fill(world, *session, 4);
            marks = session->opened().values().marks(record_key).value();
        }
        fs::copy(world.path(), backup.path() / "ledger", fs::copy_options::recursive);
        VERIFY_OK(world.erase(*world.sign_in("Q01").value(), record_key));
        put_back(world, backup.path() / "ledger");
        const auto session = world.sign_in("Q01").value();
        COMPARE_FAULT(session->open(sequence, "record"), ledger_erased);
        QVERIFY(remains(*session, marks).empty());
        QCOMPARE(count(*session, "query.erased"), 0);
        QCOMPARE(count(*session, "deletion.redone"), 1);
        const auto report = check_deletions(*session).value();
        QVERIFY(report.ok());
        QCOMPARE(report.deletions.at(0).person, std::string("Q01"));
        // No restore brought it back: that somebody put files in place by hand is told for ever.
        const auto told = verify(*session).value().faults;
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(told.front().sequence, report.deletions.at(0).deletion.sequence);
        QCOMPARE(told.front().reason, std::string("rests-on"));
        VERIFY_OK(world.sign_in("Q01"));
        QCOMPARE(count(*session, "deletion.redone"), 1);
    }

    // The record itself came only after the backup: its name must not live again either.
    void a_key_that_the_backup_never_had_never_gets_one() {
        LedgerWorld world;
        const TestFolder backup;
        fs::copy(world.path(), backup.path() / "ledger", fs::copy_options::recursive);
        {
            const auto session = world.sign_in("Q01").value();
            fill(world, *session, 4);
            VERIFY_OK(world.erase(*session, record_key));
        }
        put_back(world, backup.path() / "ledger");
        const auto session = world.sign_in("Q01").value();
        auto entry = world.entry("record.retrieved", "query:2");
        COMPARE_FAULT(session->append(entry.apart("record", "again", record_key)), ledger_erased);
    }

    void a_line_cut_short_never_stood_and_a_changed_one_is_missed() {
        LedgerWorld world;
        {
            const auto session = world.sign_in("Q01").value();
            fill(world, *session, 4);
            VERIFY_OK(world.erase(*session, "record:1:T52"));
            VERIFY_OK(world.erase(*session, record_key));
            const auto file = DeletionList::path_in(world.path());
            const auto whole = contents(file);
            const auto& list = session->opened().deletions();
            for (std::size_t size = 0; size < whole.size(); size += 29) {
                put_contents(file, ByteView(whole).first(size));
                QVERIFY(list.read().value().deletions.size() < 2);
            }
            for (std::size_t at = 0; at < whole.size(); at += 41) {
                auto bytes = whole;
                bytes[at] ^= 0x40U;
                put_contents(file, bytes);
                QVERIFY(list.read().value().deletions.size() < 2);
            }
            auto bytes = whole;
            bytes.back() ^= 1U;
            put_contents(file, bytes);
            QVERIFY(!verify(*session).value().ok);
            QVERIFY(!check_deletions(*session).value().ok());
            std::stop_source left;
            left.request_stop();
            COMPARE_FAULT(check_deletions(*session, left.get_token()), cancelled);
        }
        const auto session = world.sign_in("Q01").value();
        QCOMPARE(session->opened().deletions().read().value().deletions.size(), std::size_t{2});
        QCOMPARE(count(*session, "deletions.lost"), 1);
        const auto faults = verify(*session).value().faults;  // told for ever
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(faults[0].reason, std::string("deletions"));
    }

    // Another deletion does not bury it.
    void a_list_that_was_damaged_or_cut_is_whole_again_after_the_next_deletion_R_PA_6() {
        for (const bool cut : {false, true}) {
            LedgerWorld world;
            const auto session = world.sign_in("Q01").value();
            fill(world, *session, 4);
            VERIFY_OK(world.erase(*session, "record:1:T52"));
            const auto file = DeletionList::path_in(world.path());
            const auto one = contents(file);
            VERIFY_OK(world.erase(*session, record_key));
            auto bytes = cut ? one : contents(file);
            if (!cut) bytes[one.size() - 1] ^= 1U;
            put_contents(file, bytes);
            VERIFY_OK(world.erase(*session, "record:3:T52"));
            QCOMPARE(session->opened().deletions().read().value().deletions.size(), std::size_t{3});
            QCOMPARE(count(*session, "deletions.lost"), cut ? 0 : 1);
            const auto again = world.sign_in("S01").value();
            QCOMPARE(again->opened().deletions().read().value().deletions.size(), std::size_t{3});
            QCOMPARE(count(*again, "deletions.lost"), cut ? 0 : 1);
            const auto report = verify(*again).value();
            QCOMPARE(report.faults.size(), std::size_t{cut ? 0U : 1U});
            QVERIFY(check_deletions(*again).value().ok());
        }
    }

    // Nobody is kept out, nothing is made of what it may have said, and what it says is done once it can be read again.
    void an_event_that_cannot_be_read_leaves_its_deletion_to_a_later_sign_in_R_PA_6_data() {
        QTest::addColumn<bool>("carried_out");
        QTest::newRow("announced, and not carried out") << false;
        QTest::newRow("carried out, and the list is gone") << true;
    }

    void an_event_that_cannot_be_read_leaves_its_deletion_to_a_later_sign_in_R_PA_6() {
        QFETCH(bool, carried_out);
        LedgerWorld world;
        std::uint64_t record = 0;
        std::uint64_t announced = 0;
        std::optional<Insider> insider;
        {
            const auto session = world.sign_in("Q01").value();
            record = fill(world, *session, 4);
            auto erased = world.entry("query.erased", "query:2");
            erased.plain(std::string(field::destroys), record_key);
            announced = world.written_by_the_head(*session, erased).value().sequence;
            if (carried_out) VERIFY_OK(session->erase(record_key));
            // What stands under the last seal, and the last event, is looked at by every sign-in.
            for (int seals = 0; seals < 2; ++seals) {
                VERIFY_OK(session->close_epoch(Closing::sign_out));
                VERIFY_OK(session->append(world.entry("serial.shown")));
            }
            insider.emplace(world.path(), session->origin(), session->opened().ledger_key().clone());
        }
        const auto list = DeletionList::path_in(world.path());
        fs::remove(list);
        const auto body = insider->body(announced);
        insider->put_body(announced, to_bytes("nonsense"));
        {
            const auto in = world.sign_in("Q01");
            VERIFY_OK(in);
            const auto& session = *in;
            QCOMPARE(session->open(record, "record").has_value(), !carried_out);
            QVERIFY(!fs::exists(list));
            QCOMPARE(session->how_many(std::array{action::deletions_lost}).value(), std::uint64_t{0});
            const auto faults = verify(*session).value().faults;
            QVERIFY(std::ranges::find(faults, announced, &Finding::sequence) != faults.end());
        }
        insider->put_body(announced, body);
        const auto session = world.sign_in("Q01").value();
        COMPARE_FAULT(session->open(record, "record"), ledger_erased);
        const auto listed = session->opened().deletions().read().value().deletions;
        QCOMPARE(listed.size(), std::size_t{1});
        QCOMPARE(listed.at(record_key).sequence, announced);
        QVERIFY(verify(*session).value().ok);
    }

    void the_auditor_sees_what_does_not_hold() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        fill(world, *session, 4);
        VERIFY_OK(world.erase(*session, record_key));
        const auto auditor = world.sign_in("A01").value();
        QVERIFY(check_deletions(*auditor).value().ok());
        const auto mark = session->opened().deletions().read().value().deletions.at(record_key).marks.at(0);
        const auto beside = world.path() / "drafts" / "copy";
        put_contents(beside, mark);
        QCOMPARE(check_deletions(*auditor).value().deletions.at(0).remains, std::uint64_t{1});
        fs::remove(beside);
        QVERIFY(check_deletions(*auditor).value().ok());
        Insider insider(world);
        insider.run("UPDATE value_key SET wrapped=x'00' WHERE name='record:2:T52'");
        QVERIFY(!check_deletions(*auditor).value().deletions.at(0).destroyed);
        QCOMPARE(verify(*auditor).value().faults.at(0).reason, std::string("deletion"));
    }
};

JCIC_TEST(TestDeletions)
#include "test_deletions.moc"
