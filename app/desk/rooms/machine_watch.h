#pragma once
// What may go wrong with the machine itself, seen before it hurts: its clock, room on its disk, and the list of revoked
// cards that something else keeps fresh.

#include <vector>

#include "app/base/clock.h"
#include "app/base/fault.h"

namespace jcic::ledger {
class Session;
}

namespace jcic::desk {

struct Rooms;

/// Part of every round. What the trail does not take stands in rooms.round_fault, and is tried again.
void look_at_machine(Rooms& rooms);
/// The host said what time it is there.
void compare_clocks(Rooms& rooms, UtcTime at_host);
/// At a sign-in, by what was written before it: the clock may have been set back while the program did not run.
[[nodiscard]] Result<void> heed_the_trail(Rooms& rooms, ledger::Session& session);
/// What is to be said of the machine now.
[[nodiscard]] std::vector<Fault> warnings_of(const Rooms& rooms);

}  // namespace jcic::desk
