#pragma once
// Polls the print server on a thread of its own, so that a slow server delays neither the windows nor the conductor.

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <thread>

#include "app/paper/printing/printer.h"

namespace jcic::desk {

/// The server's last answers.
struct PrintReport {
    /// A job's state, or why it is not known: printer.job, printer.server, printer.failed.
    struct Job {
        std::optional<paper::JobState> state;
        std::optional<FaultCode> fault;
        bool operator==(const Job&) const = default;
    };
    std::vector<paper::Printer> printers;
    std::optional<FaultCode> fault;  ///< why the printers are not known
    std::string reason{};            ///< of that fault
    std::map<paper::JobId, Job> jobs;
    bool operator==(const PrintReport&) const = default;
};

class PrintWatch {
public:
    /// `queue` is called from several threads.
    explicit PrintWatch(std::shared_ptr<paper::PrintQueue> queue) : queue_(std::move(queue)) {}
    ~PrintWatch();
    PrintWatch(const PrintWatch&) = delete;
    PrintWatch& operator=(const PrintWatch&) = delete;

    /// Starts polling: at once, then every second while a job is open, else every fifteen. `changed` is called on that
    /// thread. Call once.
    void start(std::function<void()> changed);
    /// Polls on the calling thread, for programs without a polling thread.
    void look();
    /// Sets the jobs to be followed; a new one is polled at once.
    void follow(std::set<paper::JobId> jobs);
    [[nodiscard]] std::shared_ptr<const PrintReport> latest() const;
    /// Whether the report has changed since the last call.
    [[nodiscard]] bool take_changed() { return changed_.exchange(false); }

private:
    void work(std::stop_token stop);
    bool look_and_keep();
    [[nodiscard]] bool any_open() const;

    std::shared_ptr<paper::PrintQueue> queue_;
    mutable std::mutex mutex_;
    std::condition_variable_any wake_;
    std::shared_ptr<const PrintReport> latest_ = std::make_shared<PrintReport>();
    std::set<paper::JobId> followed_;
    bool asked_ = false;     ///< follow() named a new job
    bool answered_ = false;  ///< the first answer always counts as a change
    std::atomic<bool> changed_ = false;
    std::function<void()> call_;
    std::jthread thread_;
};

}  // namespace jcic::desk
