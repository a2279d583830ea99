#pragma once
// Start page after sign-in, chosen by the person's duties, from values alone.

#include "app/desk/rooms/snapshot.h"

namespace jcic::desk {

/// Page for a duty's work. Duties with occasional work start at the unit page: its state and next dues.
enum class Home { unit, cases, approvals, cards, todo };

[[nodiscard]] Home home_of(domain::Duty duty);
/// Whether work of that duty awaits the signed-in person.
[[nodiscard]] bool waits_for(domain::Duty duty, const Snapshot& snapshot);
/// Of several duties, the first in the order of domain::all_duties with waiting work; else the first. The cases for
/// people without duties.
[[nodiscard]] Home home_of(const Snapshot& snapshot);

}  // namespace jcic::desk
