#pragma once
// The steps that correct a query's case number: their values apply from then on.

#include <string_view>

namespace jcic::domain::registers {

inline constexpr std::string_view case_corrected = "case-correction.entered";
inline constexpr std::string_view case_corrected_anew = "case-correction.entered-anew";
inline constexpr std::string_view case_correction_erased = "case-correction.erased";
/// Given by the desk: the query's number until then.
inline constexpr std::string_view case_number_before = "before";

}  // namespace jcic::domain::registers
