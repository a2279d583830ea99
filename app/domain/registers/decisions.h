#pragma once
// The time for which a decision of the branch was in force (policy.h): its retention term begins at its end (R-AU-6).

#include <optional>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// The day from which a later decision on the same matter applies; nullopt if there is none, and for a row of another
/// register.
[[nodiscard]] std::optional<RocDate> replaced_on(const Rows& rows, const Row& decision);

}  // namespace jcic::domain::registers
