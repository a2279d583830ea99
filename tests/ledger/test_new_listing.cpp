// The listing made anew from the events, in one go, with progress, and stopped if somebody asks: what a person does
// about a verification that finds it to say something else.
#include <QTest>

#include "app/ledger_check/verify.h"
#include "ledger/insider.h"
#include "ledger/ledger_world.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

constexpr int events_written = 30;

struct ListedWorld : LedgerWorld {
    ListedWorld() {
        const auto session = sign_in("Q01").value();
        for (int i = 0; i < events_written; ++i)
            static_cast<void>(session->append(entry("serial.shown", "query:1")).value());
    }
};

std::size_t listed(Session& session) {
    EventQuery query;
    query.subject = "query:1";
    query.limit = 1000;
    return session.events(query).value().size();
}

std::vector<std::string> reasons(Session& session) {
    const auto report = verify(session).value();
    std::vector<std::string> out;
    for (const auto& finding : report.faults) out.push_back(finding.reason);
    return out;
}

/// The listing, and those that were replaced.
std::vector<std::string> tables(LedgerWorld& world) {
    std::vector<std::string> out;
    const auto rows = Insider(world).rows("SELECT name FROM sqlite_schema WHERE type='table' AND name GLOB 'listing*'");
    for (const auto& row : rows) out.push_back(row.front());
    return out;
}

}  // namespace

class TestNewListing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void what_was_altered_in_it_is_found_and_made_anew_data() {
        QTest::addColumn<QString>("sql");
        QTest::newRow("a row says something else") << "UPDATE listing SET subject='query:2' WHERE sequence=12";
        QTest::newRow("a row is gone") << "DELETE FROM listing WHERE sequence=12";
        QTest::newRow("a row too many") << "INSERT INTO listing VALUES(999, 0, 'Q01', 'query.submitted', 'query:1')";
        QTest::newRow("its index of subjects is gone") << "DROP INDEX listing_subject";
        QTest::newRow("its index of actions is gone") << "DROP INDEX listing_action";
    }
    void what_was_altered_in_it_is_found_and_made_anew() {
        QFETCH(QString, sql);
        ListedWorld world;
        const auto session = world.sign_in("Q01").value();  // who signs in later mends what is wrong at its ends
        Insider(world).run(sql.toStdString());
        const auto found = reasons(*session);
        QVERIFY(!found.empty());
        for (const auto& reason : found) QCOMPARE(reason, std::string("projection"));
        VERIFY_OK(session->list_anew());
        QCOMPARE(reasons(*session), std::vector<std::string>{});
        QCOMPARE(listed(*session), std::size_t{events_written});
    }

    void it_tells_how_far_it_is_and_that_it_was_done() {
        ListedWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto before = session->count().value();
        std::vector<std::pair<std::uint64_t, std::uint64_t>> told;
        VERIFY_OK(
            session->list_anew({}, [&](std::uint64_t done, std::uint64_t total) { told.emplace_back(done, total); }));
        QVERIFY(!told.empty());
        QCOMPARE(told.back(), std::pair(before, before));
        EventQuery last;
        last.newest_first = true;
        QCOMPARE(session->events(last).value().front().entry.action, std::string(action::ledger_listed_anew));
    }

    void again_and_again() {
        ListedWorld world;
        const auto session = world.sign_in("Q01").value();
        for (int i = 0; i < 3; ++i) {
            VERIFY_OK(session->list_anew());
            VERIFY_OK(session->append(world.entry("serial.shown", "query:1")));
            QCOMPARE(reasons(*session), std::vector<std::string>{});
        }
        QCOMPARE(listed(*session), std::size_t{events_written + 3});
        QCOMPARE(tables(world).size(), std::size_t{4});  // those that were replaced stay
    }

    void stopped_it_leaves_everything_as_it_was_data() {
        QTest::addColumn<bool>("at_once");
        QTest::newRow("before it begins") << true;
        QTest::newRow("while it is at it") << false;
    }
    void stopped_it_leaves_everything_as_it_was() {
        QFETCH(bool, at_once);
        ListedWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto before = session->count().value();
        const auto tables_before = tables(world);
        std::stop_source stop;
        if (at_once) stop.request_stop();
        COMPARE_FAULT(session->list_anew(stop.get_token(), [&](auto, auto) { stop.request_stop(); }), cancelled);
        QCOMPARE(session->count().value(), before + 1);  // the sign-in of who looked at the tables
        QCOMPARE(tables(world), tables_before);
        QCOMPARE(listed(*session), std::size_t{events_written});
        QCOMPARE(reasons(*session), std::vector<std::string>{});
    }

    // The writer stops where the listing takes nothing in: the way back must not need that it can.
    void one_that_takes_nothing_in_is_made_anew() {
        ListedWorld world;
        const auto session = world.sign_in("Q01").value();
        Insider insider(world);
        insider.run("CREATE UNIQUE INDEX stop ON listing(at<0) WHERE sequence>=" +
                    std::to_string(session->count().value()));
        QVERIFY(!session->append(world.entry("serial.shown")).has_value());
        VERIFY_OK(session->list_anew());
        QCOMPARE(reasons(*session), std::vector<std::string>{});
    }

    // The session that was open before reads and writes on, though another program put the new one in its place.
    void another_program_makes_it_under_an_open_session() {
        ListedWorld world;
        const auto open = world.sign_in("A01").value();
        QCOMPARE(listed(*open), std::size_t{events_written});
        const auto other = world.sign_in("Q01").value();
        VERIFY_OK(other->list_anew());
        QCOMPARE(listed(*open), std::size_t{events_written});
        VERIFY_OK(open->append(world.entry("serial.shown", "query:1")));
        QCOMPARE(listed(*other), std::size_t{events_written + 1});
        QCOMPARE(reasons(*open), std::vector<std::string>{});
    }

    void an_event_that_cannot_be_read_leaves_the_old_one() {
        ListedWorld world;
        const auto session = world.sign_in("Q01").value();
        const std::string rows = "SELECT * FROM listing WHERE subject='query:1'";
        const auto before = Insider(world).rows(rows);
        QCOMPARE(before.size(), std::size_t{events_written});
        Insider(world).put_body(20, to_bytes("nonsense"));
        COMPARE_FAULT(session->list_anew(), ledger_corrupt);
        QCOMPARE(tables(world), std::vector<std::string>{"listing"});
        QCOMPARE(Insider(world).rows(rows), before);
    }

    // Only this room's own mending may take a table's place.
    void nobody_else_drops_or_renames_tables() {
        ListedWorld world;
        const auto session = world.sign_in("Q01").value();
        auto& database = session->opened().database();
        for (const auto* sql : {"DROP TABLE listing", "ALTER TABLE listing RENAME TO other"})
            QVERIFY(!database.run(sql));
        QCOMPARE(listed(*session), std::size_t{events_written});
    }
};

JCIC_TEST(TestNewListing)
#include "test_new_listing.moc"
