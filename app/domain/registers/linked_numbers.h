#pragma once
// Links several ID numbers of one person.

#include <string>
#include <string_view>
#include <vector>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// All numbers of the person, by rows in force: the given one first, then the others in order.
[[nodiscard]] std::vector<std::string> numbers_of(const Rows& rows, std::string_view person);
/// Those without the given one.
[[nodiscard]] std::vector<std::string> other_numbers_of(const Rows& rows, std::string_view person);

}  // namespace jcic::domain::registers
