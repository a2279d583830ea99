#pragma once
// How long a decision of the branch was in force (policy.h): its retention term begins when it no longer is (R-AU-6).

#include <optional>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// From when on another decision about the same counts instead; nullopt where none was made, and for a row of another
/// register.
[[nodiscard]] std::optional<RocDate> replaced_on(const Rows& rows, const Row& decision);

}  // namespace jcic::domain::registers
