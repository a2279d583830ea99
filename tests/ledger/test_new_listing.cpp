// The listing made anew from the events, while the one that is there serves: what a person does about a verification
// that finds it to say something else (item 10: projections are rebuilt in the background, with progress).
#include <QTest>

#include "app/ledger/verify.h"
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
            static_cast<void>(session->append(entry("query.submitted", "query:1")).value());
    }
};

std::size_t listed(Session& session) {
    EventQuery query;
    query.subject = "query:1";
    query.limit = 1000;
    return session.events(query).value().size();
}

/// As somebody waits for it at the window, slice by slice.
void finish(Session& session, std::size_t slice) {
    for (int slices = 0; slices < 1000; ++slices) {
        const auto taken = session.advance_index(slice);
        VERIFY_OK(taken);
        if (taken->complete()) return;
    }
    QFAIL("never complete");
}

std::vector<std::string> reasons(Session& session) {
    const auto report = verify(session).value();
    std::vector<std::string> out;
    for (const auto& finding : report.faults) out.push_back(finding.reason);
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
        Insider(world).run(sql.toStdString());
        const auto session = world.sign_in("Q01").value();
        const auto found = reasons(*session);
        QVERIFY(!found.empty());
        for (const auto& reason : found) QCOMPARE(reason, std::string("projection"));
        VERIFY_OK(session->begin_listing());
        finish(*session, 7);
        QCOMPARE(reasons(*session), std::vector<std::string>{});
        QCOMPARE(listed(*session), std::size_t{events_written});
    }

    void the_old_one_serves_until_the_new_one_is_whole_with_what_was_written_meanwhile() {
        ListedWorld world;
        const auto session = world.sign_in("Q01").value();
        VERIFY_OK(session->begin_listing());
        const auto slice = session->advance_index(5).value();
        QCOMPARE(slice.done, std::uint64_t{5});
        QCOMPARE(slice.total, session->count().value());
        QCOMPARE(listed(*session), std::size_t{events_written});
        VERIFY_OK(session->append(world.entry("query.submitted", "query:1")));
        QCOMPARE(listed(*session), std::size_t{events_written + 1});
        QCOMPARE(reasons(*session), std::vector<std::string>{});
        finish(*session, 5);
        QCOMPARE(listed(*session), std::size_t{events_written + 1});
        QCOMPARE(reasons(*session), std::vector<std::string>{});
    }

    void again_and_again() {
        ListedWorld world;
        const auto session = world.sign_in("Q01").value();
        for (int i = 0; i < 3; ++i) {
            VERIFY_OK(session->begin_listing());
            static_cast<void>(session->advance_index(3).value());
            VERIFY_OK(session->begin_listing());  // pressed twice: gone on with
            QCOMPARE(session->advance_index(4).value().done, std::uint64_t{7});
            finish(*session, 9);
            VERIFY_OK(session->append(world.entry("query.submitted", "query:1")));
            QCOMPARE(reasons(*session), std::vector<std::string>{});
        }
        QCOMPARE(listed(*session), std::size_t{events_written + 3});
    }

    void who_signs_in_next_goes_on_where_it_was_left() {
        ListedWorld world;
        VERIFY_OK(world.sign_in("Q01").value()->begin_listing());
        QCOMPARE(world.sign_in("Q01").value()->advance_index(6).value().done, std::uint64_t{6});
        const auto session = world.sign_in("A01").value();
        QCOMPARE(session->advance_index(6).value().done, std::uint64_t{12});
        finish(*session, 6);
        QCOMPARE(reasons(*session), std::vector<std::string>{});
    }

    // The writer stops where the listing takes events in: the way back must not need that it can.
    void one_that_takes_nothing_in_is_made_anew_at_any_number() {
        ListedWorld world;
        const auto session = world.sign_in("Q01").value();
        Insider insider(world);
        while (session->count().value() % listed_together != listed_together - 1)
            VERIFY_OK(session->append(world.entry("serial.shown")));
        insider.run("CREATE UNIQUE INDEX stop ON listing(at<0) WHERE sequence>" +
                    std::to_string(session->opened().events.listing_end().value()));
        QVERIFY(!session->append(world.entry("serial.shown")).has_value());
        VERIFY_OK(session->begin_listing());
        finish(*session, 100);
        QCOMPARE(reasons(*session), std::vector<std::string>{});
    }

    // Who stops on the way is not left with a listing that falls further and further behind.
    void the_old_one_takes_events_in_while_the_new_one_is_left_unfinished() {
        ListedWorld world;
        const auto session = world.sign_in("Q01").value();
        VERIFY_OK(session->begin_listing());
        VERIFY_OK(session->advance_index(3));
        for (std::uint64_t i = 0; i < 2 * listed_together; ++i)
            VERIFY_OK(session->append(world.entry("query.submitted", "query:1")));
        QVERIFY(session->opened().events.listing_ends_with_events().value());
        QCOMPARE(reasons(*session), std::vector<std::string>{});
    }

    // The session that was open before reads and writes on, though another program put the new one in its place.
    void another_program_finishes_it_under_an_open_session() {
        ListedWorld world;
        const auto open = world.sign_in("A01").value();
        QCOMPARE(listed(*open), std::size_t{events_written});
        const auto other = world.sign_in("Q01").value();
        VERIFY_OK(other->begin_listing());
        finish(*other, 8);
        QCOMPARE(listed(*open), std::size_t{events_written});
        VERIFY_OK(open->append(world.entry("query.submitted", "query:1")));
        QCOMPARE(listed(*other), std::size_t{events_written + 1});
        QCOMPARE(reasons(*open), std::vector<std::string>{});
    }

    void an_event_that_cannot_be_read_leaves_the_old_one_and_does_not_hold_up_the_search() {
        ListedWorld world;
        const auto session = world.sign_in("Q01").value();
        const std::string rows = "SELECT * FROM listing WHERE subject='query:1'";
        const auto before = Insider(world).rows(rows);
        QVERIFY(before.size() >= listed_together);
        Insider(world).put_body(20, to_bytes("nonsense"));
        VERIFY_OK(session->begin_listing());
        QCOMPARE(session->advance_index(19).value().done, std::uint64_t{19});
        COMPARE_FAULT(session->advance_index(19), ledger_corrupt);
        QCOMPARE(Insider(world).rows("SELECT name FROM sqlite_schema WHERE tbl_name='listing_anew'").size(),
                 std::size_t{0});
        QCOMPARE(Insider(world).rows(rows), before);
        QVERIFY(session->advance_index(10).value().done <= 19);  // the search, as far as it can
    }

    // Only this room's own mending may take a table's place.
    void nobody_else_drops_or_renames_tables() {
        ListedWorld world;
        const auto session = world.sign_in("Q01").value();
        auto& database = *session->opened().database;
        for (const auto* sql : {"DROP TABLE listing", "ALTER TABLE listing RENAME TO other"})
            QVERIFY(!database.run(sql));
        QCOMPARE(listed(*session), std::size_t{events_written});
    }
};

JCIC_TEST(TestNewListing)
#include "test_new_listing.moc"
