#pragma once
// How many rows of a register there are, how many of them are open, and which have to be seen to.

#include "app/desk/registers/register_desk.h"

namespace jcic::desk {

/// Of a register that is written; nothing more is read than its labels, and, while something is held, the queries that
/// lean on forms to be erased. Faults are the reading's.
[[nodiscard]] Result<RowCounts> counts_of(const Machine& machine, Seat& seat, const domain::registers::Register& book);
/// The rows that owe something late or soon, what is owed first on top; of the filter's `owing` alone, where it says
/// which. Where it asks for what is held: these instead, which owe nothing meanwhile.
[[nodiscard]] std::vector<std::string> pressing_rows(const Machine& machine, Seat& seat,
                                                     const domain::registers::Register& book, const RowFilter& filter);

}  // namespace jcic::desk
