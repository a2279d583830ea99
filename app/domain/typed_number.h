#pragma once
// An identifier while it is typed: its kind, and how many characters are missing (ID-NATIONAL, ID-RESIDENT,
// ID-BUSINESS). Only a complete one is checked, by its own parse().

#include <cstddef>
#include <string>
#include <string_view>

namespace jcic::domain {

/// The stored form: full-width forms as ASCII, letters in upper case, without blanks. Other characters stay, to be
/// reported.
[[nodiscard]] std::string plain_form(std::string_view typed);

/// Number of characters missing in a person's number; 0: complete.
[[nodiscard]] std::size_t still_to_come(std::string_view typed);
/// The same for a borrower's, which is a 統一編號 if it begins with a digit (R-EL-8).
[[nodiscard]] std::size_t still_to_come_of_borrower(std::string_view typed);

}  // namespace jcic::domain
