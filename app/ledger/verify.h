#pragma once
// Proof that the trail is whole: what can be proven from the ledger alone. A whole folder put back is not found here.

#include <cstdint>
#include <string>
#include <vector>

#include "app/ledger/session.h"

namespace jcic::ledger {

struct Finding {
    std::uint64_t sequence = 0;  ///< the event that is bad, 0 where it is not one event
    FaultCode code = FaultCode::ledger_corrupt;
    std::string reason;  ///< "chain", "number", "body", "signature", "signer", "commitment", "projection", "outer", …
    bool operator==(const Finding&) const = default;
};

struct VerifyReport {
    bool ok = false;
    std::uint64_t events = 0;
    std::string head;             ///< the chain hash of the last event, in hex
    std::vector<Finding> faults;  ///< in the events' order: the first one names the first bad event
};

/// Chain, gapless numbers, bodies, every signature by the key in force at its event, commitments as far as this
/// session can open them, projections, entries cut from the outer journal. A fault only where it cannot be read at all.
[[nodiscard]] Result<VerifyReport> verify(Session& session);

}  // namespace jcic::ledger
