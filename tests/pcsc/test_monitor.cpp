// The monitor against a service in memory: it tells every change once, waits without polling, survives the service.
#include <QTest>
#include <mutex>

#include "pcsc/monitor.h"
#include "support/fake_service.h"
#include "support/test_program.h"

using namespace jcic;
using pcsc::CardState;
using pcsc::Monitor;
using pcsc::SeenReaders;
using test::FakeService;

namespace {

const Bytes atr{0x3B, 0x80, 0x01};
const Monitor::Pace quick{Millis{1}, Millis{4}, Millis{200}, Millis{600'000}};

/// Keeps what the monitor told.
class Told {
public:
    void operator()(const std::shared_ptr<const SeenReaders>& snapshot) {
        const std::lock_guard lock(mutex_);
        all_.push_back(*snapshot);
    }
    [[nodiscard]] std::vector<SeenReaders> all() const {
        const std::lock_guard lock(mutex_);
        return all_;
    }
    /// The state of the only reader in the last snapshot, or -1.
    [[nodiscard]] int state() const {
        const auto told = all();
        if (told.empty() || told.back().readers.size() != 1) return -1;
        return static_cast<int>(told.back().readers[0].state);
    }
    [[nodiscard]] std::string fault() const {
        const auto told = all();
        return told.empty() || !told.back().fault ? std::string() : std::string(told.back().fault->text());
    }
    [[nodiscard]] std::size_t readers() const {
        const auto told = all();
        return told.empty() ? 0 : told.back().readers.size();
    }

private:
    mutable std::mutex mutex_;
    std::vector<SeenReaders> all_;
};

struct Rig {
    std::shared_ptr<FakeService> service = std::make_shared<FakeService>();
    std::shared_ptr<Told> told = std::make_shared<Told>();
    std::unique_ptr<Monitor> monitor;

    void watch() {
        monitor = std::make_unique<Monitor>(
            service, [seen = told](const auto& snapshot) { (*seen)(snapshot); }, quick);
    }
    /// The service stops, with a card in the reader A, and comes up as a service does: what it shows late is shown
    /// late.
    void restart_with(const std::function<void(FakeService&)>& not_yet, const std::function<void(FakeService&)>& then);
};

constexpr int empty = static_cast<int>(CardState::empty);
constexpr int card = static_cast<int>(CardState::card);

void Rig::restart_with(const std::function<void(FakeService&)>& not_yet,
                       const std::function<void(FakeService&)>& then) {
    service->set_card("A", atr);
    watch();
    QTRY_COMPARE(told->state(), card);
    service->stop();
    QTRY_COMPARE(told->fault(), std::string("service.stopped"));
    not_yet(*service);
    const int waits = service->waits();
    service->start();
    QTRY_VERIFY(service->waits() >= waits + 2);  // surveyed, and waiting for it to settle
    then(*service);
    QTRY_COMPARE(told->state(), card);
}

}  // namespace

class TestMonitor : public QObject {
    Q_OBJECT

private slots:
    void cards_are_told_as_they_come_and_go() {
        Rig rig;
        rig.service->add_reader("A");
        rig.watch();
        QTRY_COMPARE(rig.told->state(), empty);
        rig.service->set_card("A", atr);
        QTRY_COMPARE(rig.told->state(), card);
        QCOMPARE(rig.told->all().back().readers[0].atr, atr);
        rig.service->remove_card("A");
        QTRY_COMPARE(rig.told->state(), empty);
        QCOMPARE(rig.told->all().size(), std::size_t{3});
    }

    void mute_and_busy_cards_are_told_apart() {
        Rig rig;
        rig.service->set_card("A", atr, pcsc::state_mute);
        rig.watch();
        QTRY_COMPARE(rig.told->state(), static_cast<int>(CardState::mute));
        rig.service->set_card("A", atr, pcsc::state_exclusive);
        QTRY_COMPARE(rig.told->state(), static_cast<int>(CardState::busy));
    }

    void a_card_swapped_between_two_looks_is_told() {
        Rig rig;
        rig.service->set_card("A", atr);
        rig.watch();
        QTRY_COMPARE(rig.told->state(), card);
        const auto before = rig.told->all().back().readers[0].events;
        rig.service->set_card("A", atr);
        QTRY_COMPARE(rig.told->all().back().readers[0].events, before + 1);
        QCOMPARE(rig.told->state(), card);
    }

    void readers_are_told_as_they_come_and_go() {
        Rig rig;
        rig.service->add_reader("A");
        rig.watch();
        QTRY_COMPARE(rig.service->waits(), 2);  // a reader that comes before the wait is told with the next change
        QCOMPARE(rig.told->readers(), std::size_t{1});
        rig.service->set_card("B", atr);
        rig.service->add_reader("B");
        QTRY_COMPARE(rig.told->readers(), std::size_t{2});
        QTRY_COMPARE(rig.service->waits(), 4);
        rig.service->remove_reader("A");
        QTRY_COMPARE(rig.told->readers(), std::size_t{1});
        QCOMPARE(rig.told->all().back().readers[0].name, std::string("B"));
    }

    void no_reader_at_all_is_no_fault() {
        Rig rig;
        rig.watch();
        QTRY_COMPARE(rig.told->all().size(), std::size_t{1});
        QVERIFY(!rig.told->all().back().fault);
        QTRY_COMPARE(rig.service->waits(), 2);
        rig.service->add_reader("A");
        QTRY_COMPARE(rig.told->readers(), std::size_t{1});
    }

    void nothing_is_polled() {
        Rig rig;
        rig.service->add_reader("A");
        rig.watch();
        QTRY_COMPARE(rig.told->state(), empty);
        // One survey and one wait without end; each insertion and removal costs one more wait.
        QTRY_COMPARE(rig.service->waits(), 2);
        rig.service->set_card("A", atr);
        QTRY_COMPARE(rig.service->waits(), 3);
        rig.service->remove_card("A");
        QTRY_COMPARE(rig.service->waits(), 4);
        QCOMPARE(rig.service->established(), 1);
    }

    void a_service_that_stops_is_told_and_found_again() {
        Rig rig;
        rig.service->set_card("A", atr);
        rig.watch();
        QTRY_COMPARE(rig.told->state(), card);
        for (int round = 0; round < 3; ++round) {
            rig.service->stop();
            QTRY_COMPARE(rig.told->fault(), std::string("service.stopped"));
            QCOMPARE(rig.told->readers(), std::size_t{0});
            rig.service->start();
            QTRY_COMPARE(rig.told->state(), card);
        }
        QCOMPARE(rig.service->open_contexts(), std::size_t{1});
    }

    void a_service_that_never_ran_is_waited_for() {
        Rig rig;
        rig.service->stop();
        rig.service->set_card("A", atr);
        rig.watch();
        QTRY_COMPARE(rig.told->fault(), std::string("service.stopped"));
        QTRY_VERIFY(rig.service->established() > 3);
        QCOMPARE(rig.told->all().size(), std::size_t{1});  // told once, however often it is tried
        rig.service->start();
        QTRY_COMPARE(rig.told->state(), card);
    }

    void a_slot_that_reads_empty_after_a_restart_is_no_removal() {
        Rig rig;
        rig.restart_with([](test::FakeService& service) { service.remove_card("A"); },
                         [](test::FakeService& service) { service.set_card("A", atr); });
        for (const auto& snapshot : rig.told->all())
            for (const auto& reader : snapshot.readers) QVERIFY(reader.state == CardState::card);
    }

    void a_reader_not_listed_yet_after_a_restart_is_no_removal() {
        Rig rig;
        rig.restart_with([](test::FakeService& service) { service.remove_reader("A"); },
                         [](test::FakeService& service) {
                             service.set_card("A", atr);
                             service.add_reader("A");
                         });
        QCOMPARE(rig.told->all().size(), std::size_t{3});  // card, stopped, card
    }

    void a_card_taken_while_the_service_was_away_is_told() {
        Rig rig;
        rig.service->set_card("A", atr);
        rig.watch();
        QTRY_COMPARE(rig.told->state(), card);
        rig.service->stop();
        QTRY_COMPARE(rig.told->fault(), std::string("service.stopped"));
        rig.service->remove_card("A");
        rig.service->start();
        QTRY_COMPARE(rig.told->state(), empty);
    }

    void a_reader_unknown_for_a_moment_ends_nothing() {
        Rig rig;
        rig.service->add_reader("A");
        rig.service->next_waits_unknown(3);
        rig.watch();
        QTRY_COMPARE(rig.told->state(), empty);
        QCOMPARE(rig.told->all().size(), std::size_t{1});
        QCOMPARE(rig.service->established(), 1);
    }

    void a_reader_that_comes_between_listing_and_wait_is_told() {
        Rig rig;
        rig.service->add_reader("A");
        bool first = true;
        rig.monitor = std::make_unique<Monitor>(
            rig.service,
            [&](const auto& snapshot) {
                (*rig.told)(snapshot);
                if (std::exchange(first, false)) rig.service->add_reader("B");
            },
            quick);
        QTRY_COMPARE(rig.told->readers(), std::size_t{2});
        rig.monitor.reset();
    }

    void a_reader_that_went_and_came_back_unseen_is_told() {
        Rig rig;
        rig.service->set_card("A", atr);
        rig.watch();
        QTRY_COMPARE(rig.told->state(), card);
        QTRY_COMPARE(rig.service->waits(), 2);
        const auto before = rig.told->all().back().readers[0].events;
        // The whole reader is unplugged and back, with a card in it, when the monitor looks again.
        rig.service->at_next_listing([&] { rig.service->set_card("A", atr); });
        rig.service->remove_reader("A");
        QTRY_COMPARE(rig.told->all().size(), std::size_t{2});
        QCOMPARE(rig.told->state(), card);
        QVERIFY(rig.told->all().back().readers[0].events != before);
    }

    void a_reader_that_cannot_be_spoken_to_holds_nobody_up() {
        Rig rig;
        rig.service->set_card("A", {}, pcsc::state_unknown);
        rig.service->add_reader("B");
        rig.monitor = std::make_unique<Monitor>(
            rig.service, [seen = rig.told](const auto& snapshot) { (*seen)(snapshot); },
            Monitor::Pace{Millis{1}, Millis{3'600'000}, Millis{200}});
        QTRY_COMPARE(rig.told->state(), empty);  // B alone
        QTRY_COMPARE(rig.service->waits(), 2);
        rig.service->set_card("B", atr);
        QTRY_COMPARE(rig.told->state(), card);
        QTRY_COMPARE(rig.service->waits(), 4);  // one look, one wait: no spinning
        QCOMPARE(rig.told->all().back().readers[0].name, std::string("B"));
    }

    void a_reader_that_recovers_is_told() {
        Rig rig;
        rig.service->set_card("A", {}, pcsc::state_unknown);
        rig.watch();
        QTRY_COMPARE(rig.told->all().size(), std::size_t{1});
        QCOMPARE(rig.told->readers(), std::size_t{0});
        rig.service->set_card("A", atr);
        QTRY_COMPARE(rig.told->state(), card);
    }

    void the_call_that_failed_is_named() {
        Rig rig;
        rig.service->at_next_listing([&] { rig.service->stop(); });
        rig.watch();
        QTRY_COMPARE(rig.told->fault(), std::string("service.stopped"));
        QCOMPARE(rig.told->all().front().fault->place, std::string("pcsc.list-readers"));
    }

    void it_stops_in_every_state() {
        for (int round = 0; round < 200; ++round) {
            Rig rig;
            if (round % 2 == 0) rig.service->stop();
            rig.service->set_card("A", atr);
            rig.watch();
            if (round % 3 == 0) QTRY_VERIFY(!rig.told->all().empty());
            rig.monitor.reset();
            QCOMPARE(rig.service->open_contexts(), std::size_t{0});
        }
    }
};

JCIC_TEST(TestMonitor)
#include "test_monitor.moc"
