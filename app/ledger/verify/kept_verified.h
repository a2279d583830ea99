#pragma once
// When a ledger was last verified and nothing was found, without an event: a desk that does so each day would fill the
// trail with it. Kept in the database; what is found is an event.

#include <optional>

#include "app/base/clock.h"
#include "app/base/fault.h"

namespace jcic::ledger {

class Session;

/// Faults as Database says.
[[nodiscard]] Result<void> keep_verified(Session& session, UtcTime at);
[[nodiscard]] Result<std::optional<UtcTime>> kept_verified(Session& session);

}  // namespace jcic::ledger
