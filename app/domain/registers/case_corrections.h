#pragma once
// The steps by which a query's case number is corrected: what they say counts from then on.

#include <string_view>

namespace jcic::domain::registers {

inline constexpr std::string_view case_corrected = "case-correction.entered";
inline constexpr std::string_view case_corrected_anew = "case-correction.entered-anew";
inline constexpr std::string_view case_correction_erased = "case-correction.erased";
/// Given by the desk: the number that the query bore until then.
inline constexpr std::string_view case_number_before = "before";

}  // namespace jcic::domain::registers
