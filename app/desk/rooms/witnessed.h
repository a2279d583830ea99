#pragma once
// Witnesses' signatures of this ledger, from its trail. Files and the hub are both taken in here.

#include <string>
#include <vector>

#include "app/desk/rooms/snapshot.h"
#include "app/ledger/people/permit.h"
#include "app/ledger/trail/cosignature.h"

namespace jcic::ledger {
class Session;
}

namespace jcic::desk {

/// One per witness, the furthest first.
[[nodiscard]] Result<std::vector<WitnessedView>> witnessed_so_far(ledger::Session& session);

/// Takes in that witness's signature as event `ledger.witnessed`. Faults as ledger::witnessed, and of writing.
Result<WitnessedView> take_in_witnessed(ledger::Session& session, const std::string& note,
                                        const ledger::WitnessKey& witness, const ledger::Permit& permit);

}  // namespace jcic::desk
