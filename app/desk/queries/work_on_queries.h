#pragma once
// Working off what a person asked for at once (query_work.h).

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
/// Of what became of one: JCIC answered, be it by a refusal, and the next has its own time. nullptr: it went well.
[[nodiscard]] bool was_answered(const Fault* fault);
/// Does the first pieces, as many as the seat's stride says (work_queue.h), and further strides of the same kind while
/// nobody waits for the round's end; JCIC is open. What made way for a person's command comes first again. What would
/// stop all the others too (the card, the line, the ledger) ends it, and what was not begun stands before the rest as
/// it stood. An exception ends one piece alone: it is told as internal, and leaves.
void work_on(const With<const Machine, Diagnostics, Seating, HostLine, CardLine, const LastRound>& parts,
             const std::stop_token& stop);
/// Fetches these by itself, the same way (Retrievals::retrieve_each). What became of those that were begun, in order.
std::vector<inquiry::Retrievals::Fetched> fetch_each(
    const With<const Machine, Seating, HostLine, CardLine, const LastRound>& parts,
    const inquiry::Retrievals::Items& items, const std::stop_token& stop);

}  // namespace jcic::desk
