#pragma once
// The head of every sheet that leaves this seat.

#include "app/desk/rooms.h"
#include "app/paper/sheet_head.h"

namespace jcic::desk {

/// The unit, who makes it when, and a word of the trail that it is made from: rows cannot be left out unseen.
[[nodiscard]] Result<paper::SheetHead> head_of(Rooms& rooms, Seat& seat);
/// Whoever heads the unit on that day; "" for nobody.
[[nodiscard]] std::string unit_head(const Seat& seat, domain::RocDate on);

}  // namespace jcic::desk
