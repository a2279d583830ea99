#pragma once
// The path of a case from its application to the card's return, from values alone: steps done, present and to come.
// Windows only show it.

#include <array>
#include <optional>

#include "app/desk/rooms/cases.h"

namespace jcic::desk {

struct Snapshot;

/// In order.
enum class PathStep { apply, approve, borrow, request, fetch, print, file, give_back };
inline constexpr std::array all_path_steps{PathStep::apply, PathStep::approve, PathStep::borrow, PathStep::request,
                                           PathStep::fetch, PathStep::print,   PathStep::file,   PathStep::give_back};

enum class PathState { done, present, to_come };

/// Custody of a card that the signed-in person may use at JCIC.
enum class Custody {
    none,   ///< no card borrowed: the custodian has to lend one
    lent,   ///< borrowed, but not in the reader
    usable  ///< in the reader, or JCIC is open
};
[[nodiscard]] Custody custody_of(const Snapshot& snapshot);

struct Path {
    std::array<PathState, all_path_steps.size()> states{};
    bool stopped = false;  ///< its next step is forbidden by a stop (R-LO-6)

    [[nodiscard]] PathState at(PathStep step) const { return states.at(static_cast<std::size_t>(step)); }
    /// nullopt if all steps are done, or the case ended without a result.
    [[nodiscard]] std::optional<PathStep> present() const;
    bool operator==(const Path&) const = default;
};

/// Returns the case's path. The present step is that of its next step here; else the least advanced item's first
/// unfinished step. `needed`: another case needs the card, so that it is not returned yet.
[[nodiscard]] Path path_of(const CaseRow& one, Custody custody, bool needed = false);
/// Returns the path of an application that is being written.
[[nodiscard]] Path path_of_a_new_one();
/// Whether another case has a step for the card.
[[nodiscard]] bool needs_card_elsewhere(const Snapshot& snapshot, const CaseRow& one);

}  // namespace jcic::desk
