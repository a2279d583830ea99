// The listing has each event's row as soon as the event stands: who looks for it is told what a scan of all events
// says.

#include <QTest>
#include <algorithm>
#include <array>
#include <set>

#include "app/ledger/session/opened.h"
#include "app/ledger/store/event_store.h"
#include "app/ledger_check/verify.h"
#include "ledger/insider.h"
#include "ledger/ledger_world.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

using Numbers = std::vector<std::uint64_t>;

Numbers numbers_of(Session& session, const EventQuery& query) {
    Numbers out;
    const auto events = session.events(query).value();
    for (const auto& event : events) out.push_back(event.sequence);
    return out;
}

bool matches(const domain::Recorded& event, const EventQuery& query) {
    const auto& action = event.entry.action;
    const bool beginning = query.action.ends_with('.');
    return (query.person.empty() || event.person == query.person) &&
           (query.action.empty() || (beginning ? action.starts_with(query.action) : action == query.action)) &&
           (query.subject.empty() || event.entry.subject == query.subject) &&
           (!query.since || event.at >= *query.since) && (!query.until || event.at < *query.until);
}

/// What is found is what the events themselves say, as they are scanned.
void finds_all(Session& session, const EventQuery& query) {
    Numbers expected;
    const auto scanned = session.opened().events().scan(1, [&](const StoredEvent& stored) -> Result<void> {
        JCIC_TRY(const auto event, session.opened().events().read(stored.sequence));
        const bool before = query.start != 0 && (query.newest_first ? stored.sequence > query.start  //
                                                                    : stored.sequence < query.start);
        if (!before && matches(event, query)) expected.push_back(stored.sequence);
        return {};
    });
    VERIFY_OK(scanned);
    if (query.newest_first) std::ranges::reverse(expected);
    expected.resize(std::min(expected.size(), query.limit));
    QCOMPARE(numbers_of(session, query), expected);
}

std::size_t told(Session& session, std::string_view action) {
    EventQuery query;
    query.action = action;
    return numbers_of(session, query).size();
}

/// Of each kind one, alone and together, in both orders, whole and by pages.
std::vector<EventQuery> queries(UtcTime begun) {
    std::vector<EventQuery> out(6);
    out[1].subject = "query:1";
    out[2].action = "query.";
    out[3].person = "S01";
    out[4].since = begun + Millis(9000);
    out[4].until = begun + Millis(31000);
    out[5].subject = "query:2";
    out[5].action = "query.not-yet";
    const auto plain = out;
    for (const bool newest_first : {false, true})
        for (const std::uint64_t start : {0U, 16U, 17U, 30U})
            for (auto query : plain) {
                query.newest_first = newest_first;
                query.start = start;
                query.limit = 9;
                out.push_back(query);
            }
    return out;
}

void write(LedgerWorld& world, Session& session, int i) {
    world.clock.advance(Millis(1000));
    static_cast<void>(
        session.append(world.entry(i % 3 == 0 ? "query.not-yet" : "copy.found", "query:" + std::to_string(i % 4)))
            .value());
}

}  // namespace

class TestListing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void each_event_is_found_as_soon_as_it_stands() {
        LedgerWorld world;
        const auto begun = world.clock.now();
        const auto officer = world.sign_in("Q01").value();
        const auto supervisor = world.sign_in("S01").value();
        for (int i = 0; i < 36; ++i) {
            write(world, i % 2 == 0 ? *officer : *supervisor, i);
            QVERIFY(officer->opened().events().listing().ends_with_events().value());
            if (i % 3 == 0)
                for (const auto& query : queries(begun)) finds_all(*officer, query);
        }
        QVERIFY(verify(*officer).value().ok);
    }

    // Counted once and then gone on with: what another program writes, and a listing made anew, count all the same.
    void how_many_there_are_is_told_each_time_it_is_asked() {
        constexpr std::array both{std::string_view("copy.found"), std::string_view("query.not-yet")};
        constexpr std::array one{both.front()};
        LedgerWorld world;
        const auto officer = world.sign_in("Q01").value();
        const auto supervisor = world.sign_in("S01").value();
        std::uint64_t written = 0;
        std::uint64_t of_one = 0;
        const auto compare = [&] {
            QCOMPARE(officer->how_many(one).value(), of_one);
            QCOMPARE(officer->how_many(both).value(), written);
            QCOMPARE(supervisor->how_many(both).value(), written);
        };
        compare();
        for (int i = 0; i < 12; ++i) {
            write(world, i % 2 == 0 ? *officer : *supervisor, i);
            ++written;
            if (i % 3 != 0) ++of_one;
            if (i % 4 != 1) compare();
        }
        Insider(world).run("DELETE FROM listing WHERE action='copy.found'");
        VERIFY_OK(officer->list_anew());
        compare();
    }

    // What was decided and not written is nowhere to be found.
    void what_was_rolled_back_is_not_found() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        EventQuery query;
        query.subject = "query:gone";
        {
            auto transaction = Transaction::begin(session->opened().database()).value();
            VERIFY_OK(
                session->opened().events().append(world.entry("copy.found", "query:gone"), session->opened().author()));
            QCOMPARE(session->events(query).value().size(), std::size_t{1});
        }
        QVERIFY(session->events(query).value().empty());
        finds_all(*session, {});
    }

    // People are learned through the listing: without it nobody could sign in, and nobody could say what happened.
    void one_that_was_emptied_keeps_nobody_out_is_named_and_comes_back() {
        LedgerWorld world;
        {
            const auto session = world.sign_in("Q01").value();
            for (int i = 0; i < 30; ++i) write(world, *session, i);
        }
        Insider(world).run("DELETE FROM listing");
        const auto report = verify_as_it_lies(*world.ledger, code("Q01"), password_of("Q01")).value();
        QVERIFY(!report.faults.empty());
        for (const auto& fault : report.faults) QCOMPARE(fault.reason, std::string("projection"));
        const auto session = world.sign_in("S01").value();
        for (const auto& query : queries(world.clock.now())) finds_all(*session, query);
        QCOMPARE(told(*session, action::ledger_listed_anew), std::size_t{1});
        QVERIFY(verify(*session).value().ok);
        const auto next = world.sign_in("Q01").value();
        QCOMPARE(told(*next, action::ledger_listed_anew), std::size_t{1});  // and not again
    }

    // The writer stops where the listing takes nothing in: who signs in makes way.
    void one_whose_end_is_damaged_keeps_nobody_out_data() {
        QTest::addColumn<QString>("sql");
        QTest::newRow("its last row is gone") << "DELETE FROM listing WHERE sequence=(SELECT max(sequence) FROM event)";
        QTest::newRow("its first row is gone") << "DELETE FROM listing WHERE sequence=1";
        QTest::newRow("it ends with an event to come")
            << "INSERT INTO listing VALUES(999, 0, 'Q01', 'copy.found', 'x')";
    }
    void one_whose_end_is_damaged_keeps_nobody_out() {
        QFETCH(QString, sql);
        LedgerWorld world;
        write(world, *world.sign_in("Q01").value(), 1);
        Insider(world).run(sql.toStdString());
        const auto session = world.sign_in("S01").value();
        QCOMPARE(told(*session, action::ledger_listed_anew), std::size_t{1});
        finds_all(*session, {});
        QVERIFY(verify(*session).value().ok);
    }

    // What is not there yet cannot be listed: who meets such a row is told of damage, and its event takes its place.
    // Below the first nobody looks.
    void a_row_of_an_event_that_is_not_there_is_damage_data() {
        QTest::addColumn<QString>("number");
        QTest::newRow("some way ahead") << "999";
        QTest::newRow("as far as numbers go") << "9223372036854775807";
        QTest::newRow("before the first") << "-7";
    }
    void a_row_of_an_event_that_is_not_there_is_damage() {
        QFETCH(QString, number);
        LedgerWorld world;
        const auto session = world.sign_in("S01").value();
        Insider(world).run("INSERT INTO listing VALUES(" + number.toStdString() +
                           ", 0, 'Q01', 'copy.found', 'query:ahead')");
        write(world, *session, 1);
        EventQuery query;
        query.subject = "query:1";
        finds_all(*session, query);
        query.subject = "query:ahead";
        if (number.startsWith('-'))
            QVERIFY(session->events(query).value().empty());
        else
            COMPARE_FAULT(session->events(query), ledger_corrupt);
        const auto report = verify(*session).value();
        QCOMPARE(report.faults.size(), std::size_t{1});
        QCOMPARE(report.faults.front().reason, std::string("projection"));
    }
    void a_row_of_an_event_to_come_gives_way_to_it() {
        LedgerWorld world;
        const auto session = world.sign_in("S01").value();
        Insider insider(world);  // signs in, too
        insider.run("INSERT INTO listing VALUES(" + std::to_string(session->count().value() + 1) +
                    ", 0, 'Q01', 'copy.found', 'query:ahead')");
        QVERIFY(!verify(*session).value().ok);
        write(world, *session, 1);
        QVERIFY(verify(*session).value().ok);
    }

    // A verification that is under way says all that it finds.
    void without_a_listing_verification_still_tells_of_the_events() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        while (session->count().value() < 20) write(world, *session, 1);
        Insider insider(world);
        insider.put_body(18, to_bytes("nonsense"));
        insider.run("ALTER TABLE listing RENAME TO somewhere_else");
        const auto report = verify(*session).value();
        std::set<std::string> reasons;
        for (const auto& fault : report.faults) reasons.insert(fault.reason);
        QVERIFY(reasons.contains("body") && reasons.contains("tree"));
        QVERIFY(reasons.contains("projection") && reasons.contains("schema"));
    }

    // An index with rows that its table has lost: who reads by subject alone would be told of them.
    void a_row_that_only_the_index_has_is_found_data() {
        QTest::addColumn<QString>("index");
        QTest::newRow("of subjects") << "listing_subject";
        QTest::newRow("of actions") << "listing_action";
    }
    void a_row_that_only_the_index_has_is_found() {
        QFETCH(QString, index);
        const auto name = index.toStdString();
        LedgerWorld world;
        {
            const auto session = world.sign_in("Q01").value();
            while (session->count().value() < 32) write(world, *session, 1);
        }
        std::vector<std::string> row;
        {
            Insider insider(world);
            row = insider.rows("SELECT rootpage, sql FROM sqlite_schema WHERE name='" + name + "'").at(0);
            insider.run("PRAGMA writable_schema=ON; DELETE FROM sqlite_schema WHERE name='" + name + "'");
        }
        {
            Insider insider(world);
            insider.run("DELETE FROM listing WHERE sequence=(SELECT max(sequence) FROM listing)");
            insider.run("PRAGMA writable_schema=ON; INSERT INTO sqlite_schema VALUES('index', '" + name +
                        "', 'listing', " + row.at(0) + ", '" + row.at(1) + "')");
        }
        const auto report = verify_as_it_lies(*world.ledger, code("Q01"), password_of("Q01")).value();
        QCOMPARE(report.faults.size(), std::size_t{2});  // the row that the table lacks, and the index beside it
        for (const auto& fault : report.faults) QCOMPARE(fault.reason, std::string("projection"));
    }

    void its_last_row_taken_away_is_named() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        write(world, *session, 2);
        Insider(world).run("DELETE FROM listing WHERE sequence=(SELECT max(sequence) FROM listing)");
        const auto report = verify(*session).value();
        QCOMPARE(report.faults.back().reason, std::string("projection"));
    }
};

// The listing made anew from the events, in one go, with progress, and stopped if somebody asks: what a person does
// about a verification that finds it to say something else.

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

JCIC_TEST(TestListing)
JCIC_TEST(TestNewListing)
#include "test_listing.moc"
