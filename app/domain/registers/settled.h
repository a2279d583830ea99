#pragma once
// Determines which steps fulfilled a duty: the calendar of duties marks these as done, among all steps of a row.

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// Whether that passage of the row's story, counted from 0, settled or postponed an obligation of the row; for the
/// first one: whether the register required that rows be begun. `day`: of the passage. Sealed values are ignored: no
/// due day depends on them.
[[nodiscard]] bool settles(const Register& book, const Row& row, std::size_t passage, const DueContext& day);

}  // namespace jcic::domain::registers
