// kill -9 at each durable write of the main job, then the same person comes back: nothing is asked twice, nothing lost,
// nothing unsettled for good.

#include <QProcess>
#include <QtTest>

#include "app/practice/host_state.h"
#include "officer.h"
#include "profile.h"

using namespace jcic;

namespace {

struct Ended {
    bool killed = false;
    int status = 0;
    QString said;
};

Ended run_officer(const std::filesystem::path& profile, long kill_at, const QString& count_file = {}) {
    QProcess officer;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("LD_PRELOAD", JCIC_KILL_AT);
    environment.insert("JCIC_KILL_AT", QString::number(kill_at));
    if (!count_file.isEmpty()) environment.insert("JCIC_KILL_COUNT", count_file);
    // A sanitizer's runtime must come first in the process; it allows the preloaded counter after it.
    environment.insert("ASAN_OPTIONS", "verify_asan_link_order=0");
    officer.setProcessEnvironment(environment);
    officer.start(JCIC_OFFICER, {QString::fromStdString(profile.string())});
    if (!officer.waitForFinished(120'000)) return {false, -1, "no end"};
    return {officer.exitStatus() == QProcess::CrashExit, officer.exitCode(),
            QString::fromUtf8(officer.readAllStandardError())};
}

}  // namespace

class CrashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void the_job_ends_as_one_day_wherever_it_was_killed_data();
    void the_job_ends_as_one_day_wherever_it_was_killed();

private:
    scenario::Profiles profiles_;
    long writes_ = 0;
};

void CrashTest::initTestCase() {
    const auto profile = profiles_.fresh();
    const auto count = profiles_.root() / "count";
    const auto ended = run_officer(profile, 0, QString::fromStdString(count.string()));
    QVERIFY2(!ended.killed && ended.status == 0, qPrintable(ended.said));
    QFile file(QString::fromStdString(count.string()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    writes_ = file.readAll().trimmed().toLong();
    QVERIFY(writes_ > 50);
}

void CrashTest::the_job_ends_as_one_day_wherever_it_was_killed_data() {
    QTest::addColumn<long>("at");
    // All of them with JCIC_CRASH_STEPS=1; every seventh in the ordinary run (seven is prime to the writes an event
    // makes).
    const long stride =
        qEnvironmentVariableIsSet("JCIC_CRASH_STEPS") ? qEnvironmentVariableIntValue("JCIC_CRASH_STEPS") : 7;
    bool after = false;
    for (long at = 1; at <= writes_; at += stride, after = !after)
        QTest::addRow("%s write %ld", after ? "after" : "before", at) << (after ? -at : at);
}

void CrashTest::the_job_ends_as_one_day_wherever_it_was_killed() {
    QFETCH(long, at);
    const auto profile = profiles_.fresh();
    const auto first = run_officer(profile, at);
    QVERIFY2(first.killed, qPrintable(first.said));

    const auto second = run_officer(profile, 0);
    QVERIFY2(!second.killed && second.status == 0, qPrintable(second.said));

    // Not asked twice: JCIC issued one serial number an item.
    const auto host = practice::HostStore(profile / "practice" / "host" / "host-state.json").load();
    QVERIFY(host);
    std::map<domain::Item, int> issued;
    for (const auto& serial : host->serials)
        if (serial.origin.way == domain::Way::card) ++issued[serial.item];
    for (const auto item : domain::all_items) QCOMPARE(issued[item], 1);

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
    QVERIFY(report);
    QVERIFY2(report->ok, report->faults.empty() ? "" : std::string(report->faults.front().detail("reason")).c_str());
    std::filesystem::remove_all(profile);
}

QTEST_GUILESS_MAIN(CrashTest)
#include "test_crash.moc"
