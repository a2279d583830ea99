#include "app/hub/line.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "app/base/clock.h"
#include "app/domain/roc_date.h"

namespace jcic::hub {
namespace {

/// Wakes a thread that waits in poll.
class Bell {
public:
    Bell() : descriptor_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}
    ~Bell() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    Bell(const Bell&) = delete;
    Bell& operator=(const Bell&) = delete;
    void ring() const {
        const std::uint64_t one = 1;
        // Full means that it rings already.
        [[maybe_unused]] const auto written = ::write(descriptor_, &one, sizeof one);
    }
    void quiet() const {
        std::uint64_t rung = 0;
        [[maybe_unused]] const auto read = ::read(descriptor_, &rung, sizeof rung);
    }
    [[nodiscard]] int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

struct Job {
    enum class Stage { waits, runs, done, withdrawn };
    std::function<Answer<void>(Connection&)> call;
    Stage stage = Stage::waits;
};

/// The server was reached and is not used: to be asked again as often as one that is away.
bool is_refusal(const Fault& fault) {
    return fault.code != FaultCode::hub_unreachable;
}

}  // namespace

class Line::Inside {
public:
    Inside(domain::HubAddress address, Credentials credentials, std::string ledger, Sign sign, Trusted trusted,
           std::shared_ptr<const Clock> clock, LineEvents events, Pace pace, std::optional<Silence> silence)
        : address_(std::move(address)),
          credentials_(std::move(credentials)),
          ledger_(std::move(ledger)),
          sign_(std::move(sign)),
          trusted_(std::move(trusted)),
          clock_(std::move(clock)),
          events_(std::move(events)),
          pace_(pace) {
        state_.acknowledged = trusted_.before;
        state_.since = clock_->now();
        if (!silence) return;
        silent_for_ = silence->left;
        away_since_ = silence->since;
        state_.phase = LineState::Phase::away;
        state_.fault = Fault{FaultCode::hub_unreachable, "hub.line", {{"reason", "time"}}};
        state_.since = silence->since;
    }

    void live() {
        auto retry = pace_.first_retry;
        if (silent_for_ > Millis{0}) wait_for_retry(silent_for_);
        while (!ended()) {
            auto opened = open();
            if (opened) {
                serve(*opened);
                // One that answers too late is asked as seldom as one that does not answer.
                if (!is_late()) retry = pace_.first_retry;
            } else {
                miss(std::move(opened).error());
            }
            // Rung by who was told by now that it is away: that is no reason to ask again at once.
            bell_.quiet();
            if (!ended() && state().phase != LineState::Phase::opening) wait_for_retry(retry);
            retry = std::min(2 * retry, pace_.last_retry);
        }
    }

    std::optional<NoAnswer> carry_out(Call call) {
        std::unique_lock lock(mutex_);
        if (auto away = why_not()) return away;
        auto job = std::make_shared<Job>(Job{std::move(call)});
        jobs_.push_back(job);
        bell_.ring();
        const auto answered = [&] { return job->stage == Job::Stage::done || closed(); };
        changed_.wait_for(lock, pace_.limit, answered);
        if (job->stage == Job::Stage::done) return std::nullopt;
        const bool began = job->stage == Job::Stage::runs;
        job->stage = Job::Stage::withdrawn;
        if (!began)
            if (auto away = why_not()) return away;
        Fault late{FaultCode::hub_unreachable, "hub.line", {{"reason", "time"}}};
        if (!ended_) open_circuit(late);
        return NoAnswer{std::move(late), began};
    }

    [[nodiscard]] LineState state() const {
        const std::lock_guard lock(mutex_);
        return state_;
    }

    void try_now() {
        {
            const std::lock_guard lock(mutex_);
            if (ended_ || state_.phase != LineState::Phase::away) return;
        }
        set(LineState::Phase::opening, std::nullopt);
        bell_.ring();
    }

    void end() {
        const std::lock_guard lock(mutex_);
        ended_ = true;
        events_ = {};
        over_.ring();
        bell_.ring();
        changed_.notify_all();
    }
    /// Whether the thread has left live(): within the limit where it is connected, else at once, unless a name is being
    /// looked up.
    bool wait_for_end() {
        std::unique_lock lock(mutex_);
        const auto limit = state_.phase == LineState::Phase::connected ? pace_.limit : pace_.limit / 10;
        return changed_.wait_for(lock, limit, [this] { return left_; });
    }
    void leave() {
        const std::lock_guard lock(mutex_);
        left_ = true;
        changed_.notify_all();
    }

private:
    [[nodiscard]] bool ended() const {
        const std::lock_guard lock(mutex_);
        return ended_;
    }
    /// Who asks next is told at once: the thread says so to others when it is free. With the mutex held.
    void open_circuit(const Fault& fault) {
        late_ = true;
        if (!away_since_) away_since_ = clock_->now();
        state_.phase = LineState::Phase::away;
        state_.since = *away_since_;
        state_.fault = fault;
        jobs_.clear();
        changed_.notify_all();
        bell_.ring();
    }
    [[nodiscard]] bool is_late() const {
        const std::lock_guard lock(mutex_);
        return late_;
    }

    /// The circuit is open, or there is no thread any more. With the mutex held.
    [[nodiscard]] bool closed() const {
        return ended_ || state_.phase == LineState::Phase::away || state_.phase == LineState::Phase::refused;
    }
    [[nodiscard]] std::optional<NoAnswer> why_not() const {
        if (!closed()) return std::nullopt;
        if (state_.fault) return NoAnswer{*state_.fault, false};
        return NoAnswer{Fault{FaultCode::hub_unreachable, "hub.line", {{"reason", "closed"}}}, false};
    }

    /// A connection to the hub that it was, heard by this thread.
    Result<Connection> open() {
        JCIC_TRY(auto connection, Connection::open(address_, credentials_, pace_.limit, over_.descriptor()));
        channel_.clear();
        JCIC_CHECK(look(connection));
        auto listened = connection.run("listen " + quoted_name(channel_), {}, pace_.limit);
        if (!listened) return tl::unexpected<Fault>(std::move(listened).error().fault);
        // What is said from now on is said to the end, and its turn taken.
        connection.wait_to_the_end();
        return connection;
    }

    /// What the server is, and that this desk was here.
    Result<void> look(Connection& connection) {
        const auto asked = clock_->since_boot();
        auto now = read_state(connection, ledger_);
        if (!now) return tl::unexpected<Fault>(std::move(now).error().fault);
        JCIC_CHECK(trusted_.accepts(now->id));
        const auto there = domain::parse_iso(now->at);
        if (!there) return fail(FaultCode::hub_answer, "hub.line", {{"reason", "form"}});
        const auto ahead = -ahead_at_least(*clock_, *there, asked);
        const auto before = state().acknowledged;
        if (channel_.empty()) {
            auto proven = prove(connection, *now, sign_);
            if (!proven) return tl::unexpected<Fault>(std::move(proven).error().fault);
            channel_ = *std::move(proven);
        }
        const auto turn = next_turn(connection, ledger_, before && before->id == now->id ? before->turn : 0);
        if (!turn) return tl::unexpected<Fault>(turn.error().fault);
        const std::lock_guard lock(mutex_);
        state_.acknowledged = Acknowledged{now->id, *turn};
        state_.ahead = ahead;
        return {};
    }

    /// After what this desk wrote, so that a server which forgets that much is found.
    Result<void> take_turn(Connection& connection) {
        const auto turn = next_turn(connection, ledger_, state().acknowledged->turn);
        if (!turn) return tl::unexpected<Fault>(turn.error().fault);
        const std::lock_guard lock(mutex_);
        state_.acknowledged->turn = *turn;
        return {};
    }

    /// Until the connection is lost or the line ends.
    void serve(Connection& connection) {
        {
            const std::lock_guard lock(mutex_);
            late_ = false;
        }
        set(LineState::Phase::connected, std::nullopt);
        bell_.ring();  // what was asked for while it was opened may have rung before anybody looked
        tell(NewsKind::everything);
        auto again = clock_->since_boot() + pace_.again;
        auto next = clock_->since_boot();
        auto told = NewsKind::nothing;
        while (!ended()) {
            // Whoever may connect may notify whom they like, as often as they like. All of it is read, so that the
            // server's queue does not fill.
            const auto until = told == NewsKind::nothing ? again : std::min(again, next);
            const auto left = std::max(Millis{0}, until - clock_->since_boot());
            std::array<pollfd, 2> waits{{{bell_.descriptor(), POLLIN, 0}, {connection.descriptor(), POLLIN, 0}}};
            ::poll(waits.data(), waits.size(), static_cast<int>(left.count()));
            bell_.quiet();
            if (!run_jobs(connection)) return;
            if (is_late()) return miss(Fault{FaultCode::hub_unreachable, "hub.line", {{"reason", "time"}}});
            const auto heard = connection.notified();
            if (!heard) return miss(heard.error());
            for (const auto& one : *heard)
                if (!one.own) told = told | told_by(one.payload);
            if (told != NewsKind::nothing && clock_->since_boot() >= next) {
                tell(std::exchange(told, NewsKind::nothing));
                next = clock_->since_boot() + pace_.between;
            }
            if (clock_->since_boot() < again) continue;
            again = clock_->since_boot() + pace_.again;
            if (const auto looked = look(connection); !looked) return miss(looked.error());
            tell(NewsKind::everything);
        }
        // Best effort: who signs out waits for this no longer than for a line that is away.
        static_cast<void>(leave_seen(connection, ledger_, pace_.limit / 10));
    }

    /// False once the connection is lost.
    bool run_jobs(Connection& connection) {
        bool ran = false;
        while (true) {
            std::shared_ptr<Job> job;
            {
                const std::lock_guard lock(mutex_);
                if (jobs_.empty()) break;
                job = std::move(jobs_.front());
                jobs_.pop_front();
                if (job->stage == Job::Stage::withdrawn) continue;
                job->stage = Job::Stage::runs;
            }
            const auto answer = job->call(connection);
            ran = true;
            {
                const std::lock_guard lock(mutex_);
                job->stage = Job::Stage::done;
                changed_.notify_all();
            }
            if (connection.is_open()) continue;
            miss(answer ? Fault{FaultCode::hub_unreachable, "hub.line", {{"reason", "closed"}}} : answer.error().fault);
            return false;
        }
        // Nobody waits for it: who asked was answered.
        if (!ran) return true;
        const auto taken = take_turn(connection);
        if (!taken) miss(taken.error());
        return taken.has_value();
    }

    void miss(Fault fault) {
        const auto phase = is_refusal(fault) ? LineState::Phase::refused : LineState::Phase::away;
        set(phase, std::move(fault));
    }

    void set(LineState::Phase phase, std::optional<Fault> fault) {
        std::function<void(const LineState&)> changed;
        LineState now;
        {
            const std::lock_guard lock(mutex_);
            // A hub that is asked in between and does not answer is away since it was first.
            using Phase = LineState::Phase;
            if (phase == Phase::connected || phase == Phase::refused) away_since_.reset();
            if (phase == Phase::away && !away_since_) away_since_ = clock_->now();
            if (state_.phase != phase) state_.since = phase == Phase::away ? *away_since_ : clock_->now();
            state_.phase = phase;
            state_.fault = std::move(fault);
            if (closed()) jobs_.clear();
            changed_.notify_all();
            changed = events_.changed;
            now = state_;
        }
        if (changed) changed(now);
    }

    void tell(NewsKind what) {
        std::function<void(NewsKind)> told;
        {
            const std::lock_guard lock(mutex_);
            told = events_.told;
        }
        if (told) told(what);
    }

    void wait_for_retry(Millis retry) {
        pollfd one{bell_.descriptor(), POLLIN, 0};
        ::poll(&one, 1, static_cast<int>(retry.count()));
        bell_.quiet();
    }

    const domain::HubAddress address_;
    const Credentials credentials_;
    const std::string ledger_;
    const Sign sign_;
    std::string channel_{};  ///< of the connection that is open; empty before it is proven
    const Trusted trusted_;
    const std::shared_ptr<const Clock> clock_;
    LineEvents events_;
    const Pace pace_;
    Bell bell_;
    Bell over_;  ///< rung once: nobody waits for a connection that is being made
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::shared_ptr<Job>> jobs_;
    LineState state_;
    std::optional<UtcTime> away_since_;
    Millis silent_for_{0};
    bool late_ = false;  ///< somebody waited in vain for this connection
    bool ended_ = false;
    bool left_ = false;
};

Result<void> Trusted::accepts(const std::string& id) const {
    if (std::ranges::find(ids, id) != ids.end()) return {};
    const bool was = std::ranges::find(ended, id) != ended.end();
    return fail(FaultCode::hub_untrusted, "hub.line", {{"reason", was ? "ended" : "id"}, {"found", id}});
}

std::optional<Fault> clock_fault(Millis ahead) {
    if (std::chrono::abs(ahead) <= most_apart) return std::nullopt;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(ahead).count();
    return Fault{FaultCode::clock_off, "hub.line", {{"hub-seconds", std::to_string(seconds)}}};
}

Line::Line(domain::HubAddress address, Credentials credentials, std::string ledger, Sign sign, Trusted trusted,
           std::shared_ptr<const Clock> clock, LineEvents events, Pace pace, std::optional<Silence> silence)
    : inside_(std::make_shared<Inside>(std::move(address), std::move(credentials), std::move(ledger), std::move(sign),
                                       std::move(trusted), std::move(clock), std::move(events), pace, silence)),
      thread_([inside = inside_] {
          inside->live();
          inside->leave();
      }) {}

void Line::end() {
    inside_->end();
}

void Line::try_now() {
    inside_->try_now();
}

Line::~Line() {
    end();
    if (inside_->wait_for_end())
        thread_.join();
    else
        thread_.detach();
}

std::optional<NoAnswer> Line::carry_out(Call call) {
    return inside_->carry_out(std::move(call));
}

LineState Line::state() const {
    return inside_->state();
}

}  // namespace jcic::hub
