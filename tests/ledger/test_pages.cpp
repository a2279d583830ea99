// The pages' own MACs, computed here as SQLCipher computes them: who reads the file raw finds what SQLCipher would.
#include <sqlite3.h>

#include <QTest>

#include "app/ledger/store/database_pages.h"
#include "app/ledger/verify/file_check.h"
#include "app/ledger/verify/verify.h"
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
    ReadHandles handles;
    fs::path file = world.path() / "ledger.db";
    Bytes good;

    Filled() {
        for (int n = 0; n < 20; ++n) {
            auto entry = world.entry("record.retrieved");
            entry.apart("record", std::string(9'000, 'r'), "record:" + std::to_string(n) + ":T52");
            static_cast<void>(session->append(entry).value());
        }
        static_cast<void>(world.erase(*session, "record:3:T52"));  // pages of nobody
        handles.push_back(ReadHandle::beside(session->opened()).value());
        handles.push_back(handles.front()->another().value());
        good = contents(file);
    }
    [[nodiscard]] bool hold() { return every_page_holds(handles, {}).value(); }
    /// What SQLCipher itself says.
    [[nodiscard]] bool library_says_so() {
        auto check = handles.front()->database->prepare("PRAGMA cipher_integrity_check").value();
        return !check.step().value();
    }
    [[nodiscard]] std::size_t pages() const { return good.size() / page_size; }
};

}  // namespace

class TestPages : public QObject {
    Q_OBJECT
private slots:
    void every_page_of_a_good_file_holds() {
        Filled ledger;
        QVERIFY(ledger.pages() > 50);
        QVERIFY(ledger.hold());
        QVERIFY(ledger.library_says_so());
    }

    void a_bit_of_any_page_is_found() {
        Filled ledger;
        for (std::size_t page = 1; page < ledger.pages(); ++page) {  // the first is read by whoever opens
            auto bad = ledger.good;
            bad[page * page_size + page * 131 % page_size] ^= 0x04;
            put_contents(ledger.file, bad);
            QVERIFY2(!ledger.hold(), std::to_string(page).c_str());
            QVERIFY(!ledger.library_says_so());
        }
        put_contents(ledger.file, ledger.good);
        QVERIFY(ledger.hold());
    }

    void a_page_in_anothers_place_is_found() {
        Filled ledger;
        auto bad = ledger.good;
        std::copy_n(ledger.good.begin() + 9 * page_size, page_size, bad.begin() + 7 * page_size);
        put_contents(ledger.file, bad);
        QVERIFY(!ledger.hold());
        QVERIFY(!ledger.library_says_so());
    }

    void a_file_too_short_or_too_long_is_found() {
        Filled ledger;
        auto longer = ledger.good;
        longer.push_back('x');
        put_contents(ledger.file, longer);
        QVERIFY(!ledger.hold());
        put_contents(ledger.file, ByteView(ledger.good).first(ledger.good.size() - page_size));
        QVERIFY(!ledger.hold());
    }

    // As in a file of more than a gibibyte: SQLite leaves out the page that its locks lie on.
    void the_page_of_the_locks_is_nobodys() {
        constexpr int page = 31;
        const auto usual = sqlite3_test_control(SQLITE_TESTCTRL_PENDING_BYTE, page * static_cast<int>(page_size));
        {
            Filled ledger;
            QVERIFY(ledger.pages() > page + 10);
            QCOMPARE(lock_page(), std::uint64_t{page});
            QCOMPARE(Bytes(ledger.good.begin() + page * page_size, ledger.good.begin() + (page + 1) * page_size),
                     Bytes(page_size));
            QVERIFY(ledger.hold());
            QVERIFY(ledger.library_says_so());
            QVERIFY(verify(*ledger.session).value().ok);
            auto bad = ledger.good;
            bad[(page + 1) * page_size + 77] ^= 0x10;
            put_contents(ledger.file, bad);
            QVERIFY(!ledger.hold());
        }
        sqlite3_test_control(SQLITE_TESTCTRL_PENDING_BYTE, usual);
        QCOMPARE(lock_page(), std::uint64_t{0x4000'0000 / page_size});
    }

    void who_asks_to_stop_is_heard() {
        Filled ledger;
        std::stop_source stop;
        stop.request_stop();
        COMPARE_FAULT(every_page_holds(ledger.handles, stop.get_token()), cancelled);
    }
};

JCIC_TEST(TestPages)
#include "test_pages.moc"
