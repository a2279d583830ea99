#pragma once
// An identifier while it is typed: which kind it is, and how many characters are missing (ID-NATIONAL, ID-RESIDENT,
// ID-BUSINESS). Only a complete one is checked, by its own parse().

#include <cstddef>
#include <string>
#include <string_view>

namespace jcic::domain {

/// As it is kept: full-width forms as ASCII, letters in upper case, no blanks in it. Any other character stays where it
/// is, to be told of.
[[nodiscard]] std::string plain_form(std::string_view typed);

/// So many characters of a person's number are still to come; 0: it is whole.
[[nodiscard]] std::size_t still_to_come(std::string_view typed);
/// The same of a borrower's, which is a 統一編號 where it begins with a digit (R-EL-8).
[[nodiscard]] std::size_t still_to_come_of_borrower(std::string_view typed);

}  // namespace jcic::domain
