#pragma once
// Names of the register of loans' ends, whose steps have effects elsewhere.

#include <string_view>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

inline constexpr std::string_view loan_end_entered = "loan-end.entered";
inline constexpr std::string_view loan_end_entered_anew = "loan-end.entered-anew";
inline constexpr std::string_view end_how_field = "how";  ///< a name of RelationEnd

}  // namespace jcic::domain::registers
