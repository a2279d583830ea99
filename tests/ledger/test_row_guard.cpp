// A guarded file fits what was written to it, however it was written; a row more, less or other does not.
#include <QTest>
#include <atomic>
#include <thread>

#include "app/ledger/row_guard.h"
#include "app/ledger/row_walk.h"
#include "ledger/ledger_world.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

struct Guarded {
    TestFolder folder;
    Secret key = Secret::from(Bytes(32, 7));
    RowGuard guard{key};
    std::unique_ptr<Database> database = Database::open(folder.path() / "a.db", key, Database::Mode::create).value();

    Guarded() {
        guard.join(*database);
        VERIFY_OK(database->add_search());
        write([&] {
            VERIFY_OK(
                database->run("CREATE TABLE numbered(id INTEGER PRIMARY KEY, text TEXT, more ANY) STRICT;"
                              "CREATE TABLE named(name TEXT, number INTEGER NOT NULL, bytes BLOB,"
                              " PRIMARY KEY(number, name)) STRICT, WITHOUT ROWID;"
                              "CREATE VIRTUAL TABLE search USING fts5(words, tokenize='bigrams', columnsize=0);"
                              "INSERT INTO search(search, rank) VALUES('secure-delete', 1);"));
            VERIFY_OK(guard.lay_out(*database));
        });
    }
    void write(const std::function<void()>& what) {
        auto transaction = Transaction::begin(*database).value();
        guard.begin();
        what();
        VERIFY_OK(guard.note(*database));
        VERIFY_OK(transaction.commit());
    }
    void write(const char* sql) {
        write([&] { VERIFY_OK(database->run(sql)); });
    }
    [[nodiscard]] bool holds() { return guard.holds(*database, {}).value(); }
};

}  // namespace

class TestRowGuard : public QObject {
    Q_OBJECT
private slots:
    void whatever_is_written_fits_data() {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("nothing") << QByteArray("SELECT 1");
        QTest::newRow("rows") << QByteArray("INSERT INTO numbered VALUES(1, 'a', 2), (2, NULL, x'00ff')");
        QTest::newRow("a row replaced") << QByteArray(
            "INSERT INTO numbered VALUES(1, 'a', 2);"
            "REPLACE INTO numbered VALUES(1, 'b', 3)");
        QTest::newRow("a row changed") << QByteArray(
            "INSERT INTO numbered VALUES(1, 'a', 2);"
            "UPDATE numbered SET text='c', id=7");
        QTest::newRow("a row removed") << QByteArray(
            "INSERT INTO numbered VALUES(1, 'a', 2), (3, 'c', 3);"
            "DELETE FROM numbered WHERE id=1");
        QTest::newRow("all rows removed") << QByteArray(
            "INSERT INTO numbered VALUES(1, 'a', 2), (3, 'c', 3);"
            "DELETE FROM numbered");
        QTest::newRow("without number") << QByteArray(
            "INSERT INTO named VALUES('a', 2, x'01'), ('b', 1, NULL);"
            "INSERT OR IGNORE INTO named VALUES('a', 2, x'02');"
            "REPLACE INTO named VALUES('a', 2, x'03');"
            "UPDATE named SET bytes=x'04' WHERE number=1");
        QTest::newRow("put or changed") << QByteArray(
            "INSERT INTO named VALUES('a', 2, x'01') ON CONFLICT DO UPDATE"
            " SET bytes=x'05';"
            "INSERT INTO named VALUES('a', 2, x'01') ON CONFLICT DO UPDATE"
            " SET bytes=x'06'");
        QTest::newRow("a search") << QByteArray(
            "INSERT INTO search(rowid, words) VALUES(1, '房貸 申請'), (2, '林小明')");
        QTest::newRow("a search, and less of it") << QByteArray(
            "INSERT INTO search(rowid, words) VALUES(1, '房貸 申請'), (2, '林小明'); DELETE FROM search WHERE rowid=1");
    }
    void whatever_is_written_fits() {
        QFETCH(QByteArray, sql);
        Guarded file;
        QVERIFY(file.holds());
        file.write(sql.constData());
        QVERIFY(file.holds());
        file.write(sql.startsWith("INSERT INTO search") ? "DELETE FROM search WHERE rowid=2" : "DELETE FROM numbered");
        QVERIFY(file.holds());
    }

    void what_was_taken_back_does_not_count() {
        Guarded file;
        {
            const auto transaction = Transaction::begin(*file.database).value();
            file.guard.begin();
            VERIFY_OK(file.database->run("INSERT INTO numbered VALUES(1, 'a', 2)"));
        }
        file.write("INSERT INTO numbered VALUES(2, 'b', 2)");
        QVERIFY(file.holds());
    }

    void a_writer_comes_between_two_pieces() {
        Guarded file;
        file.write("INSERT INTO named VALUES('a', 1, NULL), ('b', 1, NULL), ('c', 2, NULL), ('a', 3, NULL)");
        const auto reader = Database::open(file.folder.path() / "a.db", file.key, Database::Mode::beside).value();
        RowWalk walk(*reader, "named");
        std::vector<Bytes> rows;
        const auto keep = [&](ByteView row) { rows.emplace_back(row.begin(), row.end()); };
        QVERIFY(walk.next(2, keep).value());
        QCOMPARE(rows.size(), 2U);
        file.write("DELETE FROM named WHERE number=2");  // takes the whole file's lock: at once, for nobody reads
        QVERIFY(walk.next(1, keep).value());
        QVERIFY(!walk.next(100, keep).value());
        QCOMPARE(rows.size(), 3U);
        std::ranges::sort(rows);
        QVERIFY(std::ranges::adjacent_find(rows) == rows.end());
    }

    void what_is_written_while_it_is_read_fits() {
        Guarded file;
        std::string rows = "INSERT INTO numbered VALUES(1, 'row', 1)";
        for (int i = 2; i <= 20'000; ++i) rows += ", (" + std::to_string(i) + ", 'row', " + std::to_string(i) + ")";
        file.write(rows.c_str());
        const auto reader = Database::open(file.folder.path() / "a.db", file.key, Database::Mode::beside).value();
        const RowGuard guard(file.key);
        std::atomic<bool> done = false;
        std::thread writer([&] {
            while (!done) file.write("UPDATE numbered SET more=more+1 WHERE id%1000=7");
        });
        bool all = true;
        for (int i = 0; i < 5; ++i) all = guard.holds(*reader, {}).value_or(false) && all;
        done = true;
        writer.join();
        QVERIFY(all);
        VERIFY_OK(file.database->run("DELETE FROM numbered WHERE id=19999"));
        QVERIFY(!guard.holds(*reader, {}).value());
    }

    void a_reading_can_be_stopped() {
        Guarded file;
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(file.guard.holds(*file.database, stop.get_token()).error().code, FaultCode::cancelled);
    }

    void what_nobody_noted_does_not_fit() {
        Guarded file;
        file.write("INSERT INTO numbered VALUES(1, 'a', 2), (2, 'b', 2)");
        VERIFY_OK(file.database->run("DELETE FROM numbered WHERE id=1"));
        QVERIFY(!file.holds());
    }
};

JCIC_TEST(TestRowGuard)
#include "test_row_guard.moc"
