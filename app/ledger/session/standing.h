#pragma once
// What is checked whenever the ledger is opened, without a look at the whole: head outside, last seal, what came after.

#include "app/ledger/session/opened.h"

namespace jcic::ledger {

/// The head outside, the last seal and the events after it must fit the database; what is missing beside it becomes an
/// event ("head.lost", "seal.restarted"); and the epoch that a stop left open is closed. Faults ledger.rolled-back and
/// ledger.corrupt, detail "sequence": the first bad event.
[[nodiscard]] Result<void> take_up(OpenLedger& opened);

}  // namespace jcic::ledger
