#pragma once
// The rows of a computed list (app/domain/registers/made_lists.h).

#include "app/desk/registers/register_desk.h"

namespace jcic::desk {

struct MadeRows {
    std::vector<domain::registers::Row> rows;  ///< to be done first, or done last, on top
    std::size_t there = 0;                     ///< number of rows, loaded or not; 0 if only found ones are counted
};
/// Rows that match the filter, plus rows already loaded. Faults of reading.
[[nodiscard]] Result<MadeRows> made_rows(const With<const Machine, const Seating>& parts, Seat& seat,
                                         const domain::registers::Register& book, const RowFilter& filter);
/// Loads the sources of that row.
[[nodiscard]] Result<void> bring_made(Seat& seat, const domain::registers::Register& book, const std::string& row);

}  // namespace jcic::desk
