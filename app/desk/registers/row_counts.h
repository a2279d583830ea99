#pragma once
// How many rows of a register there are, how many of them are open, and which have to be seen to.

#include "app/desk/registers/register_desk.h"

namespace jcic::desk {

/// Of a register that is written; nothing more is read than its labels. Faults are the reading's.
[[nodiscard]] Result<RowCounts> counts_of(const Machine& machine, Seat& seat, const domain::registers::Register& book);
/// The rows that owe something late or soon, what is owed first on top; of `owing` alone, where it says which.
[[nodiscard]] std::vector<std::string> pressing_rows(const Machine& machine, const Seat& seat,
                                                     const domain::registers::Register& book,
                                                     std::optional<domain::registers::Urgency> owing);

}  // namespace jcic::desk
