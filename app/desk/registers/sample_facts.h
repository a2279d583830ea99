#pragma once
// What the ledger says of a drawn record, laid out as 聯徵2 asks for it (working paper 聯徵2, R-LO-3).

#include "app/desk/registers/sample_desk.h"

namespace jcic::desk {

struct Seat;

/// Reads the query and its events.
[[nodiscard]] Result<ReviewPage> review_page(Seat& seat, const domain::registers::Reviewed& review);

}  // namespace jcic::desk
