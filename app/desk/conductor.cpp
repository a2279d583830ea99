#include "app/desk/conductor.h"

namespace jcic::desk {
namespace {
/// How long an idle conductor lets pass until its next round: deadlines, printers and JCIC's agencies move without us.
constexpr std::chrono::seconds between_rounds{3};
}  // namespace

Conductor::Conductor(std::unique_ptr<Workplace> workplace, Post post, Changed changed)
    : workplace_(std::move(workplace)), post_(std::move(post)), changed_(std::move(changed)) {
    workplace_->when_cards_change([this] { round(); });
    thread_ = std::jthread([this](std::stop_token stop) { work(std::move(stop)); });
}

Conductor::~Conductor() {
    thread_.request_stop();
    {
        const std::lock_guard lock(mutex_);
        for (auto& job : jobs_) job.stop.request_stop();
        running_.request_stop();
    }
    thread_.join();
    workplace_.reset();  // its card monitor may still call round(): before the members it uses go
}

void Conductor::queue(std::function<void()> job, std::stop_source stop) {
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back({std::move(job), std::move(stop)});
    }
    wake_.notify_one();
}

void Conductor::round() {
    {
        const std::lock_guard lock(mutex_);
        round_wanted_ = true;
    }
    wake_.notify_one();
}

void Conductor::interrupt() {
    const std::lock_guard lock(mutex_);
    running_.request_stop();
}

void Conductor::publish() {
    post_([changed = changed_, snapshot = workplace_->snapshot()] { changed(snapshot); });
}

void Conductor::work(std::stop_token stop) {
    publish();
    while (!stop.stop_requested()) {
        Job job;
        {
            std::unique_lock lock(mutex_);
            wake_.wait_for(lock, stop, between_rounds, [this] { return !jobs_.empty() || round_wanted_; });
            if (stop.stop_requested()) return;
            if (!jobs_.empty()) {
                job = std::move(jobs_.front());
                jobs_.pop_front();
            } else {
                round_wanted_ = false;
                job.stop = std::stop_source{};
            }
            running_ = job.stop;
        }
        if (job.call) {
            job.call();
            publish();
        } else if (workplace_->round(job.stop.get_token())) {
            publish();
        }
    }
}

}  // namespace jcic::desk
