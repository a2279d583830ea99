// Closed years in trouble: what is wrong with a file is named, and a stop at any moment loses nothing.
#include "ledger/power_cut.h"
#include "ledger/years_world.h"
#include "support/full_disk.h"
#include "support/result.h"
#include "support/test_program.h"
#include "support/troubled_disk.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

using Trouble = TroubledDisk::Trouble;

int close_child(const fs::path& folder) {
    const TestClock clock(start_of_year(2027) + std::chrono::hours{100});
    SystemRandom random;
    const Dependencies dependencies{clock, random, "seat-2", floor_only, {}, anything, false};
    const auto ledger = Ledger::open(folder, ProfileKind::practice, dependencies);
    if (!ledger) return 2;
    const auto session = (*ledger)->sign_in(code("A01"), password_of("A01"));
    if (!session) return 3;
    return close_year(**session, 2026) ? 0 : 4;
}

}  // namespace

class TestYearsDamage : public QObject {
    Q_OBJECT
private slots:
    void without_a_listing_a_session_still_verifies_what_it_knows_of_closed_years() {
        Years world;
        world.close(2026);
        const auto session = world.sign_in("Q01").value();
        Insider(world).run("ALTER TABLE listing RENAME TO somewhere_else");
        const auto report = ledger::verify(*session);
        QVERIFY(report.has_value());
        QCOMPARE(report->events, session->count().value());
        for (const auto& fault : report->faults)
            QVERIFY2(std::set<std::string>({"projection", "schema", "year"}).contains(fault.reason),
                     fault.reason.c_str());
    }

    // Who puts a trigger into the database cannot have it act where this program lets go of its own guard.
    void no_foreign_trigger_acts_at_the_closing() {
        Years world;
        const auto session = world.sign_in("A01").value();
        const auto values = Insider(world).rows("SELECT * FROM sealed_value");
        Insider(world).run("CREATE TRIGGER by_the_way AFTER DELETE ON event BEGIN DELETE FROM sealed_value; END");
        COMPARE_FAULT(close_year(*session, 2026), ledger_corrupt);
        QCOMPARE(Insider(world).rows("SELECT * FROM sealed_value"), values);
    }

    // Who has the ledger's key and takes rows of a closed year off the listing's end: nothing reads those from the
    // events.
    void rows_of_a_closed_year_that_the_listing_has_lost_are_found() {
        Years world;
        const auto closed = world.close(2026);
        Insider(world).run("DELETE FROM listing WHERE sequence>=" + std::to_string(closed.last - 1) +
                           " AND sequence<=" + std::to_string(closed.last));
        const auto report = ledger::verify(*world.sign_in("Q01").value());
        QVERIFY(report.has_value());
        QCOMPARE(report->faults.size(), std::size_t{3});  // each of the two, and their number
        for (const auto& fault : report->faults) QCOMPARE(fault.reason, std::string("projection"));
    }

    void a_closed_file_that_is_missing_edited_swapped_or_older_is_named() {
        Years world;
        world.close(2026);
        const auto other = world.close(2027);
        const auto first = contents(world.file(2026));
        const auto second = contents(world.file(2027));
        const auto put_back = [&] {
            put_contents(world.file(2026), first);
            put_contents(world.file(2027), second);
        };
        const auto second_bad = std::to_string(other.first) + " ledger.corrupt";
        const auto running = world.sign_in("A01").value();

        fs::remove(world.file(2027));
        QCOMPARE(refusal(world), second_bad);
        put_back();
        fs::remove(world.file(2026));
        QCOMPARE(refusal(world), std::string("1 ledger.corrupt"));
        QCOMPARE(reasons_of(verify(*running)).substr(0, 6), std::string("1:year"));
        put_back();
        put_contents(world.file(2026), second);
        put_contents(world.file(2027), first);
        QCOMPARE(refusal(world), std::string("1 ledger.corrupt"));
        put_back();
        auto cut = second;
        cut.resize(cut.size() / 2);
        put_contents(world.file(2027), cut);
        QCOMPARE(refusal(world), second_bad);
        put_contents(world.file(2027), view("SQLite format 3"));
        QCOMPARE(refusal(world), second_bad);
        put_back();
        put_contents(world.path() / "years" / "2027.db-journal", second);  // nobody looks at it
        QCOMPARE(refusal(world), std::string());
        fs::remove(world.path() / "years" / "2027.db-journal");

        // Any bit of it, one that SQLite does not look at too.
        for (const auto at : {std::size_t{20}, second.size() / 2, second.size() - 5}) {
            auto bad = second;
            bad[at] ^= 1U;
            put_contents(world.file(2027), bad);
            QVERIFY(reasons_of(verify(*running)).find("year") != std::string::npos);
        }
    }

    void an_event_edited_in_a_closed_year_by_who_has_the_key_is_named() {
        Years world;
        const auto closed = world.close(2026);
        const auto file = world.file(2026);
        const auto edited = closed.last - 4;
        {
            const auto session = world.sign_in("A01").value();
            const auto key = "x'" + to_hex(session->opened().years.key().view()) + "'";
            sqlite3* handle = nullptr;
            sqlite3_open(file.c_str(), &handle);
            sqlite3_key(handle, key.data(), static_cast<int>(key.size()));
            auto leaf = Leaf::unpack(session->opened().events.stored(edited).value().body).value();
            leaf.workstation = "seat-9";
            const auto sql =
                "UPDATE event SET body=x'" + to_hex(leaf.pack()) + "' WHERE sequence=" + std::to_string(edited);
            QCOMPARE(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
            sqlite3_close(handle);
        }
        const auto session = world.sign_in("A01").value();
        const auto report = verify(*session).value();
        QVERIFY(!report.ok);
        QCOMPARE(report.faults.front().sequence, edited);
        QVERIFY(reasons_of(report).find(std::to_string(edited) + ":year") != std::string::npos);
    }

    // Made at another try: the events are the same, the file is not the one committed to.
    void another_file_of_the_same_events_is_named() {
        Years world;
        const TestFolder place;
        fs::copy(world.path(), place.path() / "ledger", fs::copy_options::recursive);
        const auto closed = world.close(2026);
        {
            const auto ledger =
                Ledger::open(place.path() / "ledger", ProfileKind::practice, world.dependencies).value();
            const auto session = ledger->sign_in(code("A01"), password_of("A01")).value();
            QCOMPARE(close_year(*session, 2026).value().year.root, closed.root);
        }
        fs::copy_file(place.path() / "ledger" / "years" / "2026.db", world.file(2026),
                      fs::copy_options::overwrite_existing);
        const auto session = world.sign_in("A01").value();
        QCOMPARE(reasons_of(verify(*session)), std::string("1:year"));
    }

    void a_power_cut_at_any_step_loses_nothing_data() {
        const TestFolder place;
        fs::copy(cut_world().path(), place.path() / "ledger", fs::copy_options::recursive);
        const auto steps = steps_of("close", place.path() / "ledger", "none", place.path() / "count");
        QVERIFY(steps > 20);
        add_steps(steps, 7);
    }

    void a_power_cut_at_any_step_loses_nothing() {
        QFETCH(long, at);
        const TestFolder place;
        const auto folder = place.path() / "ledger";
        fs::copy(cut_world().path(), folder, fs::copy_options::recursive);
        QVERIFY(run("close", folder, "none", at).killed);
        expect_finished_or_undone(folder);
    }

    void a_disk_that_fails_or_goes_dark_at_any_change_loses_nothing_data() {
        QTest::addColumn<int>("trouble");
        QTest::addColumn<quint64>("at");
        const TestFolder place;
        fs::copy(cut_world().path(), place.path() / "ledger", fs::copy_options::recursive);
        TroubledDisk disk;
        QCOMPARE(close_child(place.path() / "ledger"), 0);
        const quint64 every = qEnvironmentVariableIsSet("JCIC_DISK_STRIDE") ? 1 : 29;
        for (quint64 at = 1; at <= disk.changes(); at += every)
            for (const auto trouble : {Trouble::failure, Trouble::full, Trouble::power_cut})
                QTest::addRow("%d at %llu", static_cast<int>(trouble), at) << static_cast<int>(trouble) << at;
    }

    void a_disk_that_fails_or_goes_dark_at_any_change_loses_nothing() {
        QFETCH(int, trouble);
        QFETCH(quint64, at);
        const TestFolder place;
        const auto folder = place.path() / "ledger";
        fs::copy(cut_world().path(), folder, fs::copy_options::recursive);
        TroubledDisk disk;
        disk.plan(static_cast<Trouble>(trouble), at);
        const auto status = close_child(folder);
        QVERIFY(disk.struck());
        QVERIFY(status != 2);
        TestRandom chance(at);
        if (static_cast<Trouble>(trouble) == Trouble::power_cut)
            disk.power_on(TroubledDisk::Unsynced::picked_by_chance, chance);
        expect_finished_or_undone(folder);
    }

    void a_full_disk_closes_nothing_and_loses_nothing() {
        Years world;
        const auto session = world.sign_in("A01").value();
        {
            const FullDisk full(8192);
            COMPARE_FAULT(close_year(*session, 2026), ledger_write);
        }
        QCOMPARE(closed_years(*session).value().size(), std::size_t{0});
        QCOMPARE(reasons_of(verify(*session)), std::string());
        VERIFY_OK(close_year(*session, 2026));
        QCOMPARE(reasons_of(verify(*session)), std::string());
    }

    void a_stop_closes_nothing() {
        for (const auto stage : {YearStage::copying, YearStage::checking}) {
            Years world;
            const auto session = world.sign_in("A01").value();
            std::stop_source stop;
            CloseYearOptions options{stop.get_token(), [&](YearStage now, std::uint64_t, std::uint64_t) {
                                         if (now == stage) stop.request_stop();
                                     }};
            COMPARE_FAULT(close_year(*session, 2026, options), cancelled);
            QVERIFY(!fs::exists(world.file(2026)));
            VERIFY_OK(close_year(*session, 2026));
        }
    }

private:
    /// One year over, and what its readers are told.
    struct CutWorld : LedgerWorld {
        std::uint64_t size = 0;
        std::string before;
        CutWorld() {
            const auto session = sign_in("Q01").value();
            auto submitted = entry("query.submitted", "query:2026-1");
            submitted.personal("subject-name", "林小明", "query:2026-1");
            static_cast<void>(session->append(submitted).value());
            static_cast<void>(session->close_epoch(Closing::sign_out));
            size = session->count().value();
            before = told(*session, size);
            clock.set(start_of_year(2027) + std::chrono::hours{100});
        }
    };
    void expect_finished_or_undone(const fs::path& folder) {
        auto& world = cut_world();
        const auto ledger = Ledger::open(folder, ProfileKind::practice, world.dependencies).value();
        {
            const auto session = ledger->sign_in(code("Q01"), password_of("Q01"));
            VERIFY_OK(session);
            QCOMPARE(told(**session, world.size), world.before);
            const auto years = closed_years(**session).value();
            const auto begin = (*session)->opened().events.first_open().value();
            QCOMPARE(begin, years.empty() ? 1 : years.back().last + 1);
            for (const auto& entry : fs::recursive_directory_iterator(folder))
                QVERIFY(entry.path().string().find(".part") == std::string::npos);
            if (years.empty()) VERIFY_OK(close_year(**session, 2026));
            COMPARE_FAULT(close_year(**session, 2026), ledger_year);
        }
        const auto session = ledger->sign_in(code("Q01"), password_of("Q01")).value();
        QCOMPARE(told(*session, world.size), world.before);
        QCOMPARE(reasons_of(verify(*session)), std::string());
        QCOMPARE(closed_years(*session).value().size(), std::size_t{1});
    }
    CutWorld& cut_world() {
        if (!cut_) cut_ = std::make_unique<CutWorld>();
        return *cut_;
    }
    std::unique_ptr<CutWorld> cut_;
};

static int run_or_be_child(int argc, char** argv) {
    const std::vector<std::string> arguments(argv, argv + argc);
    if (argc == 5 && arguments[1] == "--child" && arguments[2] == "close") return close_child(arguments[3]);
    return run_test<QCoreApplication, TestYearsDamage>(argc, argv);
}
JCIC_TEST_MAIN(run_or_be_child)
#include "test_years_damage.moc"
