#pragma once
// The head of every printed sheet: the unit, who made it and when, and the head of the ledger at that time.

#include <string>

#include "app/base/fault.h"
#include "app/desk/rooms/with.h"
#include "app/domain/roc_date.h"
#include "app/paper/sheets/sheet_head.h"

namespace jcic::desk {

class Seat;

[[nodiscard]] Result<paper::SheetHead> sheet_head_of(const Machine& machine, Seat& seat);
/// The unit head's name on that day; "" if there is none.
[[nodiscard]] std::string unit_head(const Seat& seat, domain::RocDate on);

}  // namespace jcic::desk
