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
/// Until when what cannot be undone may be done by this machine's clock: JCIC's own time where it is known; else now,
/// but where the trail of late leaps by more than two weeks, the event before the leap: no branch stands still so long,
/// and a clock that is wrong by a year would close every week of it.
[[nodiscard]] Result<UtcTime> time_believed(const Rooms& rooms, ledger::Session& session);
/// At a sign-in, by what was written before it: the clock may have been set back while the program did not run. Told
/// once.
[[nodiscard]] Result<void> heed_the_trail(Rooms& rooms, ledger::Session& session);
/// What is to be said of the machine now.
[[nodiscard]] std::vector<Fault> warnings_of(const Rooms& rooms);

}  // namespace jcic::desk
