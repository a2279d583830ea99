#pragma once
// Determines whether a form with the bank's own marks or bar codes may be sent.

#include <string>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// R-AU-10: whether this version of a form with marks passed its own authorisation test, and is still in use.
[[nodiscard]] bool marked_form_is_tested(const Rows& rows, const std::string& version);

}  // namespace jcic::domain::registers
