#pragma once
// Names of the decisions on a record that is filed with its case (R-PA-11), in a header that few files need.

#include <string_view>

namespace jcic::action {
inline constexpr std::string_view record_filed_with_case = "record.filed-with-case";  ///< checked once a year
inline constexpr std::string_view record_filing_withdrawn = "record.filing-withdrawn";
}  // namespace jcic::action
