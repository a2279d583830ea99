#pragma once
// The displayed content of a register's row: in a list, for a search, and by itself.

#include "app/desk/registers/register_desk.h"

namespace jcic::desk {

class Seat;

/// As listed, but without dues, which are computed for listed rows only.
[[nodiscard]] RegisterRow shown(const Seat& seat, const domain::registers::Register& book,
                                const domain::registers::Row& row);
/// All its displayed text in lower case, for searches.
[[nodiscard]] std::string text_of(const RegisterRow& row);
/// Every field with a value, once, in the register's order.
[[nodiscard]] std::vector<RowView::Value> said(const Seat& seat, const domain::registers::Register& book,
                                               const domain::registers::Row& row);
/// Its first day; of a computed row, the first it covers. nullopt for none.
[[nodiscard]] std::optional<domain::RocDate> began_on(const domain::registers::Register& book,
                                                      const domain::registers::Row& row);
/// The last day of a closed row; of a computed row, the day on which it ended.
[[nodiscard]] domain::RocDate ended_on(const domain::registers::Register& book, const domain::registers::Row& row);

}  // namespace jcic::desk
