#pragma once
// The one way in which a session writes what changes the roster.

#include "app/ledger/session/opened.h"

namespace jcic::ledger {

/// Names the change of this person that the entry follows: their designation, or what was changed last.
[[nodiscard]] Result<void> rest_on_last_change(OpenLedger& opened, const Member& member, domain::Entry& entry);

/// Has the entry rest on the person's last change, where it must, signs it as the signed-in person's and writes it, if
/// that person may sign and may_change allows it. Faults besides: person.ended.
[[nodiscard]] Result<void> write_roster_change(OpenLedger& opened, domain::Entry entry);

}  // namespace jcic::ledger
