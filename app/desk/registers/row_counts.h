#pragma once
// Counts a register's rows: all, open ones, and those that need attention.

#include "app/desk/registers/register_desk.h"

namespace jcic::desk {

/// Counts a written register from its labels alone; while there are legal holds, also reads the queries that use forms
/// to be erased. Faults of reading.
[[nodiscard]] Result<RowCounts> counts_of(const Machine& machine, Seat& seat, const domain::registers::Register& book);
/// Returns the rows with an overdue or early due, earliest first; only those of the filter's `owing`, if set. If the
/// filter asks for held rows, returns those instead, which have no dues meanwhile.
[[nodiscard]] std::vector<std::string> pressing_rows(const Machine& machine, Seat& seat,
                                                     const domain::registers::Register& book, const RowFilter& filter);

}  // namespace jcic::desk
