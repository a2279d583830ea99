#pragma once
// What every sheet that this desk prints bears: the unit, who made it when, and the head of the trail that it was made
// from.

#include <string>

#include "app/base/fault.h"
#include "app/desk/rooms/with.h"
#include "app/domain/roc_date.h"
#include "app/paper/sheets/sheet_head.h"

namespace jcic::desk {

class Seat;

[[nodiscard]] Result<paper::SheetHead> sheet_head_of(const Machine& machine, Seat& seat);
/// Whoever heads the unit on that day; "" for nobody.
[[nodiscard]] std::string unit_head(const Seat& seat, domain::RocDate on);

}  // namespace jcic::desk
