#pragma once
// What the register of people (聯徵4) says besides who may do what.

#include <vector>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// When somebody last asked that the person change their password (R-PW-6, R-DU-13); nullopt: nobody has.
[[nodiscard]] std::optional<UtcTime> asked_to_change_password(const Rows& rows, const PersonId& person);

/// Too many wrong passwords (R-PW-4), and not let in again since.
[[nodiscard]] bool is_locked(const Row& person);

/// R-DU-8, at least twice a year: by when the account's rights are reviewed next.
[[nodiscard]] std::optional<RocDate> rights_reviewed_by(const Row& row);

/// The person became a querier, or is one no more (R-DU-5).
struct QuerierChange {
    bool joins = false;
    RocDate day;                 ///< its first day, or on which it ended or will
    std::uint64_t sequence = 0;  ///< of the event that says so
};
/// In their order; at the end, where the duty has a last day, that one.
[[nodiscard]] std::vector<QuerierChange> querier_changes(const Row& person);

}  // namespace jcic::domain::registers
