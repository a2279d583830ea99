#pragma once
// Working off what a person asked for at once (query_work.h).

#include <cstddef>
#include <stop_token>
#include <vector>

#include "app/base/fault.h"
#include "app/desk/rooms/query_work.h"

namespace jcic::desk {

struct Rooms;
struct Seat;

/// Puts these behind what is under way, or begins anew; what waits already is not taken twice. What was paused goes on,
/// if there is anything new. Gives how many items.
std::size_t begin_work(Seat& seat, const std::vector<WorkPiece>& pieces);
/// Ends it where it is under way: what was not begun stays as it is.
void end_work(Seat& seat, const Fault& why);
/// Where it is under way: no piece is begun until it goes on.
void pause_work(Seat& seat, bool paused);
/// What stands in one item's way, and not in the others'.
[[nodiscard]] bool only_this_one(const Fault& fault);
/// Does the first piece; JCIC is open. One that made way for a person's command comes first again. What would stop all
/// the others too (the card, the line, the ledger) ends it.
void work_on(Rooms& rooms, const std::stop_token& stop);

}  // namespace jcic::desk
