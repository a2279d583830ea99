#pragma once
// Whether free text is meaningful (R-DU-6).

#include <cstddef>
#include <string_view>

#include "app/base/fault.h"

namespace jcic::domain {

/// Whether it consists of blanks only, of any width.
[[nodiscard]] bool says_nothing(std::string_view utf8);

/// Number of letters and digits of any script; spaces, punctuation and symbols do not count.
[[nodiscard]] std::size_t speaking_characters(std::string_view utf8);

/// Minimum length of a case number's and a reason's own words (R-DU-6: "." is no reason; the number is ours).
inline constexpr std::size_t minimum_reason_characters = 4;

/// Faults of typed_text; rule.R-DU-6 with "field" and "minimum" under minimum_reason_characters.
[[nodiscard]] Result<void> says_enough(std::string_view utf8, std::string_view field);

/// The same for a reason: digits alone and one repeated letter are also refused; a case number may be such. Fault
/// rule.R-DU-6 as above, or with "field" and reason "empty".
[[nodiscard]] Result<void> gives_reason(std::string_view utf8, std::string_view field);

}  // namespace jcic::domain
