#pragma once
// Whether one event stands on the signatures that its action needs, asked before something is done because of it.

#include "app/ledger/session/session.h"

namespace jcic::ledger {

/// Checks that the event has the signatures that its action demands (demands.h), by the keys and duties in force before
/// it: the check of verification, for one event. Faults ledger.corrupt (details "sequence", "reason"), input.form (an
/// action without demands).
[[nodiscard]] Result<void> is_borne_out(Session& session, std::uint64_t sequence);

}  // namespace jcic::ledger
