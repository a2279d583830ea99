#pragma once
// Whether a form with the bank's own marks or bar codes may be sent.

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// R-AU-10: whether some form with marks passed its own authorisation test, and is still in use.
[[nodiscard]] bool marked_form_is_tested(const Rows& rows);

}  // namespace jcic::domain::registers
