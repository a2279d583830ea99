#pragma once
// What a row of a register shows: in a list, to a search, and by itself.

#include "app/desk/registers/register_desk.h"

namespace jcic::desk {

class Seat;

/// As a list shows it; but for what it owes, which is asked for what is listed alone.
[[nodiscard]] RegisterRow shown(const Seat& seat, const domain::registers::Register& book,
                                const domain::registers::Row& row);
/// All that a list shows of it, to be looked through, in small letters.
[[nodiscard]] std::string text_of(const RegisterRow& row);
/// Every field that it has said, once, in the register's order.
[[nodiscard]] std::vector<RowView::Said> said(const Seat& seat, const domain::registers::Register& book,
                                              const domain::registers::Row& row);
/// Its first day; of a made row, the first that it tells of. nullopt for none.
[[nodiscard]] std::optional<domain::RocDate> began_on(const domain::registers::Register& book,
                                                      const domain::registers::Row& row);
/// The last day of a row that is over; of a made row, the one on which it ended.
[[nodiscard]] domain::RocDate ended_on(const domain::registers::Register& book, const domain::registers::Row& row);

}  // namespace jcic::desk
