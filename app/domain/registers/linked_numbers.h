#pragma once
// One person, two numbers: which belong together.

#include <string>
#include <string_view>
#include <vector>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// All numbers of the person, as rows in force link them: the one that is asked about first, then the others in order.
[[nodiscard]] std::vector<std::string> numbers_of(const Rows& rows, std::string_view person);
/// Those without the one that is asked about.
[[nodiscard]] std::vector<std::string> other_numbers_of(const Rows& rows, std::string_view person);

}  // namespace jcic::domain::registers
