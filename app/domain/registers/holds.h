#pragma once
// What the register of legal holds says to whoever would destroy something.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/domain/hold.h"
#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

// Of a row: what was held when it was entered, as the desk found it; subjects with a comma between them.
inline constexpr std::string_view held_then_field = "held-then";
inline constexpr std::string_view hold_entered = "hold.entered";

/// With the hold's row: beside whatever it keeps from being erased.
inline constexpr const char* held_word = JCIC_WORD("registers", "保全登記第 %1 筆（R-LO-1）");

/// Those in force, in the order of their rows.
[[nodiscard]] std::vector<Hold> holds_in_force(const Rows& rows);
/// What holds go by of a register's row: its person, case and query, as far as they are ours to read.
[[nodiscard]] Holdable as_holdable(const Register& book, const Row& row, std::string_view subject);
/// Rows of all registers, of those that were read, that are about the person, by any number of theirs: their subjects.
[[nodiscard]] std::vector<std::string> rows_about(const Rows& rows, std::string_view person);

}  // namespace jcic::domain::registers
