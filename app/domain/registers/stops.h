#pragma once
// The register of stops for a query (R-LO-6).

#include <vector>

#include "app/domain/registers/rows.h"
#include "app/domain/stop.h"

namespace jcic::domain::registers {

/// Stops in force on the day, in the order of their rows.
[[nodiscard]] std::vector<Stop> stops_on(const Rows& rows, RocDate day);

}  // namespace jcic::domain::registers
