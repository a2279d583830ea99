#pragma once
// When a ledger was last verified and nothing was found, without an event: a desk that does so each day would fill the
// trail with it. Kept in the database; what is found is an event.

#include <cstdint>
#include <optional>

#include "app/base/clock.h"
#include "app/base/fault.h"

namespace jcic::ledger {

class Session;

struct KeptVerified {
    UtcTime at{};
    std::uint64_t events = 0;        ///< there were then: a clock that was ahead says nothing of what came later
    std::uint64_t not_compared = 0;  ///< values that are there, and that the person's keys did not open
    bool read_records = false;       ///< the person had the key of what is personal
};

/// Faults as Database says.
[[nodiscard]] Result<void> keep_verified(Session& session, const KeptVerified& kept);
[[nodiscard]] Result<std::optional<KeptVerified>> kept_verified(Session& session);

}  // namespace jcic::ledger
