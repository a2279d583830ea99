#pragma once
// The names of what is decided of a record that is filed with its case (R-PA-11), for the few who ask.

#include <string_view>

namespace jcic::action {
inline constexpr std::string_view record_filed_with_case = "record.filed-with-case";  ///< looked at once a year
inline constexpr std::string_view record_filing_withdrawn = "record.filing-withdrawn";
}  // namespace jcic::action
