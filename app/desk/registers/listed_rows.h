#pragma once
// Loads the rows of a growing register that its list needs; others stay unread.

#include "app/desk/registers/register_desk.h"

namespace jcic::desk {

/// Loads rows matching the filter; a register that does not grow is always loaded. Faults of reading.
[[nodiscard]] Result<void> bring_listed(Seat& seat, const domain::registers::Register& book, const RowFilter& filter);

struct RowsThere {
    std::size_t all = 0;
    std::size_t open = 0;
};
/// Counts rows, loaded or not. Faults of reading.
[[nodiscard]] Result<RowsThere> rows_there(Seat& seat, const domain::registers::Register& book);

}  // namespace jcic::desk
