#include "app/desk/rooms/print_watch.h"

#include <algorithm>
#include <utility>

namespace jcic::desk {
namespace {

constexpr std::chrono::seconds while_open{1};
constexpr std::chrono::seconds while_quiet{15};

PrintReport ask(paper::PrintQueue& queue, const std::set<paper::JobId>& jobs) {
    PrintReport report;
    if (auto printers = queue.printers()) {
        report.printers = *std::move(printers);
    } else {
        report.fault = printers.error().code;
        report.reason = printers.error().detail("reason");
    }
    for (const auto& job : jobs) {
        auto& told = report.jobs[job];
        // A server that did not list its printers answers nothing else either: it is asked once, not for each job.
        if (report.fault) {
            told.fault = report.fault;
        } else if (const auto state = queue.job_state(job)) {
            told.state = *state;
        } else {
            told.fault = state.error().code;
        }
    }
    return report;
}

/// Something may still become of it. One that the server knows no more will not come back.
bool open(const PrintReport::Job& job) {
    return job.state ? !ended(job.state->phase) : job.fault != FaultCode::printer_job;
}

}  // namespace

PrintWatch::~PrintWatch() {
    thread_.request_stop();
    queue_->wait_no_more();
    wake_.notify_all();
}

void PrintWatch::start(std::function<void()> changed) {
    call_ = std::move(changed);
    thread_ = std::jthread([this](std::stop_token stop) { work(std::move(stop)); });
}

void PrintWatch::look() {
    look_and_keep();
}

void PrintWatch::follow(std::set<paper::JobId> jobs) {
    {
        const std::lock_guard lock(mutex_);
        asked_ = asked_ || !std::includes(followed_.begin(), followed_.end(), jobs.begin(), jobs.end());
        followed_ = std::move(jobs);
    }
    wake_.notify_all();
}

std::shared_ptr<const PrintReport> PrintWatch::latest() const {
    const std::lock_guard lock(mutex_);
    return latest_;
}

bool PrintWatch::any_open() const {
    return std::any_of(latest_->jobs.begin(), latest_->jobs.end(), [](const auto& job) { return open(job.second); });
}

bool PrintWatch::look_and_keep() {
    std::set<paper::JobId> jobs;
    {
        const std::lock_guard lock(mutex_);
        jobs = followed_;
        asked_ = false;
    }
    auto report = std::make_shared<const PrintReport>(ask(*queue_, jobs));
    const std::lock_guard lock(mutex_);
    if (std::exchange(answered_, true) && *report == *latest_) return false;
    latest_ = std::move(report);
    changed_ = true;
    return true;
}

void PrintWatch::work(std::stop_token stop) {
    while (!stop.stop_requested()) {
        if (look_and_keep()) call_();
        std::unique_lock lock(mutex_);
        wake_.wait_for(lock, stop, any_open() ? while_open : while_quiet, [this] { return asked_; });
    }
}

}  // namespace jcic::desk
