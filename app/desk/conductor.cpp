#include "app/desk/conductor.h"

namespace jcic::desk {
namespace {
/// How long an idle conductor lets pass until its next round: deadlines, printers and JCIC's agencies move without us.
constexpr std::chrono::seconds between_rounds{3};
}  // namespace

Conductor::Conductor(std::unique_ptr<Workplace> workplace, Post post, Calls calls, const Clock& clock)
    : workplace_(std::move(workplace)), post_(std::move(post)), calls_(std::move(calls)), pace_(clock) {
    workplace_->when_cards_change([this](bool gone) { cards_changed(gone); });
    workplace_->when_printing_changes([this] { round(); });
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
    workplace_.reset();  // its card monitor and print watch may still call in: before the members it uses go
}

void Conductor::queue(std::function<void()> job, std::stop_source stop, Job what) {
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back({std::move(job), std::move(stop), what});
        end_polling();
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

void Conductor::cards_changed(bool card_gone) {
    if (card_gone) post_(calls_.card_gone);
    {
        const std::lock_guard lock(mutex_);
        end_polling();
    }
    round();
}

/// Needs the lock. A person's command under way is not touched: it may have begun something.
void Conductor::end_polling() {
    if (may_make_way_) running_.request_stop();
}

void Conductor::interrupt() {
    const std::lock_guard lock(mutex_);
    running_.request_stop();
}

void Conductor::publish() {
    using Made = Result<std::shared_ptr<const Snapshot>>;
    send(bounded("desk.snapshot", [&]() -> Made { return workplace_->snapshot(); }));
}

void Conductor::publish_meanwhile() {
    if (!pace_.due() || (!unpublished_ && workplace_->taken_in() == shown_)) return;
    using Made = Result<std::shared_ptr<const Snapshot>>;
    send(bounded("desk.snapshot", [&]() -> Made { return workplace_->snapshot_meanwhile(); }));
}

void Conductor::send(Result<std::shared_ptr<const Snapshot>> snapshot) {
    shown_ = workplace_->taken_in();
    unpublished_ = false;
    pace_.sent();
    if (snapshot && told_ && told_->place == "desk.snapshot") told_.reset();
    if (snapshot)
        post_([changed = calls_.changed, now = std::move(*snapshot)] { changed(now); });
    else
        tell(snapshot.error());
}

void Conductor::tell(const Fault& fault) {
    if (told_ == fault) return;
    told_ = fault;
    workplace_->note(fault);
    post_([escaped = calls_.escaped, fault] { escaped(fault); });
}

void Conductor::work(std::stop_token stop) {
    publish();
    while (!stop.stop_requested()) {
        Queued job;
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
            may_make_way_ = !job.call && !workplace_->next_round_acts();
        }
        if (job.call) {
            job.call();
            if (job.what == Job::acts || workplace_->taken_in() != shown_) publish();
            if (workplace_->has_work()) round();
        } else {
            run_round(job.stop);
        }
    }
}

void Conductor::run_round(const std::stop_source& stop) {
    const auto end = bounded("desk.round", [&]() -> Result<RoundEnd> {
        return workplace_->round(stop.get_token(), [this] { publish_meanwhile(); });
    });
    if (end && told_ && told_->place == "desk.round") told_.reset();
    if (!end) tell(end.error());
    unpublished_ = unpublished_ || (end && end->changed);
    // One that made way begins again when the desk is quiet: else each key typed would ask the host anew.
    const bool more_due = end && end->more_due && !stop.stop_requested();
    publish_in_turn(more_due);
    const std::lock_guard lock(mutex_);
    may_make_way_ = false;
    if (more_due) round_wanted_ = true;
}

void Conductor::publish_in_turn(bool more_due) {
    if (!unpublished_) return;
    if (!more_due || pace_.due()) publish();
}

}  // namespace jcic::desk
