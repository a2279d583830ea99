#pragma once
// The one thread that runs use cases. Windows send it jobs and receive values through one posting interface, without
// waiting.

#include <any>
#include <condition_variable>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "app/base/boundary.h"
#include "app/base/clock.h"
#include "app/desk/rooms/command.h"
#include "app/desk/workplace.h"

namespace jcic::desk {

/// Limits how often snapshots are sent while rounds follow each other (during a batch): no more often than a person can
/// see, because a snapshot's cost grows with the board.
class SnapshotPace {
public:
    static constexpr Millis between{250};

    explicit SnapshotPace(const Clock& clock) : clock_(clock) {}
    void sent() { sent_ = clock_.since_boot(); }
    [[nodiscard]] bool due() const { return !sent_ || clock_.since_boot() - *sent_ >= between; }

private:
    const Clock& clock_;
    std::optional<Millis> sent_;
};

/// Posts a call to the windows' thread. Provided by ui (a queued signal) or by tests.
using Post = std::function<void(std::function<void()>)>;

class Conductor {
public:
    using Changed = std::function<void(std::shared_ptr<const Snapshot>)>;

    /// All three, and every `done` below, are posted.
    struct Calls {
        Changed changed;
        /// The last card was removed. Posted without waiting for running work, so that what the card opened disappears
        /// at once (R-DU-9); the matching snapshot follows.
        std::function<void()> card_gone;
        /// An exception ended a round or a snapshot: the desk continues, and the display may be outdated.
        std::function<void(const Fault&)> escaped;
    };
    /// `clock` must outlive it.
    Conductor(std::unique_ptr<Workplace> workplace, Post post, Calls calls, const Clock& clock);
    ~Conductor();

    /// Purpose of a job. After one that only asks, a snapshot is sent only if the seat has taken in new events.
    enum class Job { acts, asks };
    /// Queues a job; a round's call to the host is interrupted for it. Posts the result to `done`, then sends a new
    /// snapshot. An escaped exception becomes fault internal. Cancelling is a request: the job reads the token and
    /// returns "unknown" if an effect may have begun.
    template <class T>
    std::stop_source run(std::function<Result<T>(Workplace&, std::stop_token)> job, std::function<void(Result<T>)> done,
                         Job what = Job::acts) {
        std::stop_source stop;
        queue(
            [this, job = std::move(job), done = std::move(done), token = stop.get_token()] {
                auto result =
                    std::make_shared<Result<T>>(bounded("desk.conductor", [&] { return job(*workplace_, token); }));
                if (!*result) workplace_->note(result->error());
                post_([done, result] { done(std::move(*result)); });
            },
            stop, what);
        return stop;
    }
    using Begin = std::function<Result<ReadBeside<std::any>>(Workplace&, std::stop_token)>;
    using Done = std::function<void(Result<std::any>)>;
    /// A job in stages: `begin` and the judge run as jobs, the reading between them on a thread of its own, so that
    /// cards, rounds and other jobs continue. If the seat is left meanwhile, the reading is stopped and the answer is
    /// fault session.none.
    std::stop_source run_beside(Begin begin, Done done);
    /// Requests a round.
    void round();
    /// Requests a stop of running work, so that a sign-out waits for seconds, not for a host's time limit.
    void interrupt();

private:
    struct Queued {
        std::function<void()> call;  ///< empty: a round
        std::stop_source stop;
        Job what = Job::acts;
    };
    /// A reading in progress. Used by this thread; `thread` ends by queueing the judge.
    struct Beside {
        int number;
        std::stop_source stop;
        std::weak_ptr<const int> seat;
        std::jthread thread;
    };
    void read_beside(ReadBeside<std::any> read, Done done, std::stop_source stop);
    void judge_beside(int number, const Result<Judge<std::any>>& judge, const Done& done);
    /// Stops readings begun in a session that has ended.
    void end_reading_for_who_left();
    void answer(const Done& done, Result<std::any> result);
    void queue(std::function<void()> job, std::stop_source stop, Job what);
    void work(std::stop_token stop);
    void publish();
    void send(Result<std::shared_ptr<const Snapshot>> snapshot);
    /// Reports a repeated fault once, because rounds and snapshots recur.
    void report_fault(const Fault& fault);
    void cards_changed(bool card_gone);
    void run_round(const std::stop_source& stop);
    /// Whether the round may continue: no job, card change or printer report waits.
    [[nodiscard]] bool nobody_waits();
    /// Sends a round's changes: at once after the last of several rounds, else at the snapshot pace.
    void publish_in_turn(bool more_due);
    /// The same while the round waits for a slow host, so that earlier changes are shown meanwhile.
    void publish_meanwhile();
    void end_polling();

    std::unique_ptr<Workplace> workplace_;
    Post post_;
    Calls calls_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::deque<Queued> jobs_;
    std::stop_source running_;
    bool may_make_way_ = false;  ///< `running_` is a round's call that can be interrupted and repeated
    bool round_wanted_ = true;
    std::uint64_t shown_ = 0;    ///< by this thread: Workplace::taken_in as of the last snapshot
    bool unpublished_ = false;   ///< by this thread: a round changed something since
    SnapshotPace pace_;          ///< by this thread
    std::optional<Fault> told_;  ///< by this thread: the last fault reported, until a round succeeds
    std::list<Beside> beside_;   ///< by this thread
    int besides_ = 0;            ///< by this thread
    std::jthread thread_;
};

}  // namespace jcic::desk
