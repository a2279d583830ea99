#pragma once
// The register of legal holds, for code that would destroy something.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/domain/hold.h"
#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

// Of a row: subjects covered when it was entered, as found by the desk, separated by commas.
inline constexpr std::string_view held_then_field = "held-then";
inline constexpr std::string_view hold_entered = "hold.entered";
inline constexpr std::string_view hold_lifted = "hold.lifted";

/// With the hold's row: shown next to everything that it protects from erasure.
inline constexpr const char* held_word = JCIC_WORD("registers", "保全登記第 %1 筆（R-LO-1）");

/// Told where a case number is typed that no query has or had, in whatever form.
inline constexpr const char* no_query_has_this_case = JCIC_WORD("registers", "查無本單位此案號之查詢，請核對案號。");

/// Those in force, in the order of their rows.
[[nodiscard]] std::vector<Hold> holds_in_force(const Rows& rows);
/// The properties of a register's row that holds match: its person, case and query, as far as they are ours to read.
[[nodiscard]] Holdable as_holdable(const Register& book, const Row& row, std::string_view subject);
/// Subjects of the loaded rows of all registers that are about the person, by any of their numbers.
[[nodiscard]] std::vector<std::string> rows_about(const Rows& rows, std::string_view person);

}  // namespace jcic::domain::registers
