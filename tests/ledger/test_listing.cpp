// The listing may be a few events behind: who looks for an event is told all the same, in the same order, as if it were
// not.
#include <QTest>
#include <algorithm>
#include <set>

#include "app/ledger/event_store.h"
#include "app/ledger/opened.h"
#include "app/ledger/verify.h"
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
    const auto scanned = session.opened().events.scan(1, [&](const StoredEvent& stored) -> Result<void> {
        JCIC_TRY(const auto event, session.opened().events.read(stored.sequence));
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

std::uint64_t listed_to(Session& session) {
    return session.opened().events.listing_end().value();
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
    void however_far_the_listing_is_every_event_is_found() {
        LedgerWorld world;
        const auto begun = world.clock.now();
        const auto officer = world.sign_in("Q01").value();
        const auto supervisor = world.sign_in("S01").value();
        bool behind = false;
        for (int i = 0; i < 36; ++i) {
            write(world, i % 2 == 0 ? *officer : *supervisor, i);
            behind = behind || listed_to(*officer) < officer->count().value();
            for (const auto& query : queries(begun)) finds_all(*officer, query);
            QVERIFY(officer->opened().events.listing_ends_with_events().value());
        }
        QVERIFY(behind);
        QVERIFY(verify(*officer).value().ok);
    }

    void it_takes_events_in_together_with_the_last_of_them() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        while (session->count().value() < 40) {
            write(world, *session, 0);
            const auto count = session->count().value();
            QVERIFY(listed_to(*session) <= count);
            QCOMPARE(listed_to(*session), count / listed_together * listed_together);
        }
    }

    // What was decided and not written is nowhere to be found.
    void what_was_rolled_back_is_not_found() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        EventQuery query;
        query.subject = "query:gone";
        {
            auto transaction = Transaction::begin(*session->opened().database).value();
            VERIFY_OK(
                session->opened().events.append(world.entry("copy.found", "query:gone"), session->opened().author()));
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
        const auto session = world.sign_in("S01").value();
        for (const auto& query : queries(world.clock.now())) finds_all(*session, query);
        const auto report = verify(*session).value();
        QCOMPARE(report.faults.size(), std::size_t{1});
        QCOMPARE(report.faults.front().reason, std::string("projection"));
        for (std::uint64_t i = 0; i < listed_together; ++i) write(world, *session, 1);
        QVERIFY(listed_to(*session) > 30);
        QVERIFY(verify(*session).value().ok);
    }

    // What is not there yet cannot be listed: such a row is found, and hides nobody's events.
    void a_row_of_an_event_that_is_not_there_hides_nothing_data() {
        QTest::addColumn<QString>("number");
        QTest::newRow("among the next") << "19";
        QTest::newRow("some way ahead") << "999";
        QTest::newRow("as far as numbers go") << "9223372036854775807";
    }
    void a_row_of_an_event_that_is_not_there_hides_nothing() {
        QFETCH(QString, number);
        LedgerWorld world;
        Insider(world).run("INSERT INTO listing VALUES(" + number.toStdString() + ", 0, 'Q01', 'note', 'query:ahead')");
        const auto session = world.sign_in("S01").value();
        while (session->count().value() < 2 * listed_together + 3) {
            write(world, *session, 1);
            EventQuery query;
            query.subject = "query:1";
            if (session->count().value() < 19) finds_all(*session, query);
            query.start = 20;
            finds_all(*session, query);
            static_cast<void>(numbers_of(*session, {}));  // by nothing, too
        }
        const auto report = verify(*session).value();
        QCOMPARE(report.faults.size(), std::size_t{1});
        QCOMPARE(report.faults.front().reason, std::string("projection"));
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
            while (session->count().value() < 2 * listed_together) write(world, *session, 1);
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
        const auto report = verify(*world.sign_in("Q01").value()).value();
        QCOMPARE(report.faults.size(), std::size_t{1});
        QCOMPARE(report.faults.front().reason, std::string("projection"));
    }

    // Its last rows are those that the events give anyway: taking them away changes nothing that anybody is told.
    void its_last_rows_taken_away_change_nothing() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        while (session->count().value() % listed_together != 0) write(world, *session, 2);
        Insider insider(world);
        const auto before = numbers_of(*session, EventQuery{});
        insider.run("DELETE FROM listing WHERE sequence>" + std::to_string(listed_to(*session) - 5));
        QCOMPARE(numbers_of(*session, EventQuery{}), before);
        QVERIFY(verify(*session).value().ok);
    }
};

JCIC_TEST(TestListing)
#include "test_listing.moc"
