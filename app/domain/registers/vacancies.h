#pragma once
// Duties that a branch needs and that nobody has, or only a person who may not act (R-DU-1, R-DU-6). Computed for the
// branch now, and as it would be after a step, before the step is taken.

#include <string>
#include <vector>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// A duty that nobody has on a day or, if `of` names a querier, only they have: a querier neither approves nor reviews
/// their own queries.
struct Vacancy {
    Duty duty{};
    std::string of{};     ///< a querier's user code; "": no person has it
    RocDate from;         ///< the first such day
    bool second = false;  ///< one has it beside them, where the branch decided that two approve (R-DU-6)
    bool operator==(const Vacancy&) const = default;
};

/// The first day from `from` on, by the register of people, on which the duty is vacant for all or for some querier;
/// nullopt: none, or nobody of the branch ever had it.
[[nodiscard]] std::optional<RocDate> vacant_from(const Rows& rows, RocDate from, Duty duty);

/// The same for a second approver, on days on which the branch decided that two approve.
[[nodiscard]] std::optional<RocDate> second_vacant_from(const Rows& rows, RocDate from);
/// Whether two approve for each querier from that day on. Fault register.state, reason "vacancy".
[[nodiscard]] Result<void> two_approve(const Rows& rows, RocDate from);

/// Whether a person other than that one heads the unit on the day, by the register of people.
[[nodiscard]] bool another_heads(const Rows& rows, RocDate day, std::string_view person);

/// Vacancies that the step of the register of people causes, on days without one before. Empty for other steps.
[[nodiscard]] std::vector<Vacancy> vacancies_after(std::string_view action, const StepInput& taking);

/// Fault register.state, reason "vacancy" ("duty", "of", "day"); the reverse returns nullopt for any other fault.
[[nodiscard]] Fault as_fault(const Vacancy& vacancy);
[[nodiscard]] std::optional<Vacancy> vacancy_in(const Fault& fault);

/// Prevents a step after which nobody heads the unit on a day that had a head: only a unit head designates, lifts a
/// stop and signs for the branch, so no one could repair it. Fault register.state, reason "last-head" ("day").
[[nodiscard]] Result<void> a_head_remains(std::string_view action, const StepInput& taking);

}  // namespace jcic::domain::registers
