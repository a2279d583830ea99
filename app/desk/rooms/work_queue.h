#pragma once
// Work requested by the signed-in person: what remains, and how much of it a round takes.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "app/base/clock.h"
#include "app/desk/rooms/query_work.h"

namespace jcic::desk {

/// Number of waiting queries that a round processes together. Shared events are then written once for all of them, but
/// other commands wait longer, results appear only at the end, and a power failure leaves that many without an answer.
/// Therefore a stride is a small part of the queue, and one query if the host is slow.
class WorkStride {
public:
    static constexpr std::size_t most = 16;
    /// Divisor of the queue's length: the last items end one by one, so that progress is always visible.
    static constexpr std::size_t share = 8;
    /// Target time of card and host in one stride.
    static constexpr Millis a_stride{240};

    /// Returns the stride for a queue of that length: 0 if empty, 1 until the speed of card and host is known.
    [[nodiscard]] std::size_t of(std::size_t waiting) const {
        if (!last_) return std::min<std::size_t>(waiting, 1);
        // As many as fit the target time at the last one's speed, and at most twice its size.
        const auto fitting = static_cast<std::size_t>(a_stride * static_cast<Millis::rep>(last_->pieces) /
                                                      std::max(last_->outside, Millis{1}));
        const auto stride = std::min({most, waiting / share, fitting, 2 * last_->pieces});
        return std::min(waiting, std::max<std::size_t>(stride, 1));
    }
    /// Records the last stride's size and its time of card and host.
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
    /// nullopt before any work was requested, and after it was dismissed.
    [[nodiscard]] const std::optional<QueryWork>& work() const { return work_; }
    [[nodiscard]] bool goes_on() const { return work_ && work_->goes_on(); }
    /// Progress of the work.
    [[nodiscard]] std::optional<QueryWork::Stand> stand() const {
        return work_ ? std::optional(work_->stand()) : std::nullopt;
    }
    /// For requests, and for retrievals, including automatic ones.
    [[nodiscard]] WorkStride& stride(WorkKind kind) { return kind == WorkKind::request ? request_ : fetch_; }

    /// Appends these to the current work or starts new work, without duplicates; resumes paused work if any piece is
    /// new. Returns the number of items.
    std::size_t add(const std::vector<WorkPiece>& pieces);
    /// Ends work that is under way. Items not begun stay unchanged.
    void end(const Fault& why);
    /// Pauses or resumes work that is under way: while paused, no piece is begun.
    void pause(bool paused);
    void put_away() { work_.reset(); }
    /// Removes the first `pieces`, which have ended, and puts those not begun back in front.
    void take_off(std::size_t pieces, const std::vector<WorkPiece>& not_begun);
    void note_outcome(WorkOutcome outcome) { work_->done.push_back(std::move(outcome)); }
    /// Processes items one by one again until the speed of card and host is known.
    void begin_strides_anew() { request_ = fetch_ = {}; }

private:
    std::optional<QueryWork> work_;
    WorkStride request_;
    WorkStride fetch_;
};

}  // namespace jcic::desk
