#pragma once
// The path of a case from its application to the card's return, by values alone: what is done, where it stands now,
// what is to come. Windows only show it.

#include <array>
#include <optional>

#include "app/desk/rooms/cases.h"

namespace jcic::desk {

struct Snapshot;

/// In their order.
enum class PathStep { apply, approve, borrow, request, fetch, print, file, give_back };
inline constexpr std::array all_path_steps{PathStep::apply, PathStep::approve, PathStep::borrow, PathStep::request,
                                           PathStep::fetch, PathStep::print,   PathStep::file,   PathStep::give_back};

enum class PathState { done, present, to_come };

/// Of a card that the signed-in person may use at JCIC.
enum class Custody {
    none,   ///< they have none out: the way to what takes one leads to the custodian
    lent,   ///< they have it, and it is not in the reader
    usable  ///< it is, or JCIC is open
};
[[nodiscard]] Custody custody_of(const Snapshot& snapshot);

struct Path {
    std::array<PathState, all_path_steps.size()> states{};
    bool stopped = false;  ///< its next step is forbidden by a stop (R-LO-6)

    [[nodiscard]] PathState at(PathStep step) const { return states.at(static_cast<std::size_t>(step)); }
    /// nullopt where all is done, or nothing came of it.
    [[nodiscard]] std::optional<PathStep> present() const;
    bool operator==(const Path&) const = default;
};

/// Where the case stands is what its next step is about; where it has none here, its least advanced item's first step
/// that is not done. `needed`: another case has work for the card, so that it is not to be returned yet.
[[nodiscard]] Path path_of(const CaseRow& one, Custody custody, bool needed = false);
/// Of an application that is being written.
[[nodiscard]] Path path_of_a_new_one();
/// Whether a case other than this has a step for the card.
[[nodiscard]] bool needs_card_elsewhere(const Snapshot& snapshot, const CaseRow& one);

}  // namespace jcic::desk
