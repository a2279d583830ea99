#pragma once
// The rows of a register that match a filter, in the list's order.

#include "app/desk/registers/register_desk.h"
#include "app/domain/registers/rows.h"

namespace jcic::desk {

/// Faults of reading. Does not check the person's duties.
[[nodiscard]] Result<RegisterView> listed_rows(const With<const Machine, const Seating>& parts, Seat& seat,
                                               const domain::registers::Register& book, const RowFilter& filter);
/// Returns a loaded row as listed, with its dues.
[[nodiscard]] RegisterRow listed(Seat& seat, const domain::registers::Register& book, const std::string& id,
                                 const domain::registers::DueContext& context);

}  // namespace jcic::desk
