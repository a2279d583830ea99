#pragma once
// Free text of a form: is it meaningful (R-DU-6), and does it contain what must not be stored
// unencrypted?

#include <string>
#include <string_view>

#include "app/base/fault.h"
#include "app/domain/identifiers.h"

namespace jcic::inquiry {

/// Whether it consists of blanks only, of any width.
[[nodiscard]] bool says_nothing(std::string_view utf8);

/// Number of letters and digits of any script; spaces, punctuation and symbols do not count.
[[nodiscard]] std::size_t speaking_characters(std::string_view utf8);

/// Faults of domain::typed_text; rule.R-DU-6 with "field" and "minimum" under minimum_reason_characters.
[[nodiscard]] Result<void> says_enough(std::string_view utf8, std::string_view field);

/// The same for a reason: digits alone and one repeated letter are also refused; a case number may be such. Fault
/// rule.R-DU-6 as above, or with "field" and reason "empty".
[[nodiscard]] Result<void> gives_reason(std::string_view utf8, std::string_view field);

using domain::holds_personal_id;

}  // namespace jcic::inquiry
