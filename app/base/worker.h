#pragma once
// Calls that nothing can cancel, each with a time limit: of a library that waits for another program (the card service,
// the print service) or for a card. They run on a thread of their own; one that is stuck is abandoned, and the next
// call gets a new thread.

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <type_traits>

#include "app/base/clock.h"
#include "app/base/fault.h"

namespace jcic {

/// For one caller at a time.
class Worker {
public:
    /// The fault of a call that takes too long, and what its thread does last, when it comes back after all.
    struct Late {
        FaultCode code{};
        std::string place;
        std::function<void()> at_thread_end{};
    };
    explicit Worker(Late late);
    /// Ends an idle thread; an abandoned one ends by itself when its call returns, without being waited for.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Runs `job` (which returns a Result<T>) and waits for it, at most `limit`. The job must own what it uses, because
    /// it may outlive the caller. The late fault when the limit has passed ("limit-ms"), or at once if too many threads
    /// are already blocked ("stuck"); cancelled at a stop.
    template <class Job>
    auto run(Job job, Millis limit, const std::stop_token& stop = {}) -> std::invoke_result_t<Job&> {
        using Answer = std::invoke_result_t<Job&>;
        auto answer = std::make_shared<std::optional<Answer>>();
        auto work = std::make_shared<Job>(std::move(job));
        if (auto done = run_job([answer, work] { answer->emplace((*work)()); }, limit, stop); !done)
            return tl::unexpected<Fault>(std::move(done).error());
        return std::move(**answer);
    }

private:
    struct Lane;
    Result<void> run_job(std::function<void()> job, Millis limit, const std::stop_token& stop);
    Late late_;
    std::shared_ptr<std::atomic<int>> stuck_;  ///< abandoned threads that are still blocked
    std::shared_ptr<Lane> lane_;
};

}  // namespace jcic
