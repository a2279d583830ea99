// The monitor with the real daemon: never run, killed, started again; a reader that vanishes while it is waited for.
#include <QTemporaryDir>
#include <QTest>
#include <mutex>

#include "pcsc/monitor.h"
#include "pcsc/pcsc_link.h"
#include "support/pcscd.h"
#include "support/practice_card.h"
#include "support/test_program.h"
#include "tests/ifd/reader.h"

using namespace jcic;

namespace {

/// What the monitor said, and how often.
class Watch {
public:
    Watch()
        : monitor_(std::make_unique<pcsc::Monitor>(std::make_shared<pcsc::PcscLink>(), [this](const auto& snapshot) {
              const std::lock_guard lock(mutex_);
              snapshot_ = snapshot;
              ++told_;
          })) {}
    [[nodiscard]] std::string state() const {
        const std::lock_guard lock(mutex_);
        if (!snapshot_) return "nothing";
        if (snapshot_->fault) return std::string(snapshot_->fault->text());
        if (snapshot_->readers.empty()) return "no reader";
        return snapshot_->readers[0].state == pcsc::CardState::card ? "card" : "empty";
    }
    [[nodiscard]] int told() const {
        const std::lock_guard lock(mutex_);
        return told_;
    }

private:
    mutable std::mutex mutex_;
    std::shared_ptr<const pcsc::SeenReaders> snapshot_;
    int told_ = 0;
    std::unique_ptr<pcsc::Monitor> monitor_;
};

}  // namespace

class TestMonitor : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void a_daemon_that_never_ran_is_found_when_it_starts();
    void a_daemon_that_is_killed_is_told_and_found_again();
    void a_reader_that_vanishes_during_the_wait_is_told();
    void it_stops_with_and_without_the_daemon();

private:
    QTemporaryDir folder_;
    std::unique_ptr<test::PracticeCard> practice_;
    std::unique_ptr<test::Reader> reader_;
    std::unique_ptr<test::Pcscd> daemon_;
};

void TestMonitor::init() {
    const auto socket = folder_.filePath("reader").toStdString();
    test::write_reader_configuration(folder_.path().toStdString(), socket);
    practice_ = std::make_unique<test::PracticeCard>();
    reader_ = std::make_unique<test::Reader>(socket);
    daemon_ = std::make_unique<test::Pcscd>(folder_.path());
    QVERIFY2(!test::Pcscd::answers(), "another pcscd is running");
}

void TestMonitor::cleanup() {
    daemon_.reset();
    reader_.reset();
    practice_.reset();
}

void TestMonitor::a_daemon_that_never_ran_is_found_when_it_starts() {
    const Watch watch;
    QTRY_COMPARE(watch.state(), std::string("service.stopped"));
    QCOMPARE(watch.told(), 1);
    QVERIFY(daemon_->start());
    QTRY_COMPARE(watch.state(), std::string("empty"));
    reader_->insert(practice_->card);
    QTRY_COMPARE(watch.state(), std::string("card"));
    reader_->pull();
    QTRY_COMPARE(watch.state(), std::string("empty"));
}

void TestMonitor::a_daemon_that_is_killed_is_told_and_found_again() {
    reader_->insert(practice_->card);
    QVERIFY(daemon_->start());
    const Watch watch;
    QTRY_COMPARE(watch.state(), std::string("card"));
    for (int round = 0; round < 3; ++round) {
        const int told = watch.told();
        daemon_->kill();
        QTRY_COMPARE(watch.state(), std::string("service.stopped"));
        QVERIFY(daemon_->start());
        QTRY_COMPARE(watch.state(), std::string("card"));
        // The card was there all the time: nobody is told that it left.
        QCOMPARE(watch.told(), told + 2);
    }
}

void TestMonitor::a_reader_that_vanishes_during_the_wait_is_told() {
    reader_->insert(practice_->card);
    QVERIFY(daemon_->start());
    const Watch watch;
    QTRY_COMPARE(watch.state(), std::string("card"));
    reader_->unplug(true);
    QTRY_COMPARE(watch.state(), std::string("no reader"));
}

void TestMonitor::it_stops_with_and_without_the_daemon() {
    for (const bool runs : {false, true}) {
        if (runs) QVERIFY(daemon_->start());
        for (int round = 0; round < 20; ++round) {
            const Watch watch;
            if (round % 2 == 0) QTRY_VERIFY(watch.told() > 0);
        }
    }
}

JCIC_TEST(TestMonitor)
#include "test_monitor.moc"
