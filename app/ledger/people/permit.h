#pragma once
// What a person's duties must be for an act.

#include <set>

#include "app/base/fault.h"
#include "app/domain/duties.h"

namespace jcic::ledger {

/// What the duties of the day must be for an act; asked for inside its transaction.
using Permit = Result<void> (*)(const std::set<domain::Duty>& duties);
/// Whoever is designated on the day (R-DU-4).
[[nodiscard]] inline Result<void> anybody(const std::set<domain::Duty>&) {
    return {};
}

}  // namespace jcic::ledger
