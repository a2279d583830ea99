#pragma once
// The last verification without findings, without an event: daily verification would otherwise fill the ledger with
// events. Stored in the database; findings are events.

#include <cstdint>
#include <optional>

#include "app/base/clock.h"
#include "app/base/fault.h"

namespace jcic::ledger {

class Session;

struct KeptVerified {
    UtcTime at{};
    std::uint64_t events = 0;        ///< number of events then: independent of a clock that was ahead
    std::uint64_t not_compared = 0;  ///< values that exist and that the person's keys did not open
    bool read_records = false;       ///< the person had the records key
};

/// Faults as of Database.
[[nodiscard]] Result<void> keep_verified(Session& session, const KeptVerified& kept);
[[nodiscard]] Result<std::optional<KeptVerified>> kept_verified(Session& session);

}  // namespace jcic::ledger
