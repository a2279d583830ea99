#pragma once
// R-DU-13: an administrator's account is never handed over.

#include "app/domain/registers/register.h"

namespace jcic::domain::registers {

/// Who becomes the administrator on a day finds no other whose account goes on after it: the old one stops on or before
/// the day on which the successor's starts. Two may be there beside each other where it is said so (`deputy`). `duties`
/// as they are to be, from the first to the last day that the step or its row names. Fault input.form, reason
/// "administrator".
[[nodiscard]] Result<void> no_account_handed_over(const Taking& taking, const DutyTerms& duties);

}  // namespace jcic::domain::registers
