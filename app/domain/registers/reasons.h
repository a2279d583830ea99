#pragma once
// The branch's own templates of reasons for a query (R-DU-6).

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// Texts that are in use, and those that were: who took one over copied nothing then either.
[[nodiscard]] std::vector<std::string> reasons_of_the_branch(const Rows& rows);

}  // namespace jcic::domain::registers
