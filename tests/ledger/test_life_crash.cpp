// The power cut at every durable step of a backup and of a restore: JCIC_KILL_AT kills the child at the n-th sync.
// The children are this program again: test_ledger_life_crash --child WORK FOLDER FILE.
#include <QTest>
#include <fstream>

#include "app/backup/backup.h"
#include "app/backup/backup_file.h"
#include "app/backup/restore.h"
#include "app/ledger_check/verify.h"
#include "ledger/ledger_world.h"
#include "ledger/power_cut.h"
#include "ledger/recovery_made.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

int back_up_child(const fs::path& folder, const fs::path& file) {
    SystemClock clock;
    SystemRandom random;
    const Dependencies dependencies{clock, random, "seat-2", floor_only, {}, anything, false};
    const auto ledger = Ledger::open(folder, ProfileKind::practice, dependencies);
    if (!ledger) return 2;
    const auto session = (*ledger)->sign_in(code("Q01"), password_of("Q01"));
    if (!session) return 3;
    return back_up(**session, file, {}) ? 0 : 4;
}

int restore_child(const fs::path& folder, const fs::path& file) {
    SystemClock clock;
    SystemRandom random;
    const Dependencies dependencies{clock, random, "seat-2", floor_only, {}, anything, false};
    const auto restore = Restore::begin({folder, ProfileKind::practice, institution(), file, {}, {}}, dependencies,
                                        code("H01"), password_of("H01"));
    if (!restore) return 2;
    return (*restore)->finish() ? 0 : 3;
}

/// Unit head and administrator let in anew; the halves lie beside the backup, a line each.
int restore_by_halves_child(const fs::path& folder, const fs::path& file) {
    SystemClock clock;
    SystemRandom random;
    const Dependencies dependencies{clock, random, "seat-2", floor_only, {}, anything, false};
    std::ifstream in(file.parent_path() / "halves");
    std::string first;
    std::string second;
    if (!std::getline(in, first) || !std::getline(in, second)) return 2;
    std::vector<LetInAnew> let_in;
    for (const auto* person : {"H01", "A01"}) let_in.push_back({code(person), secret("Again-2026")});
    const auto restore = Restore::begin_by_halves({folder, ProfileKind::practice, institution(), file, {}, {}},
                                                  dependencies, secret(first), secret(second), std::move(let_in));
    if (!restore) return 3;
    return (*restore)->finish() ? 0 : 4;
}

/// A ledger, a backup of its first day, and a second day that the backup does not know.
struct TwoDays : LedgerWorld {
    fs::path file = folder.path() / "backup";
    Halves halves = made_by(*this, "H01");
    std::uint64_t first = 0;
    std::uint64_t second = 0;

    TwoDays() {
        first = a_day(true);
        second = a_day(false);
    }
    std::uint64_t a_day(bool backed_up) {
        const auto session = sign_in("Q01").value();
        static_cast<void>(session->append(entry("serial.shown")).value());
        if (backed_up) static_cast<void>(back_up(*session, file, {}).value());
        static_cast<void>(session->close_epoch(Closing::sign_out));
        return session->count().value();
    }
    /// As it was, in a folder of its own.
    void copy_to(const fs::path& place) const {
        fs::copy(path(), place / "ledger", fs::copy_options::recursive);
        fs::copy_file(file, place / "backup");
        std::ofstream(place / "halves") << to_text(halves.first.view()) << "\n"
                                        << to_text(halves.second.view()) << "\n";
    }
};

std::size_t ledgers_in(const fs::path& place) {
    std::size_t out = 0;
    for (const auto& entry : fs::directory_iterator(place))
        if (fs::exists(entry.path() / "ledger.db") && !fs::exists(entry.path() / "unfinished")) ++out;
    return out;
}

}  // namespace

class TestLifeCrash : public QObject {
    Q_OBJECT
private slots:
    void a_restore_cut_anywhere_leaves_the_old_ledger_or_the_new_one_data() {
        const TestFolder place;
        world_.copy_to(place.path());
        const auto steps =
            steps_of("restore", place.path() / "ledger", place.path() / "backup", place.path() / "count");
        QVERIFY(steps > 20);
        add_steps(steps);
    }

    void a_restore_cut_anywhere_leaves_the_old_ledger_or_the_new_one() {
        QFETCH(long, at);
        const TestFolder place;
        world_.copy_to(place.path());
        const auto folder = place.path() / "ledger";
        QVERIFY(run("restore", folder, place.path() / "backup", at).killed);
        {
            const auto ledger = Ledger::open(folder, ProfileKind::practice, world_.dependencies).value();
            const auto session = ledger->sign_in(code("Q01"), password_of("Q01"));
            VERIFY_OK(session);
            const auto report = verify(**session).value();
            QVERIFY2(report.ok, report.faults.empty() ? "" : report.faults.front().reason.c_str());
            // What was there before is there still: in force, or whole beside it.
            QVERIFY(report.told.empty() ? report.events > world_.second : ledgers_in(place.path()) == 2);
        }
        QCOMPARE(run("restore", folder, place.path() / "backup", 0).status, 0);
        const auto ledger = Ledger::open(folder, ProfileKind::practice, world_.dependencies).value();
        QVERIFY(verify(*ledger->sign_in(code("Q01"), password_of("Q01")).value()).value().ok);
        QVERIFY(!fs::exists(place.path() / "ledger.restoring"));
    }

    // Between the ledger in its place and the new keys there is nothing: who restores by halves is never without both.
    void a_restore_by_halves_cut_anywhere_lets_both_in_or_leaves_the_old_ledger_data() {
        const TestFolder place;
        world_.copy_to(place.path());
        const auto steps =
            steps_of("restore-by-halves", place.path() / "ledger", place.path() / "backup", place.path() / "count");
        QVERIFY(steps > 20);
        add_steps(steps, 29);
    }

    void a_restore_by_halves_cut_anywhere_lets_both_in_or_leaves_the_old_ledger() {
        QFETCH(long, at);
        const TestFolder place;
        world_.copy_to(place.path());
        const auto folder = place.path() / "ledger";
        QVERIFY(run("restore-by-halves", folder, place.path() / "backup", at).killed);
        const auto lets_in = [&](const char* person, const Secret& password) {
            const auto ledger = Ledger::open(folder, ProfileKind::practice, world_.dependencies).value();
            return ledger->sign_in(code(person), password).has_value();
        };
        const bool old = lets_in("H01", password_of("H01"));
        QCOMPARE(lets_in("A01", password_of("A01")), old);
        for (const auto* person : {"H01", "A01"}) QCOMPARE(lets_in(person, secret("Again-2026")), !old);
        QCOMPARE(run("restore-by-halves", folder, place.path() / "backup", 0).status, 0);
        for (const auto* person : {"H01", "A01"}) QVERIFY(lets_in(person, secret("Again-2026")));
        QVERIFY(!fs::exists(place.path() / "ledger.restoring"));
    }

    void a_backup_cut_anywhere_leaves_the_earlier_one_or_the_new_one_data() {
        const TestFolder place;
        world_.copy_to(place.path());
        const auto steps = steps_of("backup", place.path() / "ledger", place.path() / "backup", place.path() / "count");
        QVERIFY(steps > 20);
        add_steps(steps);
    }

    void a_backup_cut_anywhere_leaves_the_earlier_one_or_the_new_one() {
        QFETCH(long, at);
        const TestFolder place;
        world_.copy_to(place.path());
        const auto file = place.path() / "backup";
        const auto earlier = contents(file);
        QVERIFY(run("backup", place.path() / "ledger", file, at).killed);
        if (contents(file) != earlier) {
            const TestFolder unpacked;
            QVERIFY(unpack_backup(file, unpacked.path(), {}, [](std::uint64_t, std::uint64_t) {}).has_value());
        }
        QCOMPARE(run("backup", place.path() / "ledger", file, 0).status, 0);
        QVERIFY(contents(file) != earlier);
        QVERIFY(!fs::exists(place.path() / "backup.part"));
        const auto ledger = Ledger::open(place.path() / "ledger", ProfileKind::practice, world_.dependencies).value();
        QVERIFY(verify(*ledger->sign_in(code("Q01"), password_of("Q01")).value()).value().ok);
    }

private:
    const TwoDays world_;
};

static int run_or_live(int argc, char** argv) {
    const std::vector<std::string> arguments(argv, argv + argc);
    if (argc == 5 && arguments[1] == "--child" && arguments[2] == "backup")
        return back_up_child(arguments[3], arguments[4]);
    if (argc == 5 && arguments[1] == "--child" && arguments[2] == "restore-by-halves")
        return restore_by_halves_child(arguments[3], arguments[4]);
    if (argc == 5 && arguments[1] == "--child" && arguments[2] == "restore")
        return restore_child(arguments[3], arguments[4]);
    return run_test<QCoreApplication, TestLifeCrash>(argc, argv);
}
JCIC_TEST_MAIN(run_or_live)
#include "test_life_crash.moc"
