#pragma once
// What a person asked for at once, while they sit here: what is left of it, and how much of it a round takes on.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "app/base/clock.h"
#include "app/desk/rooms/query_work.h"

namespace jcic::desk {

/// How many of the queries that wait are worked on together. What several share is written once for all of them; but
/// they hold up who asks for something meanwhile, what is told of them comes at their end, and a power cut leaves as
/// many of them without their answer. So it is few of what waits, and of a slow host one.
class WorkStride {
public:
    static constexpr std::size_t most = 16;
    /// One of so many that wait: the last ones end one by one, and something is told of all the time.
    static constexpr std::size_t share = 8;
    /// Of card and host, in one stride.
    static constexpr Millis a_stride{240};

    /// Of so many that wait; 0 of none, 1 before it is known how fast card and host are.
    [[nodiscard]] std::size_t of(std::size_t waiting) const {
        if (!last_) return std::min<std::size_t>(waiting, 1);
        // As many as there is time for by the last one, and at most twice what it took on.
        const auto fitting = static_cast<std::size_t>(a_stride * static_cast<Millis::rep>(last_->pieces) /
                                                      std::max(last_->outside, Millis{1}));
        const auto stride = std::min({most, waiting / share, fitting, 2 * last_->pieces});
        return std::min(waiting, std::max<std::size_t>(stride, 1));
    }
    /// The last one asked for so many, and waited so long for card and host.
    void took(std::size_t pieces, Millis outside) {
        if (pieces > 0) last_ = Taken{pieces, outside};
    }

private:
    struct Taken {
        std::size_t pieces = 0;
        Millis outside{};
    };
    std::optional<Taken> last_;
};

class WorkQueue {
public:
    /// None before anything was asked for, and once it was put away.
    [[nodiscard]] const std::optional<QueryWork>& work() const { return work_; }
    [[nodiscard]] bool goes_on() const { return work_ && work_->goes_on(); }
    /// How far it has come.
    [[nodiscard]] std::optional<QueryWork::Stand> stand() const {
        return work_ ? std::optional(work_->stand()) : std::nullopt;
    }
    /// Of what is requested; and of what is fetched, by itself too.
    [[nodiscard]] WorkStride& stride(WorkKind kind) { return kind == WorkKind::request ? request_ : fetch_; }

    /// Puts these behind what is under way, or begins anew; what waits already is not taken twice. What was paused goes
    /// on, if there is anything new. Gives how many items.
    std::size_t add(const std::vector<WorkPiece>& pieces);
    /// Ends it where it is under way: what was not begun stays as it is.
    void end(const Fault& why);
    /// Where it is under way: no piece is begun until it goes on.
    void pause(bool paused);
    void put_away() { work_.reset(); }
    /// Of the first pieces so many have ended; of them, these were not begun, and come first again.
    void take_off(std::size_t pieces, const std::vector<WorkPiece>& not_begun);
    void note_outcome(WorkOutcome outcome) { work_->done.push_back(std::move(outcome)); }
    /// One by one from now on, until it is known again how fast card and host are.
    void begin_strides_anew() { request_ = fetch_ = {}; }

private:
    std::optional<QueryWork> work_;
    WorkStride request_;
    WorkStride fetch_;
};

}  // namespace jcic::desk
