// kill -9 at each durable write of the main job, and at random moments of it, then the same person comes back: nothing
// is asked twice, nothing lost, nothing unsettled for good.
//
// JCIC_CRASH_STEPS=1 kills at every write, JCIC_KILLS=1000 at as many random moments; JCIC_KILLS_SEED picks others.

#include <QtTest>

#include "app/practice/host/host_state.h"
#include "officer.h"
#include "officer_process.h"
#include "profile.h"
#include "support/test_program.h"
#include "support/world.h"

using namespace jcic;

namespace {

/// Killed once so much time is over, wherever the job is then; perhaps it is done before.
scenario::Ended run_officer_for(const std::filesystem::path& profile, int milliseconds) {
    QProcess officer;
    scenario::start_officer(officer, profile, {});
    if (!officer.waitForFinished(milliseconds)) officer.kill();
    return scenario::ended(officer);
}

int number_in(const char* variable, int otherwise) {
    return qEnvironmentVariableIsSet(variable) ? qEnvironmentVariableIntValue(variable) : otherwise;
}

}  // namespace

class CrashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        const auto profile = profiles_.fresh();
        const auto count = profiles_.root() / "count";
        QElapsedTimer timer;
        timer.start();
        const auto ended = scenario::run_officer(profile, {}, QString::fromStdString(count.string()));
        milliseconds_ = static_cast<int>(timer.elapsed());
        QVERIFY2(!ended.killed && ended.status == 0, ended.told());
        writes_ = scenario::counted(count).writes;
        QVERIFY(writes_ > 50);
    }

    void the_job_ends_as_one_day_wherever_it_was_killed_data() {
        QTest::addColumn<long>("at");
        // All of them with JCIC_CRASH_STEPS=1; every 23rd in the ordinary run (23 is prime to the writes an event
        // makes).
        const long stride = number_in("JCIC_CRASH_STEPS", 23);
        bool after = false;
        for (long at = 1; at <= writes_; at += stride, after = !after)
            QTest::addRow("%s write %ld", after ? "after" : "before", at) << (after ? -at : at);
    }

    void the_job_ends_as_one_day_wherever_it_was_killed() {
        QFETCH(long, at);
        const auto profile = profiles_.fresh();
        const auto count = profile.string() + "-count";
        const auto first = scenario::run_officer(profile, {at, 0}, QString::fromStdString(count));
        // Not killed: then it wrote less often than the day that was counted.
        QVERIFY2(first.killed, first.told() + " after " +
                                   QByteArray::number(qlonglong{scenario::counted(count).writes}) + " of " +
                                   QByteArray::number(qlonglong{writes_}) + " writes");
        finish_and_check(profile);
    }

    void the_job_ends_as_one_day_after_kills_at_random_moments_data() {
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<int>("kills");
        constexpr int a_row = 10;
        const auto seed = static_cast<quint64>(number_in("JCIC_KILLS_SEED", 1));
        const int kills = number_in("JCIC_KILLS", 12);
        for (int done = 0; done < kills; done += a_row)
            QTest::addRow("from kill %d", done + 1)
                << seed * 1'000'000 + quint64(done) << std::min(a_row, kills - done);
    }

    /// Twice in a day, the second time in the middle of what the first left. No oftener: a sign-in that was cut off
    /// counts as a mistyped password (R-PW-4).
    void the_job_ends_as_one_day_after_kills_at_random_moments() {
        QFETCH(quint64, seed);
        QFETCH(int, kills);
        test::TestRandom chance(seed);
        while (kills > 0) {
            const auto profile = profiles_.fresh();
            QStringList moments;
            for (int kill = 0; kill < 2; ++kill) {
                const auto moment = static_cast<int>(chance.below(static_cast<std::uint64_t>(milliseconds_)));
                const auto ran = run_officer_for(profile, moment);
                moments << QString::number(moment);
                QVERIFY2(ran.killed || ran.status == 0, ran.told() + " at " + moments.join(" ms, ").toUtf8() + " ms");
                if (ran.killed) --kills;
            }
            finish_and_check(profile);
            if (QTest::currentTestFailed())
                return qWarning("after kills at %s ms of %d", qPrintable(moments.join(", ")), milliseconds_);
        }
    }

private:
    static void finish_and_check(const std::filesystem::path& profile);
    scenario::Profiles profiles_;
    long writes_ = 0;
    int milliseconds_ = 0;  ///< that the whole job takes
};

void CrashTest::finish_and_check(const std::filesystem::path& profile) {
    const auto second = scenario::run_officer(profile, {});
    QVERIFY2(!second.killed && second.status == 0, second.told());

    // Not asked twice: JCIC issued one serial number an item.
    const auto host = practice::HostStore(profile / "practice" / "host" / "host-state.json").load();
    QVERIFY(host);
    std::map<domain::Item, int> issued;
    std::set<std::pair<domain::IdempotencyKey, domain::Item>> keys;
    for (const auto& serial : host->serials) {
        if (serial.origin.way != domain::Way::card) continue;
        ++issued[serial.item];
        QVERIFY(keys.insert({serial.key, serial.item}).second);
    }
    for (const auto item : domain::all_items)
        QVERIFY2(issued[item] == 1,
                 std::string(domain::code_of(item)).append(" ").append(std::to_string(issued[item])).c_str());

    // Nothing lost and nothing unsettled: one query, three records, and a ledger that verifies.
    const auto workplace = scenario::open(profile);
    scenario::Officer officer(*workplace);
    QCOMPARE(scenario::code(officer.sign_in()), QString());
    const auto snapshot = workplace->snapshot();
    QCOMPARE(snapshot->board.size(), std::size(domain::all_items));
    for (const auto& row : snapshot->board) {
        QCOMPARE(row.state, domain::ItemState::retrieved);
        QVERIFY(row.holds_record);
    }
    const auto report = workplace->ledger().verify({});
    QVERIFY2(report, qPrintable(scenario::code(report)));
    QVERIFY2(report->ok, report->faults.empty() ? "" : std::string(report->faults.front().detail("reason")).c_str());
    std::filesystem::remove_all(profile);
}

JCIC_TEST(CrashTest)
#include "test_crash.moc"
