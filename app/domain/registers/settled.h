#pragma once
// Which steps fulfilled a duty: the calendar of duties marks these as done, among all steps of a row.

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// Whether that passage of the row's story, counted from 0, settled something that the row owed until then, or put it
/// off; the first one: whether the register owes that rows be begun. `day`: of the passage. What was sealed when it was
/// said is not looked at: no due day hangs on it.
[[nodiscard]] bool settles(const Register& book, const Row& row, std::size_t passage, const DueContext& day);

}  // namespace jcic::domain::registers
