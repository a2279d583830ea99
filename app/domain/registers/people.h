#pragma once
// What the register of people (聯徵4) says besides who may do what.

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// When somebody last asked that the person change their password (R-PW-6, R-DU-13); nullopt: nobody has.
[[nodiscard]] std::optional<UtcTime> asked_to_change_password(const Rows& rows, const PersonId& person);

/// Too many wrong passwords (R-PW-4), and not let in again since.
[[nodiscard]] bool is_locked(const Row& person);

/// R-DU-8, at least twice a year: by when the account's rights are reviewed next.
[[nodiscard]] std::optional<RocDate> rights_reviewed_by(const Row& row);

}  // namespace jcic::domain::registers
