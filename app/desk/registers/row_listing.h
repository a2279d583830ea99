#pragma once
// The rows of a register that match a filter, in the list's order.

#include "app/desk/registers/register_desk.h"
#include "app/domain/registers/rows.h"

namespace jcic::desk {

// Counts a register's rows: all, open ones, and those that need attention.

/// Counts a written register from its labels alone; while there are legal holds, also reads the queries that use forms
/// to be erased. Faults of reading.
[[nodiscard]] Result<RowCounts> counts_of(const Machine& machine, Seat& seat, const domain::registers::Register& book);
/// Returns the rows with an overdue or early due, earliest first; only those of the filter's `owing`, if set. If the
/// filter asks for held rows, returns those instead, which have no dues meanwhile.
[[nodiscard]] std::vector<std::string> pressing_rows(const Machine& machine, Seat& seat,
                                                     const domain::registers::Register& book, const RowFilter& filter);

/// Faults of reading. Does not check the person's duties.
[[nodiscard]] Result<RegisterView> listed_rows(const With<const Machine, const Seating>& parts, Seat& seat,
                                               const domain::registers::Register& book, const RowFilter& filter);
/// Returns a loaded row as listed, with its dues.
[[nodiscard]] RegisterRow listed(Seat& seat, const domain::registers::Register& book, const std::string& id,
                                 const domain::registers::DueContext& context);

}  // namespace jcic::desk
