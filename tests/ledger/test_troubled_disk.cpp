// Every write, truncation, sync, read and lock under SQLite fails once, or the power goes at a change: nothing that was
// accepted is lost, the fault is a clear one, and the work goes on where it stood.
#include <QTest>

#include "app/ledger/session/opened.h"
#include "app/ledger_check/verify.h"
#include "app/search/look_up.h"
#include "app/store/traceless.h"
#include "ledger/ledger_world.h"
#include "support/result.h"
#include "support/test_program.h"
#include "support/troubled_disk.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

using Trouble = TroubledDisk::Trouble;
using Unsynced = TroubledDisk::Unsynced;

/// Takes nothing in: what is decided here depends on no state.
using Nothing = Counting;

/// A short day of one person: sign-in, events with and without values, several at once, a search,
/// what look-ups read made anew, an erasure, a seal.
/// Each step can be done again after it failed: the entries keep their ids.
class Day {
public:
    explicit Day(LedgerWorld& world) : world_(world) {
        for (int i = 0; i < 4; ++i) {
            auto entry = world.entry(i == 1 ? "record.retrieved" : "query.submitted", "query:" + std::to_string(i));
            entry.plain("items", "T50").personal("subject-name", "林小明", "query:" + std::to_string(i));
            entries_.push_back(std::move(entry));
        }
        entries_.push_back(world.entry("serial.shown"));
        entries_.push_back(world.entry("query.erased", "query:1"));
        entries_.back().plain(std::string(field::destroys), "query:1");
    }

    static constexpr int steps = 7;
    Result<void> step(int number) {
        switch (number) {
            case 0: {
                JCIC_TRY(session_, world_.sign_in("Q01"));
                return {};
            }
            case 1:
                return append(0);
            case 2:
                return append(4);
            case 3: {
                Nothing nothing("");
                JCIC_CHECK(session_->transact(nothing, [&]() -> Result<std::vector<domain::Entry>> {
                    return std::vector{entries_[1], entries_[2], entries_[3]};
                }));
                accepted_.insert(accepted_.end(), {1, 2, 3});
                return {};
            }
            case 4: {
                LookUp look_up;
                look_up.words.push_back({"小明"});
                JCIC_CHECK(ledger::look_up(*session_, look_up));
                JCIC_CHECK(session_->list_anew());
                JCIC_CHECK(ledger::advance_index(*session_, 1000));
                return {};
            }
            case 5: {
                JCIC_CHECK(world_.written_by_the_head(*session_, entries_[5]));
                accepted_.push_back(5);
                JCIC_CHECK(session_->erase("query:1"));
                erased_ = true;
                return {};
            }
            default:
                return session_->close_epoch(Closing::sign_out);
        }
    }
    void end() { session_.reset(); }

    /// What was accepted stands, once and as it was said; what was erased is gone; the whole holds together.
    void expect_all_kept() {
        const auto session = world_.sign_in("Q01");
        VERIFY_OK(session);
        const auto before = (*session)->count().value();
        for (const auto i : accepted_) VERIFY_OK((*session)->append(entries_[i]));
        QCOMPARE((*session)->count().value(), before);
        const auto report = verify(**session);
        VERIFY_OK(report);
        QVERIFY2(report->ok, report->faults.empty() ? "" : report->faults.front().reason.c_str());
        if (!erased_) return;
        EventQuery erased;
        erased.subject = "query:1";
        const auto events = (*session)->events(erased).value();
        for (const auto& event : events) QCOMPARE(event.entry.value("subject-name"), std::string());
    }

private:
    Result<void> append(std::size_t number) {
        JCIC_CHECK(session_->append(entries_[number]));
        accepted_.push_back(number);
        return {};
    }
    LedgerWorld& world_;
    std::vector<domain::Entry> entries_;
    std::vector<std::size_t> accepted_;
    std::unique_ptr<Session> session_;
    bool erased_ = false;
};

struct DaysWork {
    std::uint64_t changes = 0;
    std::uint64_t reads = 0;
    std::uint64_t locks = 0;
};
DaysWork work_of_a_day() {
    LedgerWorld world;
    TroubledDisk disk;
    Day day(world);
    for (int step = 0; step < Day::steps; ++step)
        if (!day.step(step)) return {};
    return {disk.changes(), disk.reads(), disk.locks()};
}

/// What a fault of the disk, or of another program's lock, may be told as.
FaultCode code_of(Trouble trouble) {
    if (trouble == Trouble::unread) return FaultCode::ledger_read;
    return trouble == Trouble::locked ? FaultCode::ledger_busy : FaultCode::ledger_write;
}

/// All of them with JCIC_DISK_STRIDE=1; every 23rd in the ordinary run.
std::uint64_t stride() {
    return qEnvironmentVariableIsSet("JCIC_DISK_STRIDE")
               ? static_cast<std::uint64_t>(qEnvironmentVariableIntValue("JCIC_DISK_STRIDE"))
               : 23;
}

}  // namespace

class TestTroubledDisk : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        whole_ = work_of_a_day();
        QVERIFY(whole_.changes > 50 && whole_.reads > 50 && whole_.locks > 20);
    }

    void what_a_journal_held_is_struck_out_by_each_commit_R_PA_6() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto journal = session->opened().database().journal();
        TroubledDisk disk;
        bool held = false;
        const auto watched = world.sign_in("S01").value();  // a connection through that disk
        disk.before_change = [&](const std::string&) { held = held || !says_nothing(journal).value(); };
        VERIFY_OK(watched->append(world.entry("serial.shown")));
        disk.before_change = nullptr;
        QVERIFY(held);
        QVERIFY(fs::file_size(journal) > 512);  // it keeps its length
        QVERIFY(says_nothing(journal).value());
    }

    void a_power_cut_at_any_change_of_an_append_leaves_the_event_or_none() {
        LedgerWorld world;
        TestRandom chance(17);
        int cut = 0;
        int stands = 0;
        for (bool struck = true; struck; ++cut) {
            const auto before = world.sign_in("Q01").value()->count().value();
            const auto entry = world.entry("serial.shown");
            TroubledDisk disk;
            auto session = world.sign_in("Q01").value();
            disk.plan(TroubledDisk::Trouble::power_cut, static_cast<std::uint64_t>(cut) + 1);
            const bool accepted = session->append(entry).has_value();
            struck = disk.struck();
            session.reset();
            disk.power_on(TroubledDisk::Unsynced::picked_by_chance, chance);
            const auto after = world.sign_in("A01").value();
            const auto count = after->count().value();
            QVERIFY(count > before);
            const auto found = after->opened().events().with_id(entry.id).value().has_value();
            QVERIFY(found || !accepted);
            stands += found ? 1 : 0;
            QVERIFY(verify(*after).value().ok);
        }
        QVERIFY(cut > 20 && stands > 1 && stands < cut);
    }

    void what_fails_once_is_refused_clearly_and_works_the_next_time_data() {
        QTest::addColumn<int>("trouble");
        QTest::addColumn<quint64>("at");
        for (auto at = std::uint64_t{1}; at <= whole_.changes; at += stride()) {
            QTest::addRow("failure %llu", static_cast<unsigned long long>(at)) << int(Trouble::failure) << quint64(at);
            QTest::addRow("full %llu", static_cast<unsigned long long>(at)) << int(Trouble::full) << quint64(at);
        }
        for (auto at = std::uint64_t{1}; at <= whole_.reads; at += stride())
            QTest::addRow("unread %llu", static_cast<unsigned long long>(at)) << int(Trouble::unread) << quint64(at);
        for (auto at = std::uint64_t{1}; at <= whole_.locks; at += stride())
            QTest::addRow("locked %llu", static_cast<unsigned long long>(at)) << int(Trouble::locked) << quint64(at);
    }
    void what_fails_once_is_refused_clearly_and_works_the_next_time() {
        QFETCH(int, trouble);
        QFETCH(quint64, at);
        LedgerWorld world;
        TroubledDisk disk;
        Day day(world);
        disk.plan(static_cast<Trouble>(trouble), at);
        bool struck = false;
        for (int step = 0; step < Day::steps; ++step) {
            const auto done = day.step(step);
            if (done) continue;
            QVERIFY(disk.struck());
            QVERIFY2(
                done.error().code == code_of(static_cast<Trouble>(trouble)),
                (std::string(done.error().text()) + " at " + done.error().place + " in step " + std::to_string(step))
                    .c_str());
            struck = true;
            disk.plan(Trouble::none, 0);
            VERIFY_OK(day.step(step));
        }
        QVERIFY(struck || disk.struck());
        disk.plan(Trouble::none, 0);
        day.end();
        day.expect_all_kept();
    }

    void nothing_accepted_is_lost_when_the_power_goes_data() {
        QTest::addColumn<int>("unsynced");
        QTest::addColumn<quint64>("at");
        for (auto at = std::uint64_t{1}; at <= whole_.changes; at += stride()) {
            QTest::addRow("lost %llu", static_cast<unsigned long long>(at)) << int(Unsynced::lost) << quint64(at);
            QTest::addRow("torn %llu", static_cast<unsigned long long>(at))
                << int(Unsynced::picked_by_chance) << quint64(at);
        }
    }
    void nothing_accepted_is_lost_when_the_power_goes() {
        QFETCH(int, unsynced);
        QFETCH(quint64, at);
        LedgerWorld world;
        TroubledDisk disk;
        Day day(world);
        disk.plan(Trouble::power_cut, at);
        for (int step = 0; step < Day::steps && !disk.struck(); ++step) {
            const auto done = day.step(step);
            if (!done) COMPARE_FAULT(done, ledger_write);
        }
        QVERIFY(disk.struck());
        day.end();
        TestRandom chance(at);
        disk.power_on(static_cast<Unsynced>(unsynced), chance);
        day.expect_all_kept();
    }

private:
    DaysWork whole_;
};

JCIC_TEST(TestTroubledDisk)
#include "test_troubled_disk.moc"
