#pragma once
// Work that a person requested for several queries together. Rounds process it piece by piece, so that other commands
// run in between and the windows show each result: each has its own event and fault. Values only; processing is in
// work_on_queries.h.

#include <algorithm>
#include <deque>
#include <optional>
#include <set>
#include <vector>

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

}  // namespace jcic::desk
