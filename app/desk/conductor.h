#pragma once
// The one thread that runs use cases. Windows hand it jobs and get values back through one posting interface; they
// never wait.

#include <any>
#include <condition_variable>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <thread>

#include "app/base/boundary.h"
#include "app/desk/rooms/command.h"
#include "app/desk/snapshot_pace.h"
#include "app/desk/workplace.h"

namespace jcic::desk {

/// Runs a call on the windows' thread, later. Handed in by ui (a queued signal) or by tests.
using Post = std::function<void(std::function<void()>)>;

class Conductor {
public:
    using Changed = std::function<void(std::shared_ptr<const Snapshot>)>;

    /// All three, and every `done` below, are called through `post`.
    struct Calls {
        Changed changed;
        /// The last card has left its reader. It does not wait for what is under way, so that what the card opened
        /// leaves the screen at once (R-DU-9); the snapshot that says so follows.
        std::function<void()> card_gone;
        /// An exception ended a round, or the making of a snapshot: the desk goes on, and what is shown may be old.
        std::function<void(const Fault&)> escaped;
    };
    /// `clock` outlives it.
    Conductor(std::unique_ptr<Workplace> workplace, Post post, Calls calls, const Clock& clock);
    ~Conductor();

    /// What a job is for: after one that only asks a snapshot goes out only if the seat knows more than the last
    /// showed.
    enum class Job { acts, asks };
    /// Queues a job; a round's question to the host makes way for it. `done` gets its result, through post, and after
    /// it a fresh snapshot goes out. An exception that escapes from it is fault internal. Cancelling is a request: the
    /// job sees the token and answers "unknown" where an effect may have begun.
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
    /// A job in stages: `begin` and the judge of what was read run as jobs; what reads between them has a thread of its
    /// own, so that cards, rounds and other jobs go on. Where the seat is left meanwhile the reading is asked to stop,
    /// and the answer is fault session.none: it was for who is gone.
    std::stop_source run_beside(Begin begin, Done done);
    /// Asks for a round soon.
    void round();
    /// Asks what is under way to stop: who leaves the seat waits a few seconds for it, not for a host's time limit.
    void interrupt();

private:
    struct Queued {
        std::function<void()> call;  ///< empty: a round
        std::stop_source stop;
        Job what = Job::acts;
    };
    /// What is being read. By this thread; `thread` ends by queueing the judge.
    struct Beside {
        int number;
        std::stop_source stop;
        std::weak_ptr<const int> seat;
        std::jthread thread;
    };
    void read_beside(ReadBeside<std::any> read, Done done, std::stop_source stop);
    void judge_beside(int number, const Result<Judge<std::any>>& judge, const Done& done);
    /// Nothing is read on for who has left.
    void end_reading_for_who_left();
    void answer(const Done& done, Result<std::any> result);
    void queue(std::function<void()> job, std::stop_source stop, Job what);
    void work(std::stop_token stop);
    void publish();
    void send(Result<std::shared_ptr<const Snapshot>> snapshot);
    /// Once for as long as it lasts: rounds and snapshots come again and again.
    void report_fault(const Fault& fault);
    void cards_changed(bool card_gone);
    void run_round(const std::stop_source& stop);
    /// For the end of the round under way: a job, a card that came or went, what a printer said.
    [[nodiscard]] bool nobody_waits();
    /// Sends what a round changed: at once after the last of several, else as often as a person can see it.
    void publish_in_turn(bool more_due);
    /// The same while the round waits for a slow host: what came before it is not seen only when it has answered.
    void publish_meanwhile();
    void end_polling();

    std::unique_ptr<Workplace> workplace_;
    Post post_;
    Calls calls_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::deque<Queued> jobs_;
    std::stop_source running_;
    bool may_make_way_ = false;  ///< `running_` is a round's that asks, and may be asked again
    bool round_wanted_ = true;
    std::uint64_t shown_ = 0;    ///< by this thread: Workplace::taken_in as of the last snapshot
    bool unpublished_ = false;   ///< by this thread: a round changed something since
    SnapshotPace pace_;          ///< by this thread
    std::optional<Fault> told_;  ///< by this thread: what escaped last, until a round goes well
    std::list<Beside> beside_;   ///< by this thread
    int besides_ = 0;            ///< by this thread
    std::jthread thread_;
};

}  // namespace jcic::desk
