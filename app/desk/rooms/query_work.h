#pragma once
// What a person asked for at once, of several queries. Rounds work it off piece by piece, so that what people ask
// meanwhile goes between, and the windows see each piece end: each has its own event and its own fault. Values; the
// working is work_on_queries.h.

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
    std::set<domain::Item> items;  ///< requested together; fetched one by one
    bool operator==(const WorkPiece&) const = default;
};

/// What became of one item.
struct WorkOutcome {
    WorkKind kind{};
    inquiry::QueryId query;
    domain::Item item{};
    std::optional<Fault> fault;  ///< nullopt: it went well
    bool not_yet = false;        ///< asked for, and the agency has not answered
    bool operator==(const WorkOutcome&) const = default;
};

struct QueryWork {
    std::deque<WorkPiece> left;
    std::vector<WorkOutcome> done;
    std::optional<Fault> ended;  ///< why what is left was not begun: it stands as it stood
    bool paused = false;         ///< somebody wants nothing more begun for now; what is left waits

    /// How far it has come: another one after everything that becomes of it.
    struct Stand {
        std::size_t left = 0;
        std::size_t done = 0;
        bool ended = false;
        bool paused = false;
        bool operator==(const Stand&) const = default;
    };
    [[nodiscard]] Stand stand() const { return {left.size(), done.size(), ended.has_value(), paused}; }
    [[nodiscard]] bool under_way() const { return !left.empty() && !ended; }
    /// Under way, and rounds work it off.
    [[nodiscard]] bool goes_on() const { return under_way() && !paused; }
    /// Of items.
    [[nodiscard]] std::size_t not_begun() const {
        std::size_t out = 0;
        for (const auto& piece : left) out += piece.items.size();
        return out;
    }
    // Of what has ended:
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
