#pragma once
// Processes a person's requested work (query_work.h).

#include <cstddef>
#include <stop_token>
#include <vector>

#include "app/base/fault.h"
#include "app/desk/rooms/query_work.h"
#include "app/desk/rooms/with.h"
#include "app/inquiry/steps/retrievals.h"

namespace jcic::desk {

/// As inquiry::only_this_one.
[[nodiscard]] bool only_this_one(const Fault& fault);
/// Whether JCIC answered, even with a refusal, so that the next item gets its own time limit. nullptr: success.
[[nodiscard]] bool was_answered(const Fault* fault);
/// Processes the first pieces, as many as the seat's stride (work_queue.h), and further strides of the same kind while
/// no command waits; JCIC must be open. Pieces interrupted by a command come first again. A fault that concerns all
/// (the card, the line, the ledger) ends the work, with the unbegun pieces back in order. An exception ends one piece
/// alone: it becomes fault internal and is logged.
void work_on(const With<const Machine, Diagnostics, Seating, HostLine, CardLine, const LastRound>& parts,
             const std::stop_token& stop);
/// Retrieves these automatically in the same way (Retrievals::retrieve_each). Returns the results of those begun, in
/// order.
std::vector<inquiry::Retrievals::Fetched> fetch_each(
    const With<const Machine, Seating, HostLine, CardLine, const LastRound>& parts,
    const inquiry::Retrievals::Items& items, const std::stop_token& stop);

}  // namespace jcic::desk
