#pragma once
// Proof that the trail is whole: what can be proven from the ledger alone. A whole folder put back is not found here.

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

#include "app/ledger/session.h"

namespace jcic::ledger {

struct Finding {
    std::uint64_t sequence = 0;  ///< the event that is bad, 0 where it is not one event
    FaultCode code = FaultCode::ledger_corrupt;
    std::string reason;  ///< "chain", "number", "body", "signature", "signer", "unsigned", "page", "commitment", …
    bool operator==(const Finding&) const = default;
};

struct VerifyReport {
    bool ok = false;
    std::uint64_t events = 0;
    std::string head;             ///< the chain hash of the last event, in hex
    std::vector<Finding> faults;  ///< in the events' order: the first one names the first bad event
};

/// Chain, gapless numbers, bodies, every signature by the key in force at its event, the signatures an action demands
/// and the page they are over, commitments, projections, entries cut from the outer journal. Pages and commitments as
/// far as this session can open them. The only fault is cancelled, once stopped: what is bad is in the report.
[[nodiscard]] Result<VerifyReport> verify(Session& session, const std::stop_token& stop = {});

}  // namespace jcic::ledger
