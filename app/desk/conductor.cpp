#include "app/desk/conductor.h"

#include <algorithm>

#include "app/desk/rooms/parts.h"

namespace jcic::desk {
namespace {
/// How long an idle conductor lets pass until its next round: deadlines, printers and JCIC's agencies move without us.
constexpr std::chrono::seconds between_rounds{3};
}  // namespace

Conductor::Conductor(std::unique_ptr<Workplace> workplace, Post post, Calls calls, const Clock& clock)
    : workplace_(std::move(workplace)), post_(std::move(post)), calls_(std::move(calls)), pace_(clock) {
    workplace_->when_cards_change([this](bool gone) { cards_changed(gone); });
    workplace_->when_printing_changes([this] { round(); });
    workplace_->when_hub_changes([this] { round(); });
    workplace_->verify_daily();
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
    if (auto* seat = workplace_->parts().seating.seat(); seat && seat->daily_check())
        seat->daily_check()->request_stop();
    for (auto& one : beside_) one.stop.request_stop();
    beside_.clear();     // joins them
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

std::stop_source Conductor::run_beside(Begin begin, Done done) {
    std::stop_source stop;
    queue(
        [this, begin = std::move(begin), done = std::move(done), stop] {
            const auto begun = bounded("desk.conductor", [&]() -> Result<void> {
                JCIC_TRY(auto read, begin(*workplace_, stop.get_token()));
                read_beside(std::move(read), done, stop);
                return {};
            });
            if (!begun) answer(done, tl::unexpected<Fault>(begun.error()));
        },
        stop, Job::acts);
    return stop;
}

void Conductor::read_beside(ReadBeside<std::any> read, Done done, std::stop_source stop) {
    const int number = ++besides_;
    std::jthread thread([this, number, read = std::move(read), done = std::move(done), stop]() mutable {
        auto judge = std::make_shared<const Result<Judge<std::any>>>(
            bounded("desk.beside", [&] { return read(stop.get_token()); }));
        read = nullptr;  // with the password that it may hold
        queue([this, number, judge, done = std::move(done)] { judge_beside(number, *judge, done); }, stop, Job::acts);
    });
    auto* seat = workplace_->parts().seating.seat();
    beside_.push_back({number, std::move(stop), seat ? seat->presence() : nullptr, std::move(thread)});
}

void Conductor::judge_beside(int number, const Result<Judge<std::any>>& judge, const Done& done) {
    const auto one = std::ranges::find(beside_, number, &Beside::number);
    const bool left = one->seat.expired();
    beside_.erase(one);  // its thread has nothing more to do
    if (left) return answer(done, fail(FaultCode::session_none, "desk.beside"));
    if (!judge) return answer(done, tl::unexpected<Fault>(judge.error()));
    answer(done, bounded("desk.conductor", [&] { return (*judge)(*workplace_); }));
}

void Conductor::end_reading_for_who_left() {
    for (auto& one : beside_)
        if (one.seat.expired()) one.stop.request_stop();
}

void Conductor::answer(const Done& done, Result<std::any> result) {
    if (!result) workplace_->note(result.error());
    post_([done, result = std::move(result)] { done(result); });
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
        report_fault(snapshot.error());
}

void Conductor::report_fault(const Fault& fault) {
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
        end_reading_for_who_left();
    }
}

bool Conductor::nobody_waits() {
    const std::lock_guard lock(mutex_);
    return jobs_.empty() && !round_wanted_ && !thread_.get_stop_token().stop_requested();
}

void Conductor::run_round(const std::stop_source& stop) {
    const auto end = bounded("desk.round", [&]() -> Result<RoundEnd> {
        return workplace_->round(
            stop.get_token(), [this] { publish_meanwhile(); }, [this] { return nobody_waits(); });
    });
    if (end && told_ && told_->place == "desk.round") told_.reset();
    if (!end) report_fault(end.error());
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
