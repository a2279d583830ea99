// Pages of the ledger's file that are not what was written there, found by verification through SQLCipher's own check.

#include <sqlite3.h>
#include <QTest>

#include "app/ledger/session/opened.h"
#include "app/ledger_check/file_check.h"
#include "app/store/database_pages.h"
#include "app/workstation/sealed_files.h"
#include "ledger/insider.h"
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

// The indexes by which events are found, held to their tables: what somebody with the ledger's key wrote into one by
// hand is found, whatever else fits.

namespace {

/// An index's rows as a table of their own, "raw", while it lives: key, number, and where to look.
class Raw {
public:
    Raw(LedgerWorld& world, OpenLedger& opened, const std::string& index) : folder_(world.path()), opened_(opened) {
        auto before = insider();
        const auto root = before.rows("SELECT rootpage FROM sqlite_schema WHERE name='" + index + "'").at(0).at(0);
        const auto columns = index.starts_with("listing") ? std::string("k, n INT, r INT, PRIMARY KEY(k, n, r)")
                                                          : std::string("k, r INT, PRIMARY KEY(k, r)");
        before.run("PRAGMA writable_schema=ON; INSERT INTO sqlite_schema VALUES('table', 'raw', 'raw', " + root +
                   ", 'CREATE TABLE raw(" + columns + ") WITHOUT ROWID')");
    }
    ~Raw() { insider().run("PRAGMA writable_schema=ON; DELETE FROM sqlite_schema WHERE name='raw'"); }
    Raw(const Raw&) = delete;
    Raw& operator=(const Raw&) = delete;
    void run(const std::string& sql) { insider().run(sql); }

private:
    [[nodiscard]] Insider insider() const { return {folder_, opened_.origin(), opened_.ledger_key().clone()}; }
    fs::path folder_;
    OpenLedger& opened_;
};

}  // namespace

class TestIndexCheck : public QObject {
    Q_OBJECT
private slots:
    void what_was_written_into_an_index_by_hand_is_found_data() {
        QTest::addColumn<QString>("index");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("reason");
        for (const auto* index : {"listing_subject", "listing_action"}) {
            const auto row = [&](const char* what, const char* sql) {
                QTest::addRow("%s: %s", index, what) << index << sql << "projection";
            };
            row("a row is gone", "DELETE FROM raw WHERE r=EVENT");
            row("a row is another's", "UPDATE raw SET k='copy.lost' WHERE r=EVENT");
            row("a row stands where it is not looked for", "UPDATE raw SET n=n-1 WHERE r=EVENT");
            row("a row is there twice", "INSERT INTO raw SELECT k, n-1, r FROM raw WHERE r=EVENT");
            row("a row leads to no event", "INSERT INTO raw VALUES('copy.lost', 999, 999)");
        }
        const auto row = [](const char* what, const char* sql) {
            QTest::addRow("ids: %s", what) << "sqlite_autoindex_event_1" << sql << "ids";
        };
        row("a row is gone", "DELETE FROM raw WHERE r=EVENT");
        row("a row is another's", "UPDATE raw SET k=zeroblob(16) WHERE r=EVENT");
        row("a row leads to another event", "UPDATE raw SET r=r-1 WHERE r=EVENT");
        row("an event has two", "INSERT INTO raw VALUES(zeroblob(16), EVENT)");
        row("a row leads to no event", "INSERT INTO raw VALUES(zeroblob(16), 999)");
    }
    void what_was_written_into_an_index_by_hand_is_found() {
        QFETCH(QString, index);
        QFETCH(QString, sql);
        QFETCH(QString, reason);
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        std::uint64_t last = 0;
        for (const auto* action : {"copy.found", "query.not-yet", "copy.found"})
            last = session->append(world.entry(action, "query:1")).value().sequence;
        {
            Raw raw(world, session->opened(), index.toStdString());
            raw.run("SELECT 1");
        }
        QVERIFY(verify(*session).value().ok);  // as it was
        auto change = sql.toStdString();
        if (const auto at = change.find("EVENT"); at != std::string::npos)
            change.replace(at, std::string_view("EVENT").size(), std::to_string(last - 1));
        Raw(world, session->opened(), index.toStdString()).run(change);
        const auto report = verify(*session).value();
        QCOMPARE(report.faults.size(), std::size_t{1});
        QCOMPARE(report.faults.front().sequence, std::uint64_t{0});
        QCOMPARE(QString::fromStdString(report.faults.front().reason), reason);
    }

    void an_index_of_many_pages_holds() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        Counting counting("copy.found");
        VERIFY_OK(session->transact(counting, [&]() -> Result<std::vector<domain::Entry>> {
            std::vector<domain::Entry> out;
            for (int i = 0; i < 2500; ++i) out.push_back(world.entry("copy.found", "query:" + std::to_string(i % 7)));
            return out;
        }));
        QVERIFY(verify(*session).value().ok);
        const auto last = std::to_string(session->count().value());
        Raw(world, session->opened(), "listing_subject").run("DELETE FROM raw WHERE r=" + last);
        QCOMPARE(verify(*session).value().faults.size(), std::size_t{1});
    }
};

// Personal values: committed to in the leaf, readable by whose duties read records, erasable without breaking a proof.

namespace {

domain::Entry submitted(LedgerWorld& world) {
    auto entry = world.entry("record.retrieved", "query:1");
    return entry.plain("item", "T50")
        .personal("subject", "A123456789", "query:1")
        .apart("record", "三百筆所得", "record:1");
}

bool holds(const Bytes& bytes, std::string_view text) {
    return to_text(bytes).find(text) != std::string::npos;
}

}  // namespace

class TestValues : public QObject {
    Q_OBJECT
private slots:
    void what_is_kept_apart_opens_on_demand_only() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto recorded = session->append(submitted(world)).value();
        QCOMPARE(recorded.entry.value("subject"), std::string("A123456789"));
        QVERIFY(!recorded.entry.field("record")->value.has_value());
        QCOMPARE(session->open(recorded.sequence, "record").value(), std::string("三百筆所得"));
        QCOMPARE(session->open(recorded.sequence, "item").value(), std::string("T50"));
        COMPARE_FAULT(session->open(recorded.sequence, "nothing"), query_unknown);
        COMPARE_FAULT(session->open(999, "record"), query_unknown);
    }

    void no_personal_value_stands_in_the_hashed_bytes() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto recorded = session->append(submitted(world)).value();
        const auto body = session->opened().events().stored(recorded.sequence).value().body;
        QVERIFY(holds(body, "T50"));
        QVERIFY(!holds(body, "A123456789"));
        QVERIFY(!holds(body, "三百筆所得"));
    }

    void the_same_value_is_never_committed_to_alike() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        Digest commitments[2];
        for (auto& commitment : commitments) {
            const auto recorded = session->append(submitted(world)).value();
            const auto body = session->opened().events().stored(recorded.sequence).value().body;
            commitment = Leaf::unpack(body).value().fields[1].commitment;
        }
        QVERIFY(commitments[0] != commitments[1]);
    }

    // The administrator sees people, never records (desk.md).
    void an_administrator_reads_the_trail_but_no_personal_field() {
        LedgerWorld world;
        std::uint64_t sequence = 0;
        {
            const auto officer = world.sign_in("Q01").value();
            sequence = officer->append(submitted(world)).value().sequence;
        }
        const auto session = world.sign_in("A01").value();
        QVERIFY(!session->reads_records());
        EventQuery query;
        query.subject = "query:1";
        const auto events = session->events(query).value();
        QCOMPARE(events.size(), std::size_t{1});
        QCOMPARE(events[0].entry.value("item"), std::string("T50"));
        QVERIFY(!events[0].entry.field("subject")->value.has_value());
        COMPARE_FAULT(session->open(sequence, "record"), ledger_sealed);
        COMPARE_FAULT(session->append(submitted(world)), ledger_sealed);
        QVERIFY(verify(*session).value().ok);
    }

    // R-PA-6: the value is gone, the leaf and the chain remain.
    void erasing_leaves_the_chain_whole_and_the_value_gone() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto recorded = session->append(submitted(world)).value();
        VERIFY_OK(world.erase(*session, "record:1"));
        COMPARE_FAULT(session->open(recorded.sequence, "record"), ledger_erased);
        EventQuery query;
        query.subject = "query:1";
        QCOMPARE(session->events(query).value()[0].entry.value("subject"), std::string("A123456789"));
        VERIFY_OK(world.erase(*session, "query:1"));
        const auto events = session->events(query).value();
        QVERIFY(!events[0].entry.field("subject")->value.has_value());
        QCOMPARE(events[0].hash, recorded.hash);
        QVERIFY(verify(*session).value().ok);
    }

    void an_erased_name_never_gets_a_second_key() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        VERIFY_OK(session->append(submitted(world)));
        VERIFY_OK(world.erase(*session, "record:1"));
        VERIFY_OK(world.erase(*session, "record:1"));
        COMPARE_FAULT(session->append(submitted(world)), ledger_erased);
        VERIFY_OK(world.erase(*session, "record:never-used"));
    }

    void an_erased_entry_appended_again_still_stands_once() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto entry = submitted(world);
        const auto first = session->append(entry).value();
        VERIFY_OK(world.erase(*session, "record:1"));
        QCOMPARE(session->append(entry).value().sequence, first.sequence);
    }

    // After erasing, nothing of the sealed value or its wrapped key is in the tables, for whoever holds every key.
    void erasing_removes_the_wrapped_key_and_the_sealed_value() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        VERIFY_OK(session->append(submitted(world)));
        VERIFY_OK(world.erase(*session, "record:1"));
        auto& database = session->opened().database();
        auto keys = database.prepare("SELECT count(*) FROM value_key WHERE name='record:1' AND wrapped IS NOT NULL");
        QVERIFY(keys->step().value());
        QCOMPARE(keys->number_at(0), std::uint64_t{0});
        auto values = database.prepare("SELECT count(*) FROM sealed_value WHERE key='record:1'");
        QVERIFY(values->step().value());
        QCOMPARE(values->number_at(0), std::uint64_t{0});
    }

    void nothing_personal_or_secret_is_on_disk_in_clear() {
        LedgerWorld world;
        {
            const auto session = world.sign_in("Q01").value();
            auto entry = submitted(world);
            VERIFY_OK(session->append(entry.personal("name", "堃𠮷先生", "query:1")));
            VERIFY_OK(SealedDrafts(*session).put("new-query", view("A123456789 堃𠮷先生")));
            COMPARE_FAULT(world.ledger->sign_in(code("S01"), secret("Wrong-2026")), person_password);
            VERIFY_OK(world.ledger->outer().append("host-sign-out-unknown", "Q01", {{"job", "outer-detail"}}));
        }
        std::size_t files = 0;
        for (const auto& file : fs::recursive_directory_iterator(world.path())) {
            if (!file.is_regular_file()) continue;
            ++files;
            const auto bytes = contents(file.path());
            for (const auto* text : {"A123456789", "堃𠮷先生", "三百筆所得", "Pass-Q01-2026", "Wrong-2026",
                                     "outer-detail", "record.retrieved", "SQLite format 3"})
                QVERIFY2(!holds(bytes, text), file.path().c_str());
        }
        QVERIFY(files >= 10);
    }
};

JCIC_TEST(TestPages)
JCIC_TEST(TestIndexCheck)
JCIC_TEST(TestValues)
#include "test_pages.moc"
