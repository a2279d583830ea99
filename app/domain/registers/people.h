#pragma once
// What the register of people (聯徵4) says, apart from who may do what.

#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// When somebody last asked that the person change their password (R-PW-6, R-DU-13); nullopt: nobody has.
[[nodiscard]] std::optional<UtcTime> asked_to_change_password(const Rows& rows, const PersonId& person);

/// Too many wrong passwords (R-PW-4), and not let in again since.
[[nodiscard]] bool is_locked(const Row& person);

/// R-DU-8, at least twice a year: by when the account's rights are reviewed next.
[[nodiscard]] std::optional<RocDate> rights_reviewed_by(const Row& row);

/// What the person may act as on that day, by this register (R-DU-1, R-DU-4).
[[nodiscard]] std::set<Duty> registered_duties(const Rows& rows, std::string_view person, RocDate day);
/// Since when somebody who keeps something has none of the duties by which it is kept; nullopt while they have one.
[[nodiscard]] std::optional<RocDate> keeps_no_more_since(const Rows& rows, std::string_view person, Duties duties,
                                                         RocDate today);
/// 授權迄日: the day that was said, or on which the account was ended, where that was earlier (R-DU-4); nullopt: none.
[[nodiscard]] std::optional<RocDate> authorised_until(const Row& person);

/// The person became a querier, or is one no more (R-DU-5).
struct QuerierChange {
    bool joins = false;
    RocDate day;                 ///< its first day, or on which it ended or will
    std::uint64_t sequence = 0;  ///< of the event that says so
};
/// In their order; at the end, where the duty has a last day, that one.
[[nodiscard]] std::vector<QuerierChange> querier_changes(const Row& person);

}  // namespace jcic::domain::registers
