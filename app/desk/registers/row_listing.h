#pragma once
// The rows of a register that a filter asks for, in the order in which a list shows them.

#include "app/desk/registers/register_desk.h"
#include "app/domain/registers/rows.h"

namespace jcic::desk {

/// Faults are the reading's. What the person may do is not asked here.
[[nodiscard]] Result<RegisterView> listed_rows(const With<const Machine, const Seating>& parts, Seat& seat,
                                               const domain::registers::Register& book, const RowFilter& filter);
/// One that was read, as a list shows it, with what it owes.
[[nodiscard]] RegisterRow listed(Seat& seat, const domain::registers::Register& book, const std::string& id,
                                 const domain::registers::DueContext& context);

}  // namespace jcic::desk
