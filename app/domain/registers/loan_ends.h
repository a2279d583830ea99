#pragma once
// What the register of loans' ends brings about elsewhere: its steps, for whoever writes that.

#include <string_view>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

inline constexpr std::string_view loan_end_entered = "loan-end.entered";
inline constexpr std::string_view loan_end_entered_anew = "loan-end.entered-anew";
inline constexpr std::string_view end_how_field = "how";  ///< as RelationEnd is named

}  // namespace jcic::domain::registers
