#include "app/base/worker.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace jcic {
namespace {

/// Threads stuck at a time. More readers with mute cards than that are not believable.
constexpr int most_stuck = 4;

}  // namespace

/// A thread that runs one job after another until it is told to stop or is left behind.
struct Worker::Lane : std::enable_shared_from_this<Worker::Lane> {
    Lane(std::shared_ptr<std::atomic<int>> stuck_count, std::function<void()> at_thread_end)
        : stuck(std::move(stuck_count)), last_words(std::move(at_thread_end)) {}

    void start() {
        thread = std::thread([lane = shared_from_this()] { lane->work(); });
    }

    void work() {
        std::unique_lock lock(mutex);
        for (;;) {
            wake.wait(lock, [this] { return job || ending; });
            if (!job) return;
            auto current = std::exchange(job, nullptr);
            lock.unlock();
            current();
            current = nullptr;  // what the job owns ends here, in the thread that used it
            lock.lock();
            done = true;
            wake.notify_all();
            if (!left_behind) continue;
            // The program may be ending beside it: what a library keeps for this thread goes while the thread is still
            // one.
            if (last_words) last_words();
            --*stuck;
            return;
        }
    }

    /// False when the limit is over or a stop came: the lane is left behind, and its thread with it.
    bool run(std::function<void()> next, Millis limit, const std::stop_token& stop) {
        std::unique_lock lock(mutex);
        job = std::move(next);
        done = false;
        wake.notify_all();
        if (wake.wait_for(lock, stop, limit, [this] { return done; })) return true;
        left_behind = true;
        ++*stuck;
        thread.detach();
        return false;
    }

    void end() {
        {
            const std::lock_guard lock(mutex);
            ending = true;
        }
        wake.notify_all();
        thread.join();
    }

    std::shared_ptr<std::atomic<int>> stuck;
    std::function<void()> last_words;
    std::mutex mutex;
    std::condition_variable_any wake;
    std::function<void()> job;
    bool done = false;
    bool ending = false;
    bool left_behind = false;
    std::thread thread;
};

Worker::Worker(Late late) : late_(std::move(late)), stuck_(std::make_shared<std::atomic<int>>(0)) {}

Worker::~Worker() {
    if (lane_) lane_->end();
}

Result<void> Worker::run_job(std::function<void()> job, Millis limit, const std::stop_token& stop) {
    if (stop.stop_requested()) return fail(FaultCode::cancelled, late_.place);
    if (*stuck_ >= most_stuck) return fail(late_.code, late_.place, {{"stuck", std::to_string(most_stuck)}});
    if (!lane_) {
        lane_ = std::make_shared<Lane>(stuck_, late_.at_thread_end);
        lane_->start();
    }
    if (lane_->run(std::move(job), limit, stop)) return {};
    lane_.reset();
    if (stop.stop_requested()) return fail(FaultCode::cancelled, late_.place);
    return fail(late_.code, late_.place, {{"limit-ms", std::to_string(limit.count())}});
}

}  // namespace jcic
