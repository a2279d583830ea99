#pragma once
// The rows of a register that grows, read for its list: its others stay unread.

#include "app/desk/registers/register_desk.h"

namespace jcic::desk {

/// Those that the filter asks for; of a register that does not grow all is at hand. Faults are the reading's.
[[nodiscard]] Result<void> bring_listed(Seat& seat, const domain::registers::Register& book, const RowFilter& filter);

struct RowsThere {
    std::size_t all = 0;
    std::size_t open = 0;
};
/// Read or not. Faults are the reading's.
[[nodiscard]] Result<RowsThere> rows_there(Seat& seat, const domain::registers::Register& book);

}  // namespace jcic::desk
