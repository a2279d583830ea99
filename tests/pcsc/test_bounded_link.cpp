// A card service that does not answer holds nobody: each of its calls is given up after a limit, and all of them while
// one hangs; when it answers again it is used again.
#include <QTest>
#include <future>

#include "pcsc/bounded_link.h"
#include "pcsc/codes.h"
#include "pcsc/monitor.h"
#include "support/fake_service.h"
#include "support/test_program.h"

using namespace jcic;
using pcsc::BoundedLink;
using pcsc::Code;
using pcsc::Monitor;
using pcsc::SeenReaders;

namespace {

const Bytes atr{0x3B, 0x80, 0x01};
constexpr Millis limit{50};
constexpr Millis no_limit{600'000};

/// In memory, and silent as pcsc-lite's is: no call returns until it speaks again.
class Hanging : public test::FakeService {
public:
    void hang(bool now) {
        const std::lock_guard lock(silence_);
        hangs_ = now;
        spoke_.notify_all();
    }
    Code establish(pcsc::Context& out) override {
        wait();
        return FakeService::establish(out);
    }
    Code release(pcsc::Context context) override {
        wait();
        return FakeService::release(context);
    }
    Code list_readers(pcsc::Context context, std::vector<std::string>& out) override {
        wait();
        return FakeService::list_readers(context, out);
    }
    Code wait_change(pcsc::Context context, std::optional<Millis> most, std::span<pcsc::ReaderState> states) override {
        wait();
        const auto code = FakeService::wait_change(context, most, states);
        wait();
        return code;
    }
    Code cancel(pcsc::Context context) override {
        wait();
        return FakeService::cancel(context);
    }
    Code disconnect(pcsc::Handle, pcsc::Leave) override {
        wait();
        ++disconnected;
        return Code::ok;
    }
    std::atomic<int> disconnected = 0;

private:
    void wait() {
        std::unique_lock lock(silence_);
        spoke_.wait(lock, [this] { return !hangs_; });
    }
    std::mutex silence_;
    std::condition_variable spoke_;
    bool hangs_ = false;
};

struct Rig {
    std::shared_ptr<Hanging> service = std::make_shared<Hanging>();
    std::shared_ptr<BoundedLink> link = std::make_shared<BoundedLink>(service, limit);
    ~Rig() { service->hang(false); }  // whoever was left behind ends
};

/// The monitor's last word.
class Told {
public:
    void operator()(const std::shared_ptr<const SeenReaders>& seen) {
        const std::lock_guard lock(mutex_);
        last_ = *seen;
    }
    [[nodiscard]] std::string reason() const {
        const std::lock_guard lock(mutex_);
        return last_ && last_->fault ? std::string(last_->fault->detail("reason")) : std::string();
    }
    [[nodiscard]] std::size_t readers() const {
        const std::lock_guard lock(mutex_);
        return last_ ? last_->readers.size() : 0;
    }

private:
    mutable std::mutex mutex_;
    std::optional<SeenReaders> last_;
};

}  // namespace

class TestBoundedLink : public QObject {
    Q_OBJECT

private slots:
    void a_service_that_answers_is_passed_on() {
        Rig rig;
        rig.link = std::make_shared<BoundedLink>(rig.service, no_limit);
        rig.service->set_card("A", atr);
        pcsc::Context context = 0;
        QCOMPARE(rig.link->establish(context), Code::ok);
        std::vector<std::string> readers;
        QCOMPARE(rig.link->list_readers(context, readers), Code::ok);
        QCOMPARE(readers, std::vector<std::string>{"A"});
        std::vector<pcsc::ReaderState> states{{"A", pcsc::state_unaware, pcsc::state_unaware, {}}};
        QCOMPARE(rig.link->wait_change(context, Millis{0}, states), Code::ok);
        QCOMPARE(states[0].atr, atr);
        QVERIFY((states[0].now & pcsc::state_present) != 0);
        QCOMPARE(rig.link->release(context), Code::ok);
        QCOMPARE(rig.service->open_contexts(), std::size_t{0});
    }

    void every_call_of_a_silent_service_is_given_up() {
        Rig rig;
        pcsc::Context context = 0;
        QCOMPARE(rig.link->establish(context), Code::ok);
        rig.service->hang(true);
        std::vector<std::string> readers;
        std::vector<pcsc::ReaderState> states;
        pcsc::Context another = 0;
        QCOMPARE(rig.link->list_readers(context, readers), Code::service_silent);
        QCOMPARE(rig.link->wait_change(context, Millis{0}, states), Code::service_silent);
        QCOMPARE(rig.link->establish(another), Code::service_silent);
        QCOMPARE(rig.link->cancel(context), Code::service_silent);
        QCOMPARE(rig.link->disconnect(1, pcsc::Leave::reset), Code::service_silent);
        QCOMPARE(rig.link->release(context), Code::service_silent);
        pcsc::Connection connection;
        QCOMPARE(rig.link->connect(context, "A", pcsc::Share::shared, connection), Code::service_silent);
    }

    void what_was_given_up_is_done_when_the_service_speaks_again() {
        Rig rig;
        pcsc::Context context = 0;
        QCOMPARE(rig.link->establish(context), Code::ok);
        rig.service->hang(true);
        pcsc::Context nobodys = 0;
        QCOMPARE(rig.link->establish(nobodys), Code::service_silent);
        QCOMPARE(rig.link->disconnect(1, pcsc::Leave::reset), Code::service_silent);
        QCOMPARE(rig.link->release(context), Code::service_silent);
        rig.service->hang(false);
        // The context that came too late is nobody's, the other one was to be released: none is left.
        QTRY_COMPARE(rig.service->open_contexts(), std::size_t{0});
        QTRY_COMPARE(rig.service->disconnected.load(), 1);
        QTRY_COMPARE(rig.link->establish(context), Code::ok);
    }

    void the_monitor_tells_the_silence_and_its_end() {
        Rig rig;
        rig.service->set_card("A", atr);
        rig.service->hang(true);
        auto told = std::make_shared<Told>();
        const Monitor monitor(rig.link, [told](const auto& seen) { (*told)(seen); },
                              {Millis{1}, Millis{4}, Millis{200}, Millis{20}});
        QTRY_COMPARE(told->reason(), std::string("silent"));
        rig.service->hang(false);
        QTRY_COMPARE(told->readers(), std::size_t{1});
    }

    void a_service_that_is_stopped_in_mid_wait_is_told_too() {
        Rig rig;
        rig.service->set_card("A", atr);
        auto told = std::make_shared<Told>();
        const Monitor monitor(rig.link, [told](const auto& seen) { (*told)(seen); },
                              {Millis{1}, Millis{4}, Millis{200}, Millis{20}});
        QTRY_COMPARE(told->readers(), std::size_t{1});
        rig.service->hang(true);
        QTRY_COMPARE(told->reason(), std::string("silent"));
    }

    void the_monitors_end_waits_for_no_silent_service() {
        Rig rig;
        rig.service->hang(true);
        auto told = std::make_shared<Told>();
        {
            const Monitor monitor(rig.link, [told](const auto& seen) { (*told)(seen); },
                                  {Millis{1}, Millis{4}, Millis{200}, Millis{20}});
            QTRY_COMPARE(told->reason(), std::string("silent"));
        }
        // Here at all: the service is silent still.
        pcsc::Context context = 0;
        QCOMPARE(rig.link->establish(context), Code::service_silent);
    }
};

JCIC_TEST(TestBoundedLink)
#include "test_bounded_link.moc"
