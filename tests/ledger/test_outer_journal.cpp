// What happened while no key was in memory: durable at once, taken in once, missed when cut.
#include "app/keys/copies.h"
#include "app/store/outer_journal.h"

#include <unistd.h>
#include <QTest>

#include "app/ledger_check/verify.h"
#include "ledger/ledger_world.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

void write_entries(LedgerWorld& world, int count) {
    for (int i = 0; i < count; ++i)
        VERIFY_OK(world.ledger->outer().append("program-started", "", {{"count", std::to_string(i)}}));
}

std::vector<domain::Recorded> outer_events(Session& session) {
    EventQuery outer;
    outer.action = "outer.";
    return session.events(outer).value();
}

fs::path journal(const LedgerWorld& world) {
    return world.path() / "outer.journal";
}
fs::path head(const LedgerWorld& world) {
    return world.path() / "outer.head";
}

/// A disk on which a record still fits into the journal's last block, and no new file any more: every name that this
/// process would write the next head under is taken.
class NoNewHead {
public:
    explicit NoNewHead(const fs::path& folder) {
        const auto stem = ".outer.head." + std::to_string(::getpid()) + "-";
        for (int i = 1; i <= 4000; ++i) {
            taken_.push_back(folder / (stem + std::to_string(i) + ".new"));
            put_contents(taken_.back(), {});
        }
    }
    ~NoNewHead() {
        for (const auto& file : taken_) fs::remove(file);
    }
    NoNewHead(const NoNewHead&) = delete;
    NoNewHead& operator=(const NoNewHead&) = delete;

private:
    std::vector<fs::path> taken_;
};

/// All records stand, each once, and nothing is said to be cut.
void expect_whole(LedgerWorld& world, std::size_t count) {
    const auto session = world.sign_in("Q01").value();
    const auto events = outer_events(*session);
    QCOMPARE(events.size(), count);
    for (std::size_t i = 0; i < events.size(); ++i) QCOMPARE(events[i].entry.value("number"), std::to_string(i + 1));
    QVERIFY(verify(*session).value().ok);
}

/// The next sign-in works, writes "outer.cut", and verification says so; the one after finds the journal in order.
void expect_cut_found(LedgerWorld& world) {
    {
        const auto session = world.sign_in("Q01").value();
        QCOMPARE(outer_events(*session).back().entry.action, std::string("outer.cut"));
        const auto report = verify(*session).value();
        QVERIFY(!report.ok);
        QCOMPARE(report.faults.size(), std::size_t{1});
        QCOMPARE(report.faults[0].code, FaultCode::ledger_rolled_back);
        QCOMPARE(report.faults[0].reason, std::string("outer"));
        QCOMPARE(report.faults[0].sequence, outer_events(*session).back().sequence);
    }
    write_entries(world, 1);
    const auto session = world.sign_in("Q01").value();
    QCOMPARE(outer_events(*session).back().entry.action, std::string("outer.program-started"));
}

}  // namespace

class TestOuterJournal : public QObject {
    Q_OBJECT
private slots:
    void entries_are_taken_in_once_and_in_order() {
        LedgerWorld world;
        write_entries(world, 3);
        const auto session = world.sign_in("Q01").value();
        const auto events = outer_events(*session);
        QCOMPARE(events.size(), std::size_t{3});
        for (std::size_t i = 0; i < events.size(); ++i) {
            QCOMPARE(events[i].entry.value("count"), std::to_string(i));
            QCOMPARE(events[i].entry.value("number"), std::to_string(i + 1));
            QCOMPARE(events[i].person, std::string("-"));
        }
        const auto again = world.sign_in("S01").value();
        QCOMPARE(outer_events(*again).size(), std::size_t{3});
        write_entries(world, 1);
        const auto third = world.sign_in("Q01").value();
        QCOMPARE(outer_events(*third).back().entry.value("number"), std::string("4"));
        QVERIFY(verify(*third).value().ok);
    }

    // A stop after the ledger took the entries in, before the file was begun anew.
    void entries_met_again_stand_once() {
        LedgerWorld world;
        write_entries(world, 3);
        const auto before = contents(journal(world));
        VERIFY_OK(world.sign_in("Q01"));
        put_contents(journal(world), before);
        const auto session = world.sign_in("Q01").value();
        QCOMPARE(outer_events(*session).size(), std::size_t{3});
        QVERIFY(verify(*session).value().ok);
    }

    // A stop between the record and the head: the record was written, and counts.
    void a_head_one_behind_is_no_cut() {
        LedgerWorld world;
        write_entries(world, 1);
        const auto behind = contents(head(world));
        write_entries(world, 1);
        put_contents(head(world), behind);
        write_entries(world, 1);
        const auto session = world.sign_in("Q01").value();
        QCOMPARE(outer_events(*session).size(), std::size_t{3});
        QVERIFY(verify(*session).value().ok);
    }

    void a_full_disk_never_accuses_data() {
        QTest::addColumn<int>("refused");
        for (const int refused : {1, 2, 3, 9}) QTest::addRow("%d refused starts", refused) << refused;
    }
    // R-PW-4: what was refused for want of room may stand or not; it never looks like somebody's doing.
    void a_full_disk_never_accuses() {
        QFETCH(int, refused);
        LedgerWorld world;
        write_entries(world, 1);
        {
            const NoNewHead full(world.path());
            for (int i = 0; i < refused; ++i)
                COMPARE_FAULT(world.ledger->outer().append("program-started", ""), ledger_write);
        }
        write_entries(world, 1);
        expect_whole(world, static_cast<std::size_t>(refused) + 2);
    }

    void a_full_disk_during_the_intake_never_accuses() {
        LedgerWorld world;
        {
            const NoNewHead full(world.path());
            for (int i = 0; i < 2; ++i)
                COMPARE_FAULT(world.ledger->outer().append("program-started", ""), ledger_write);
            COMPARE_FAULT(world.sign_in("Q01"), ledger_write);
            COMPARE_FAULT(world.ledger->outer().append("program-started", ""), ledger_write);
            COMPARE_FAULT(world.sign_in("Q01"), ledger_write);
        }
        write_entries(world, 1);
        expect_whole(world, 4);
    }

    void a_head_that_stops_left_behind_is_no_cut_data() {
        QTest::addColumn<int>("stops");
        for (const int stops : {2, 3}) QTest::addRow("%d stops", stops) << stops;
    }
    // A kill between the record and the new head's name, so many times in a row.
    void a_head_that_stops_left_behind_is_no_cut() {
        QFETCH(int, stops);
        LedgerWorld world;
        write_entries(world, 1);
        const auto behind = contents(head(world));
        write_entries(world, stops);
        put_contents(head(world), behind);
        expect_whole(world, static_cast<std::size_t>(stops) + 1);
        put_contents(head(world), behind);  // and again after the intake, before the new head's name
        fs::remove(journal(world));
        expect_cut_found(world);  // what the head does not lead to is missed as before
    }

    // Two records of one number: who has the head's key of an earlier day adds nothing to what stands.
    void a_record_doubled_is_missed() {
        LedgerWorld world;
        write_entries(world, 1);
        const auto before = contents(head(world));
        const auto stood = contents(journal(world));
        write_entries(world, 1);
        const auto first = contents(journal(world));
        put_contents(head(world), before);
        put_contents(journal(world), stood);
        write_entries(world, 1);
        auto both = first;
        const auto second = contents(journal(world));
        both.insert(both.end(), second.begin() + static_cast<std::ptrdiff_t>(stood.size()), second.end());
        put_contents(journal(world), both);
        expect_cut_found(world);
    }

    // A stop in the middle of a record, which was never acknowledged.
    void a_torn_record_is_no_cut() {
        LedgerWorld world;
        write_entries(world, 1);
        const auto one = contents(journal(world));
        const auto before = contents(head(world));
        write_entries(world, 1);
        auto torn = contents(journal(world));
        torn.resize(one.size() + 20);
        put_contents(journal(world), torn);
        put_contents(head(world), before);
        write_entries(world, 1);
        const auto session = world.sign_in("Q01").value();
        QCOMPARE(outer_events(*session).size(), std::size_t{2});
        QVERIFY(verify(*session).value().ok);
    }

    void a_last_entry_cut_off_is_missed() {
        LedgerWorld world;
        write_entries(world, 2);
        const auto before = contents(journal(world));
        write_entries(world, 1);
        put_contents(journal(world), before);
        expect_cut_found(world);
    }

    void a_whole_journal_taken_away_is_missed() {
        LedgerWorld world;
        write_entries(world, 2);
        fs::remove(journal(world));
        expect_cut_found(world);
    }

    void journal_and_head_taken_away_are_missed() {
        LedgerWorld world;
        write_entries(world, 2);
        fs::remove(journal(world));
        fs::remove(head(world));
        COMPARE_FAULT(world.ledger->outer().append("program-started", ""), ledger_rolled_back);
        COMPARE_FAULT(world.ledger->sign_in(code("Q01"), secret("Wrong-2026")), person_password);
        expect_cut_found(world);
    }

    void an_entry_taken_out_of_the_middle_is_missed() {
        LedgerWorld world;
        write_entries(world, 1);
        const auto one = contents(journal(world)).size();
        write_entries(world, 2);
        auto bytes = contents(journal(world));
        const auto record = static_cast<std::ptrdiff_t>(one);
        bytes.erase(bytes.begin() + record, bytes.begin() + 2 * record);
        put_contents(journal(world), bytes);
        expect_cut_found(world);
    }

    void an_entry_in_which_a_bit_flipped_is_missed_and_accuses_nobody() {
        LedgerWorld world;
        write_entries(world, 2);
        auto bytes = contents(journal(world));
        bytes[bytes.size() / 4] ^= 1;
        put_contents(journal(world), bytes);
        const auto session = world.sign_in("Q01").value();
        const auto report = verify(*session).value();
        QCOMPARE(report.faults.size(), std::size_t{1});  // of the disk, and of nobody
        QCOMPARE(report.faults.front().reason, std::string("file-damaged"));
        QCOMPARE(report.faults.front().file, std::string("outer.journal"));
    }

    // The head's key moves on: who has it now cannot write what would have stood before.
    void an_earlier_head_cannot_be_made_from_the_present_one() {
        LedgerWorld world;
        write_entries(world, 1);
        const auto shorter = contents(journal(world));
        write_entries(world, 1);
        auto forged = from_two_copies(contents(head(world)))->content;
        const auto number =
            forged.begin() + 4 + 30 + 7;  // length, "jcic-desk ledger outer head v1", last byte of the number
        QCOMPARE(*number, std::uint8_t{3});
        *number = 2;
        put_contents(head(world), in_two_copies(forged));
        put_contents(journal(world), shorter);
        expect_cut_found(world);
    }
};

JCIC_TEST(TestOuterJournal)
#include "test_outer_journal.moc"
