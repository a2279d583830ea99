#pragma once
// R-DU-13: an administrator's account is never handed over.

#include "app/domain/registers/register.h"

namespace jcic::domain::registers {

/// No step makes somebody an administrator, or one for longer, beside another whose account goes on, unless the step
/// itself says so (`deputy`): domain::hands_over. `duties` as they are to be, from the first to the last day that the
/// step or its row names. Fault input.form, reason "administrator".
[[nodiscard]] Result<void> no_account_handed_over(const Taking& taking, const DutyTerms& duties);

}  // namespace jcic::domain::registers
