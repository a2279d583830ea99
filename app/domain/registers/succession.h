#pragma once
// R-DU-13: an administrator's account is never handed over.

#include "app/domain/registers/register.h"

namespace jcic::domain::registers {

/// No step makes a person an administrator, or extends one, while another account remains, unless the step itself
/// states it (`deputy`): domain::hands_over. `duties`: the resulting ones, from the first to the last day in the step
/// or its row. Fault input.form, reason "administrator".
[[nodiscard]] Result<void> no_account_handed_over(const StepInput& taking, const DutyTerms& duties);

}  // namespace jcic::domain::registers
