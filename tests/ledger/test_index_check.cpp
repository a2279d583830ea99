// The indexes by which events are found, held to their tables: what somebody with the ledger's key wrote into one by
// hand is found, whatever else fits.
#include <QTest>

#include "app/ledger/session/opened.h"
#include "app/ledger_check/verify.h"
#include "ledger/insider.h"
#include "ledger/ledger_world.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

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

JCIC_TEST(TestIndexCheck)
#include "test_index_check.moc"
