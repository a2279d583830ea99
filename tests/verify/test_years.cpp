// The second verifier holds what an event says of a closed year to the tree as it was when that year ended.
#include <QTest>

#include "app/ledger/backup/export.h"
#include "ledger/years_world.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/judge.h"

using namespace jcic;
using namespace jcic::test;

namespace {

using Alter = std::function<void(ClosedYear&)>;

std::string judged(Years& world, ledger::Session& session) {
    const auto file = world.folder.path() / "export";
    if (const auto made = ledger::export_ledger(session, file, {}); !made) return std::string(made.error().text());
    return reasons(judge(contents(file)));
}

/// Appends what closing 2026 would say, altered, and gives the event's number. There is no file: nobody signs in again.
std::uint64_t say(Years& world, ledger::Session& session, const Alter& alter) {
    auto& events = session.opened().events;
    ClosedYear year{2026, 1, 0, {}, {}, 1, 0};
    static_cast<void>(events.scan(1, [&](const ledger::StoredEvent& stored) -> Result<void> {
        if (ledger::Leaf::unpack(stored.body)->at < start_of_year(2027)) year.last = stored.sequence;
        return {};
    }));
    year.root = events.root(year.last).value();
    alter(year);
    auto entry = world.entry(action::ledger_year_closed, "ledger");
    year.describe(entry);
    return session.append(entry)->sequence;
}

}  // namespace

Q_DECLARE_METATYPE(Alter)

class TestYears : public QObject {
    Q_OBJECT
private slots:
    void closed_years_are_as_they_are_said_to_be() {
        Years world;
        world.close(2026);
        world.close(2027);
        world.close(2028);
        QCOMPARE(judged(world, *world.sign_in("H01").value()), std::string());
    }
    // A clock that went wrong dates events forward and back; they go with the year that they came in.
    void a_clock_that_went_wrong_does_not_move_a_years_end() {
        Years world;
        const auto note = [&world](UtcTime at) {
            world.clock.set(at);
            VERIFY_OK(world.sign_in("Q01").value()->append(world.entry("serial.shown", "query:2026-0")));
        };
        note(start_of_year(2035));
        note(start_of_year(2029) + std::chrono::hours{110});
        note(start_of_year(2027) + std::chrono::hours{5});  // with this one 2027 ends
        world.clock.set(start_of_year(2029) + std::chrono::hours{120});
        const auto first = world.close(2026);
        QVERIFY(world.close(2027).last > first.last);
        QCOMPARE(judged(world, *world.sign_in("H01").value()), std::string());
    }
    void what_is_said_wrongly_of_a_year_is_found_data() {
        QTest::addColumn<Alter>("alter");
        QTest::newRow("root") << Alter([](ClosedYear& year) { year.root[3] ^= 1U; });
        QTest::newRow("last") << Alter([](ClosedYear& year) { --year.last; });
        QTest::newRow("first") << Alter([](ClosedYear& year) { ++year.first; });
        QTest::newRow("another year's") << Alter([](ClosedYear& year) { year.year = 2027; });
        QTest::newRow("a year not over") << Alter([](ClosedYear& year) { year.year = 2029; });
        QTest::newRow("a year without events") << Alter([](ClosedYear& year) { year.year = 2025; });
    }
    void what_is_said_wrongly_of_a_year_is_found() {
        QFETCH(Alter, alter);
        Years world;
        const auto session = world.sign_in("H01").value();
        const auto bad = say(world, *session, alter);
        QCOMPARE(judged(world, *session), std::to_string(bad) + ":year");
    }
    void a_year_said_to_be_closed_twice_is_found() {
        Years world;
        const auto session = world.sign_in("H01").value();
        say(world, *session, [](ClosedYear&) {});
        QCOMPARE(judged(world, *session), std::string());
        const auto bad = say(world, *session, [](ClosedYear&) {});
        QCOMPARE(judged(world, *session), std::to_string(bad) + ":year");
    }
};

JCIC_TEST(TestYears)
#include "test_years.moc"
