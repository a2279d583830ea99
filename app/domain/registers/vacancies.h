#pragma once
// Duties that a branch needs and that nobody has, or only the one person who may not act (R-DU-1, R-DU-6). Computed for
// the branch as it is, and as it would be after a step, before the step is taken.

#include <string>
#include <vector>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// Nobody has the duty on a day; or, where `of` names a querier, nobody but they: who asks is neither who approves nor
/// who reviews.
struct Vacancy {
    Duty duty{};
    std::string of{};  ///< a querier's user code; "": nobody has it at all
    RocDate from;      ///< the first such day
    bool operator==(const Vacancy&) const = default;
};

/// The first day from that one on, as far as the register of people tells, on which the duty is vacant for all or for
/// some querier; nullopt: none, or nobody of the branch ever had it.
[[nodiscard]] std::optional<RocDate> vacant_from(const Rows& rows, RocDate from, Duty duty);

/// Whether somebody else than that person heads the unit on the day, as far as the register of people tells.
[[nodiscard]] bool another_heads(const Rows& rows, RocDate day, std::string_view person);

/// Those that the step brings, of the register of people: on days that were not vacant before. None of other steps.
[[nodiscard]] std::vector<Vacancy> vacancies_after(std::string_view action, const Taking& taking);

/// Fault register.state, reason "vacancy" ("duty", "of", "day"); and back, nullopt of any other fault.
[[nodiscard]] Fault as_fault(const Vacancy& vacancy);
[[nodiscard]] std::optional<Vacancy> vacancy_in(const Fault& fault);

/// Nobody heads the unit once the step is taken, on some day on which somebody did: only a unit head designates, lifts
/// a stop and signs for the branch, so that nobody could mend it. Fault register.state, reason "last-head" ("day").
[[nodiscard]] Result<void> a_head_remains(std::string_view action, const Taking& taking);

}  // namespace jcic::domain::registers
