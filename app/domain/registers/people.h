#pragma once
// The register of people (聯徵4), except for their rights.

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/domain/registers/register.h"
#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

// R-DU-13: an administrator's account is never handed over.

/// No step makes a person an administrator, or extends one, while another account remains, unless the step itself
/// states it (`deputy`): domain::hands_over. `duties`: the resulting ones, from the first to the last day in the step
/// or its row. Fault input.form, reason "administrator".
[[nodiscard]] Result<void> no_account_handed_over(const StepInput& taking, const DutyTerms& duties);

/// When the person was last asked to change their password (R-PW-6, R-DU-13); nullopt: never.
[[nodiscard]] std::optional<UtcTime> asked_to_change_password(const Rows& rows, const PersonId& person);

/// Name or title of a person who goes on under the same code, from a day (R-DU-1).
inline constexpr std::string_view person_renamed = "person.renamed";
inline constexpr std::string_view named_from_field = "named-from";
struct Called {
    std::string name;
    std::string title;
};
/// As it was on that day: what a sheet of that day shows.
[[nodiscard]] Called called_on(const Row& person, RocDate day);

/// Whether it is locked by too many wrong passwords (R-PW-4), and not unlocked since.
[[nodiscard]] bool is_locked(const Row& person);

/// R-DU-8, at least twice a year: due day of the next review of the account's rights.
[[nodiscard]] std::optional<RocDate> rights_reviewed_by(const Row& row);

/// The person's duties on that day, by this register (R-DU-1, R-DU-4).
[[nodiscard]] std::set<Duty> registered_duties(const Rows& rows, std::string_view person, RocDate day);
/// The day on which head office's letter named another head in their place, unless a last day was set since: from it on
/// they have no duty, whether or not their account is ended yet. nullopt for none.
[[nodiscard]] std::optional<RocDate> replaced_since(const Rows& rows, const Row& person);
/// The day since which a keeper has none of the required duties; nullopt while they have one.
[[nodiscard]] std::optional<RocDate> keeps_no_more_since(const Rows& rows, std::string_view person, Duties duties,
                                                         RocDate today);
/// 授權迄日: the given day, or the account's end, if earlier (R-DU-4); nullopt: none.
[[nodiscard]] std::optional<RocDate> authorised_until(const Row& person);

/// The start or end of a person's duty as query officer (R-DU-5).
struct QuerierChange {
    bool joins = false;
    RocDate day;                 ///< its first day, or its last
    std::uint64_t sequence = 0;  ///< of the event
};
/// In order; last the duty's last day, if it has one.
[[nodiscard]] std::vector<QuerierChange> querier_changes(const Row& person);

}  // namespace jcic::domain::registers
