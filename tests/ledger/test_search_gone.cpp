// The search's index taken away, or made useless, while somebody works: the search comes back by itself, and nothing
// that was found of the events is lost over it.
#include <QTest>
#include <atomic>
#include <fstream>
#include <thread>

#include "app/ledger/session/opened.h"
#include "app/ledger/session/people.h"
#include "app/ledger_check/verify.h"
#include "app/ledger_check/verify_search.h"
#include "app/search/look_up.h"
#include "app/search/search_index.h"
#include "app/store/database_pages.h"
#include "ledger/forger.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

struct Searched {
    LedgerWorld world;
    std::unique_ptr<Session> session = world.sign_in("Q01").value();
    fs::path file = world.path() / "search-records.db";

    Searched() {
        auto entry = world.entry("query.submitted", "query:1");
        static_cast<void>(session->append(entry.plain("case-number", "2026-房貸-7")).value());
        found();
    }
    /// How many events speak of it.
    std::size_t found() {
        LookUp look_up;
        look_up.words.push_back({"房貸"});
        const auto answer = ledger::look_up(*session, look_up);
        return answer ? answer->events.size() : 0;
    }
};

}  // namespace

class TestSearchGone : public QObject {
    Q_OBJECT
private slots:
    void an_index_that_another_program_threw_away_is_made_anew() {
        Searched seat;
        QCOMPARE(seat.found(), 1U);
        VERIFY_OK(
            ledger::begin_index(*seat.world.sign_in("A01").value()));  // overwritten under the handle that is open here
        QCOMPARE(seat.found(), 1U);
        VERIFY_OK(ledger::begin_index(*seat.world.sign_in("A01").value()));
        VERIFY_OK(ledger::advance_index(*seat.session, 1000));
        QCOMPARE(seat.found(), 1U);
        QVERIFY(verify(*seat.session).value().ok);
    }

    void an_index_that_another_program_holds_is_busy_and_not_damaged() {
        Searched seat;
        const auto place = index_place(seat.session->opened());
        const auto other = Database::open(place.file, place.key, Database::Mode::existing).value();
        bool held = false;
        const auto hold = [&](VerifyStage stage, std::uint64_t, std::uint64_t) {
            if (stage == VerifyStage::search) held = other->run("BEGIN EXCLUSIVE").has_value();
        };
        COMPARE_FAULT(verify(*seat.session, {}, {}, hold), ledger_busy);
        QVERIFY(held);
        VERIFY_OK(other->run("ROLLBACK"));
        QVERIFY(verify(*seat.session).value().ok);
        QCOMPARE(seat.found(), 1U);
    }

    // Zeros first, then gone: who erases does not wait for who verifies.
    void an_index_that_another_program_is_just_throwing_away_is_not_damaged() {
        for (const bool made_anew : {false, true}) {
            Searched seat;
            std::jthread other;
            const auto zeros = [&](VerifyStage stage, std::uint64_t, std::uint64_t) {
                if (stage != VerifyStage::search || other.joinable()) return;
                const auto before = contents(seat.file);
                std::fstream(seat.file, std::ios::in | std::ios::out | std::ios::binary)
                    << std::string(before.size(), '\0');
                other = std::jthread([&, before] {
                    std::this_thread::sleep_for(Millis(300));
                    fs::remove(seat.file);
                    if (!made_anew) return;
                    // Whole at once, as SQLite's locks show it to others: half of a file is damage.
                    put_contents(fs::path(seat.file) += ".anew", before);
                    fs::rename(fs::path(seat.file) += ".anew", seat.file);
                });
            };
            QVERIFY(verify(*seat.session, {}, {}, zeros).value().ok);
        }
    }

    // Its mutex is free while that is waited for: the seat is not held up by another program's erasure.
    void who_works_meanwhile_waits_for_none_of_it() {
        Searched seat;
        std::jthread erases;
        const auto zeros = [&](VerifyStage stage, std::uint64_t, std::uint64_t) {
            if (stage != VerifyStage::search || erases.joinable()) return;
            put_contents(seat.file, Bytes(contents(seat.file).size(), 0));
            erases = std::jthread([&] {
                std::this_thread::sleep_for(Millis(1500));
                fs::remove(seat.file);
            });
        };
        std::atomic<bool> verified = false;
        Millis longest{0};
        int counted = 0;
        std::jthread works([&] {
            while (!verified) {
                const auto begin = std::chrono::steady_clock::now();
                counted += seat.session->count().has_value() ? 1 : 0;
                longest =
                    std::max(longest, std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now() - begin));
                std::this_thread::sleep_for(Millis(5));
            }
        });
        const auto report = verify(*seat.session, {}, {}, zeros).value();
        verified = true;
        works.join();
        QVERIFY(report.ok);
        QVERIFY(counted > 10);
        QVERIFY2(longest < Millis(1000), qPrintable(QString::number(longest.count())));
    }

    void waiting_for_it_is_stopped_like_the_rest() {
        Searched seat;
        std::stop_source stop;
        std::jthread asks;
        const auto zeros = [&](VerifyStage stage, std::uint64_t, std::uint64_t) {
            if (stage != VerifyStage::search || asks.joinable()) return;
            put_contents(seat.file, Bytes(contents(seat.file).size(), 0));
            asks = std::jthread([&] {
                std::this_thread::sleep_for(Millis(200));
                stop.request_stop();
            });
        };
        const auto begin = std::chrono::steady_clock::now();
        COMPARE_FAULT(verify(*seat.session, {}, stop.get_token(), zeros), cancelled);
        QVERIFY(std::chrono::steady_clock::now() - begin < std::chrono::seconds(4));
    }

    // An older page brings rows back or takes some away; whole tables may be of an earlier day.
    void an_index_that_does_not_agree_is_found_and_made_again_data() {
        QTest::addColumn<QString>("sql");
        QTest::newRow("a document gone") << "DELETE FROM search_content WHERE id=5";
        QTest::newRow("a document of other words") << "UPDATE search_content SET c0='x' WHERE id=5";
        QTest::newRow("words gone") << "DELETE FROM search_data WHERE id=(SELECT max(id) FROM search_data)";
        QTest::newRow("a document gone with its words") << "DELETE FROM search WHERE rowid=5";
        QTest::newRow("the last document gone with its words")
            << "DELETE FROM search WHERE rowid=(SELECT max(id) FROM search_content)";
        QTest::newRow("a document too many") << "INSERT INTO search(rowid, words) VALUES(999, 'x')";
        QTest::newRow("what was said gone") << "DELETE FROM said";
        QTest::newRow("less than was taken in") << "UPDATE state SET applied=applied-1";
    }
    void an_index_that_does_not_agree_is_found_and_made_again() {
        QFETCH(QString, sql);
        Searched seat;
        seat.world.clock.advance(Millis(5000));
        VERIFY_OK(seat.session->append(seat.world.entry("copy.found", "query:1")));
        QCOMPARE(seat.found(), 1U);
        QVERIFY(verify(*seat.session).value().ok);
        {
            const auto place = index_place(seat.session->opened());
            const auto other = Database::open(place.file, place.key, Database::Mode::existing).value();
            VERIFY_OK(other->add_search());
            VERIFY_OK(other->run(sql.toUtf8().constData()));
        }
        const auto report = verify(*seat.session).value();
        QCOMPARE(report.faults.size(), std::size_t{1});
        QCOMPARE(report.faults.front().reason, std::string("search"));
        // Who verifies only says so: until that stands in the trail the index is as it was found.
        QCOMPARE(verify(*seat.session).value().faults.size(), std::size_t{1});
        VERIFY_OK(ledger::begin_index(*seat.session));
        QCOMPARE(seat.found(), 1U);
        QVERIFY(verify(*seat.session).value().ok);
    }

    void every_older_page_of_it_is_found_or_says_the_same() {
        Searched seat;
        for (int i = 0; i < 60; ++i) {
            auto entry = seat.world.entry("query.submitted", "query:" + std::to_string(i));
            static_cast<void>(
                seat.session->append(entry.plain("case-number", "2026-車貸-" + std::to_string(i))).value());
        }
        QCOMPARE(seat.found(), 1U);
        const auto older = contents(seat.file);
        for (int i = 0; i < 60; ++i)
            VERIFY_OK(seat.session->append(seat.world.entry("copy.found", "query:" + std::to_string(i))));
        VERIFY_OK(seat.session->append(seat.world.entry("query.closed", "query:1").plain("case-number", "房貸又一")));
        QCOMPARE(seat.found(), 2U);
        const auto now = contents(seat.file);
        int met = 0;
        for (std::size_t at = 0; at + page_size <= older.size(); at += page_size) {
            const auto page = std::span(older).subspan(at, page_size);
            if (std::ranges::equal(page, std::span(now).subspan(at, page_size))) continue;
            seat.session->opened().index().open.reset();
            auto mixed = now;
            std::ranges::copy(page, mixed.begin() + static_cast<std::ptrdiff_t>(at));
            put_contents(seat.file, mixed);
            const auto report = verify(*seat.session).value();
            met += report.ok ? 0 : 1;
            if (!report.ok) VERIFY_OK(ledger::begin_index(*seat.session));
            QCOMPARE(seat.found(), 2U);
        }
        QVERIFY(met > 2);
    }

    void its_check_is_stopped_like_the_rest() {
        Searched seat;
        std::stop_source stop;
        const auto ask = [&](VerifyStage stage, std::uint64_t, std::uint64_t) {
            if (stage == VerifyStage::search) stop.request_stop();
        };
        COMPARE_FAULT(verify(*seat.session, {}, stop.get_token(), ask), cancelled);
        QVERIFY(verify(*seat.session).value().ok);
    }

    // Whoever verifies keeps the index as long as they read it.
    void while_another_program_holds_it_what_it_has_is_shown() {
        Searched seat;
        const auto place = index_place(seat.session->opened());
        VERIFY_OK(seat.session->append(seat.world.entry("copy.found", "query:1")));
        const auto other = Database::open(place.file, place.key, Database::Mode::existing).value();
        const auto reading = ReadLock::hold(*other).value();
        VERIFY_OK(other->run("SELECT count(*) FROM state"));
        QCOMPARE(seat.found(), 1U);
    }

    // The session is given the new one while it verifies, and its index is begun anew under that.
    void an_index_of_a_records_key_that_is_renewed_meanwhile_is_not_damaged() {
        Searched seat;
        const NewPerson leaver{code("N01"), "要離開的", {domain::Duty::query_officer}, password_of("N01"), {}};
        VERIFY_OK(People(*seat.world.sign_in("H01").value()).add(leaver));
        VERIFY_OK(seat.world.sign_in("N01"));
        QCOMPARE(seat.found(), 1U);
        VERIFY_OK(People(*seat.world.sign_in("H01").value()).end(code("N01")));
        VerifyReport report;
        report.ok = true;
        VERIFY_OK(check_search(seat.session->opened(), report, {}));
        QVERIFY(report.ok);
        QCOMPARE(seat.found(), 1U);
    }

    // Whoever may write the folder must not silence verification.
    void an_index_that_cannot_be_checked_does_not_hide_what_was_found() {
        Searched seat;
        const auto unsigned_one = seat.world.entry("query.decided", "query:1");
        const auto bad = Forger(seat.world, *seat.session).write(unsigned_one, {});
        seat.session.reset();
        fs::remove(seat.file);
        fs::create_directory(seat.file);
        put_contents(seat.file / "in the way", view("x"));
        seat.session = seat.world.sign_in("Q01").value();
        const auto report = verify(*seat.session).value();
        QVERIFY(!report.ok);
        QCOMPARE(report.faults.front().sequence, bad);
        QCOMPARE(report.faults.front().reason, std::string("unsigned"));
        QCOMPARE(report.faults.back().reason, std::string("search"));
    }
};

JCIC_TEST(TestSearchGone)
#include "test_search_gone.moc"
