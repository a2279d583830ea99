#pragma once
// Work that a person requested for several queries together. Rounds process it piece by piece, so that other commands
// run in between and the windows show each result: each has its own event and fault. Values only; processing is in
// work_on_queries.h.

#include <algorithm>
#include <chrono>
#include <deque>
#include <optional>
#include <set>
#include <vector>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/domain/items.h"
#include "app/inquiry/book/book.h"

namespace jcic::desk {

enum class WorkKind { request, fetch };

struct WorkPiece {
    WorkKind kind{};
    inquiry::QueryId query;
    std::set<domain::Item> items;  ///< requested together; retrieved one by one
    bool operator==(const WorkPiece&) const = default;
};

/// Result of one item.
struct WorkOutcome {
    WorkKind kind{};
    inquiry::QueryId query;
    domain::Item item{};
    std::optional<Fault> fault;  ///< nullopt: success
    bool not_yet = false;        ///< requested, and the agency has not answered
    bool operator==(const WorkOutcome&) const = default;
};

struct QueryWork {
    std::deque<WorkPiece> left;
    std::vector<WorkOutcome> done;
    std::optional<Fault> ended;  ///< why the rest was not begun; its items are unchanged
    bool paused = false;         ///< paused by a person: nothing more is begun, the rest waits

    /// Progress; differs after every change.
    struct Stand {
        std::size_t left = 0;
        std::size_t done = 0;
        bool ended = false;
        bool paused = false;
        bool operator==(const Stand&) const = default;
    };
    [[nodiscard]] Stand stand() const { return {left.size(), done.size(), ended.has_value(), paused}; }
    [[nodiscard]] bool under_way() const { return !left.empty() && !ended; }
    /// Under way and processed by rounds.
    [[nodiscard]] bool goes_on() const { return under_way() && !paused; }
    /// Number of items not begun.
    [[nodiscard]] std::size_t not_begun() const {
        std::size_t out = 0;
        for (const auto& piece : left) out += piece.items.size();
        return out;
    }
    // Counts of finished items:
    [[nodiscard]] std::size_t failed() const {
        return counted([](const WorkOutcome& one) { return one.fault.has_value(); });
    }
    [[nodiscard]] std::size_t not_yet() const {
        return counted([](const WorkOutcome& one) { return one.not_yet; });
    }
    [[nodiscard]] std::size_t went_well() const { return done.size() - failed() - not_yet(); }
    bool operator==(const QueryWork&) const = default;

private:
    template <class Which>
    [[nodiscard]] std::size_t counted(Which which) const {
        return static_cast<std::size_t>(std::ranges::count_if(done, which));
    }
};

// Estimates the remaining time of requested work from its speed so far, for windows and terminal.

class WorkPace {
public:
    /// Returns the remaining whole minutes, at least one; nullopt if idle, or before the first item ends. Pauses do not
    /// count. Call after each item.
    [[nodiscard]] std::optional<std::chrono::minutes> left(const QueryWork& work, UtcTime now) {
        if (!work.goes_on()) begun_.reset();
        if (work.goes_on() && (!begun_ || work.done.size() < begun_->done)) begun_ = Begun{now, work.done.size()};
        if (!begun_ || work.done.size() == begun_->done || now <= begun_->at) return std::nullopt;
        const auto ended = static_cast<Millis::rep>(work.done.size() - begun_->done);
        const auto rest = (now - begun_->at) * static_cast<Millis::rep>(work.not_begun()) / ended;
        return std::max(std::chrono::ceil<std::chrono::minutes>(rest), std::chrono::minutes{1});
    }
    /// Resets the estimate when the work is dismissed.
    void forget() { begun_.reset(); }

private:
    struct Begun {
        UtcTime at{};
        std::size_t done = 0;
    };
    std::optional<Begun> begun_;
};

}  // namespace jcic::desk
