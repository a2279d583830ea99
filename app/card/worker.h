#pragma once
// One thread for card calls, each with a time limit. A mute card blocks a PC/SC call until it is removed, and nothing
// can cancel the call: the thread is then abandoned with the fault card.mute, and the next call gets a new one.

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

#include "app/base/clock.h"
#include "app/base/fault.h"

namespace jcic::card {

/// For one caller at a time.
class Worker {
public:
    Worker();
    /// Ends an idle thread; an abandoned one ends by itself when its card leaves, without being waited for.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Runs `job` (which returns a Result<T>) and waits for it, at most `limit`. The job must own what it uses, because
    /// it may outlive the caller. Fault card.mute when the limit has passed, or at once if too many threads are already
    /// blocked.
    template <class Job>
    auto run(Job job, Millis limit) -> std::invoke_result_t<Job&> {
        using Answer = std::invoke_result_t<Job&>;
        auto answer = std::make_shared<std::optional<Answer>>();
        auto work = std::make_shared<Job>(std::move(job));
        if (auto done = run_job([answer, work] { answer->emplace((*work)()); }, limit); !done)
            return tl::unexpected<Fault>(std::move(done).error());
        return std::move(**answer);
    }

private:
    struct Lane;
    Result<void> run_job(std::function<void()> job, Millis limit);
    std::shared_ptr<std::atomic<int>> stuck_;  ///< abandoned threads that are still blocked
    std::shared_ptr<Lane> lane_;
};

}  // namespace jcic::card
