#pragma once
// The rows of a list that is made of what stands elsewhere (app/domain/registers/made_lists.h).

#include "app/desk/registers/register_desk.h"

namespace jcic::desk {

struct MadeRows {
    std::vector<domain::registers::Row> rows;  ///< what is to be done first, or was done last, on top
    std::size_t there = 0;                     ///< how many there are, read or not; 0 where only what was found is told
};
/// Those that the filter asks to be read, and what is at hand besides. Faults are the reading's.
[[nodiscard]] Result<MadeRows> made_rows(const With<const Machine, const Seating>& parts, Seat& seat,
                                         const domain::registers::Register& book, const RowFilter& filter);
/// Reads what that row is made of.
[[nodiscard]] Result<void> bring_made(Seat& seat, const domain::registers::Register& book, const std::string& row);

}  // namespace jcic::desk
