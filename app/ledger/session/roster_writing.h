#pragma once
// The one way in which a session writes what changes the roster.

#include "app/ledger/session/opened.h"

namespace jcic::ledger {

/// Signs the entry as the signed-in person's and writes it, if that person may sign and may_change allows it. Faults
/// besides: person.ended.
[[nodiscard]] Result<void> write_roster_change(OpenLedger& opened, domain::Entry entry);

}  // namespace jcic::ledger
