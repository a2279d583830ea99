// Pages of the ledger's file that are not what was written there, found by verification through SQLCipher's own check.
#include <sqlite3.h>

#include <QTest>

#include "app/ledger_check/verify.h"
#include "app/store/database_pages.h"
#include "ledger/ledger_world.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

struct Filled {
    LedgerWorld world{LedgerWorld::Founding::own};
    std::unique_ptr<Session> session = world.sign_in("Q01").value();
    fs::path file = world.path() / "ledger.db";
    Bytes good;

    Filled() {
        for (int n = 0; n < 20; ++n) {
            auto entry = world.entry("record.retrieved");
            entry.apart("record", std::string(9'000, 'r'), "record:" + std::to_string(n) + ":T52");
            static_cast<void>(session->append(entry).value());
        }
        static_cast<void>(world.erase(*session, "record:3:T52"));  // pages of nobody
        good = contents(file);
    }
    [[nodiscard]] bool holds() {
        const auto report = verify(*session);
        return report && report->ok;
    }
    /// The page that verification names; 0 where it names none.
    [[nodiscard]] std::uint64_t named() {
        const auto report = verify(*session).value();
        for (const auto& one : report.faults)
            if (one.page != 0) return one.page;
        return 0;
    }
    [[nodiscard]] std::size_t pages() const { return good.size() / page_size; }
};

}  // namespace

class TestPages : public QObject {
    Q_OBJECT
private slots:
    void a_bit_of_any_page_is_found_and_the_page_named() {
        Filled ledger;
        QVERIFY(ledger.pages() > 50);
        QVERIFY(ledger.holds());
        for (std::size_t page = 1; page < ledger.pages(); ++page) {  // the first is read by whoever opens
            auto bad = ledger.good;
            bad[page * page_size + page * 131 % page_size] ^= 0x04;
            put_contents(ledger.file, bad);
            QCOMPARE(ledger.named(), std::uint64_t{page + 1});
        }
        put_contents(ledger.file, ledger.good);
        QVERIFY(ledger.holds());
    }

    void a_page_in_anothers_place_is_found() {
        Filled ledger;
        auto bad = ledger.good;
        std::copy_n(ledger.good.begin() + 9 * page_size, page_size, bad.begin() + 7 * page_size);
        put_contents(ledger.file, bad);
        QCOMPARE(ledger.named(), std::uint64_t{8});
    }

    void a_file_too_short_or_too_long_is_found() {
        Filled ledger;
        auto longer = ledger.good;
        longer.push_back('x');
        put_contents(ledger.file, longer);
        QCOMPARE(ledger.named(), std::uint64_t{ledger.pages() + 1});
        put_contents(ledger.file, ByteView(ledger.good).first(ledger.good.size() - page_size));
        QVERIFY(!ledger.holds());
    }

    // As in a file of more than a gibibyte: SQLite leaves out the page that its locks lie on.
    void the_page_of_the_locks_is_nobodys() {
        constexpr int page = 31;
        const auto usual = sqlite3_test_control(SQLITE_TESTCTRL_PENDING_BYTE, page * static_cast<int>(page_size));
        {
            Filled ledger;
            QVERIFY(ledger.pages() > page + 10);
            QCOMPARE(Bytes(ledger.good.begin() + page * page_size, ledger.good.begin() + (page + 1) * page_size),
                     Bytes(page_size));
            QVERIFY(ledger.holds());
            auto bad = ledger.good;
            bad[(page + 1) * page_size + 77] ^= 0x10;
            put_contents(ledger.file, bad);
            QCOMPARE(ledger.named(), std::uint64_t{page + 2});
        }
        sqlite3_test_control(SQLITE_TESTCTRL_PENDING_BYTE, usual);
    }

    void who_asks_to_stop_is_heard() {
        Filled ledger;
        auto& database = ledger.session->opened().database();
        std::stop_source stop;
        stop.request_stop();
        COMPARE_FAULT(wrong_with_file(database, stop.get_token()), cancelled);
        // Within a table's check, too, which is one statement: this one would take minutes.
        const Stoppable stoppable(database, stop.get_token());
        COMPARE_FAULT(
            database.run_unguarded("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<2000000000)"
                                   " SELECT count(*) FROM n"),
            cancelled);
    }
};

JCIC_TEST(TestPages)
#include "test_pages.moc"
