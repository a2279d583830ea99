#pragma once
// Numbers that people type: docs/trust/ledger-format.md, "Numbers that people type".

#include <string>
#include <string_view>

namespace jcic::verify {

/// The form in which a number of a case or of an authorisation is compared: two of one form are one number.
[[nodiscard]] std::string number_form(std::string_view typed);
/// Whether both are one number; never without a character that counts.
[[nodiscard]] bool same_number(std::string_view one, std::string_view other);

}  // namespace jcic::verify
