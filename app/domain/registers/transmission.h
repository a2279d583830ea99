#pragma once
// The register of the account for sending authorisations, for a query (R-AU-7).

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// Whether the account in use passed its test.
[[nodiscard]] bool transmission_is_tested(const Rows& rows);

}  // namespace jcic::domain::registers
