// The search's index taken away, or made useless, while somebody works: the search comes back by itself, and nothing
// that was found of the events is lost over it.
#include <QTest>

#include "app/ledger/opened.h"
#include "app/ledger/verify.h"
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
        const auto answer = session->look_up(look_up);
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
        VERIFY_OK(seat.world.sign_in("A01").value()->begin_index());  // overwritten under the handle that is open here
        QCOMPARE(seat.found(), 1U);
        VERIFY_OK(seat.world.sign_in("A01").value()->begin_index());
        VERIFY_OK(seat.session->advance_index(1000));
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
