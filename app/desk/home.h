#pragma once
// Where the person's work is whose duties these are: what they come to when they have signed in. Judged by values
// alone; windows only go there.

#include "app/desk/rooms/snapshot.h"

namespace jcic::desk {

/// The place where a duty's work is. Who has something to do now and then alone comes to that, to what is in order and
/// to what comes next.
enum class Home { unit, cases, approvals, cards, todo };

[[nodiscard]] Home home_of(domain::Duty duty);
/// Whether something waits for whoever is signed in as who has that duty.
[[nodiscard]] bool waits_for(domain::Duty duty, const Snapshot& snapshot);
/// Of several duties the first, in the order of domain::all_duties, for which something waits; where nothing waits, the
/// first. The cases for who has none.
[[nodiscard]] Home home_of(const Snapshot& snapshot);

}  // namespace jcic::desk
