// Jobs run one after another on a thread of their own; one that is stuck is left behind, and nobody waits for it.
#include <QTest>
#include <future>
#include <thread>

#include "app/base/worker.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;

namespace {

constexpr Millis long_enough{60'000};
constexpr Millis short_limit{20};
const Worker::Late as_mute{FaultCode::card_mute, "worker"};

/// Blocks every job that waits for it until it is opened; opened at the latest when the test ends.
class Gate {
public:
    ~Gate() { open(); }
    void open() {
        if (!opened_) promise_.set_value();
        opened_ = true;
    }
    [[nodiscard]] std::shared_future<void> future() const { return future_; }

private:
    std::promise<void> promise_;
    std::shared_future<void> future_ = promise_.get_future().share();
    bool opened_ = false;
};

/// Stuck as on a mute card. Owns something, so that its end can be seen.
Result<int> stuck(Worker& worker, const Gate& gate, std::shared_ptr<int> owned = nullptr) {
    return worker.run(
        [gone = gate.future(), owned]() -> Result<int> {
            gone.wait();
            return 1;
        },
        short_limit);
}

Result<int> quick(Worker& worker) {
    return worker.run([]() -> Result<int> { return 7; }, long_enough);
}

}  // namespace

class TestWorker : public QObject {
    Q_OBJECT

private slots:
    void it_gives_what_the_job_gives() {
        Worker worker(as_mute);
        QCOMPARE(quick(worker).value(), 7);
        const auto refused =
            worker.run([]() -> Result<void> { return fail(FaultCode::card_removed, "here"); }, long_enough);
        COMPARE_FAULT(refused, card_removed);
    }

    void jobs_share_one_thread_that_is_not_the_callers() {
        Worker worker(as_mute);
        const auto where = [&] {
            return worker.run([]() -> Result<std::thread::id> { return std::this_thread::get_id(); }, long_enough)
                .value();
        };
        const auto first = where();
        QVERIFY(first != std::this_thread::get_id());
        QVERIFY(where() == first);
    }

    void a_stuck_job_is_card_mute_and_the_next_one_runs() {
        Gate gate;
        Worker worker(as_mute);
        COMPARE_FAULT(stuck(worker, gate), card_mute);
        QCOMPARE(quick(worker).value(), 7);
    }

    void a_job_left_behind_ends_what_it_owns_when_it_comes_back() {
        Gate gate;
        Worker worker(as_mute);
        auto owned = std::make_shared<int>(1);
        const std::weak_ptr<int> watched = owned;
        COMPARE_FAULT(stuck(worker, gate, std::move(owned)), card_mute);
        QVERIFY(!watched.expired());
        gate.open();
        QTRY_VERIFY(watched.expired());
    }

    void too_many_stuck_threads_are_not_added_to() {
        Gate gate;
        Worker worker(as_mute);
        for (int i = 0; i < 4; ++i) COMPARE_FAULT(stuck(worker, gate), card_mute);
        const auto refused = quick(worker);
        COMPARE_FAULT(refused, card_mute);
        QCOMPARE(std::string(refused.error().detail("stuck")), std::string("4"));
        gate.open();
        QTRY_VERIFY(quick(worker).has_value());
    }

    void a_stop_leaves_the_job_behind_at_once() {
        Gate gate;
        Worker worker(as_mute);
        std::stop_source stop;
        std::promise<void> begun;
        std::jthread stopping([&] {
            begun.get_future().wait();
            stop.request_stop();
        });
        const auto stopped = worker.run(
            [gone = gate.future(), &begun]() -> Result<int> {
                begun.set_value();
                gone.wait();
                return 1;
            },
            long_enough, stop.get_token());
        COMPARE_FAULT(stopped, cancelled);
        QCOMPARE(quick(worker).value(), 7);
    }

    void its_end_does_not_wait_for_a_stuck_job() {
        Gate gate;
        {
            Worker worker(as_mute);
            COMPARE_FAULT(stuck(worker, gate), card_mute);
        }
        // Here at all: the gate is still shut.
        QVERIFY(gate.future().wait_for(std::chrono::seconds(0)) == std::future_status::timeout);
    }
};

JCIC_TEST(TestWorker)
#include "test_worker.moc"
