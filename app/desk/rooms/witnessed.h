#pragma once
// What witnesses signed of this ledger, as its trail says: the one way in which it comes there, from a file or from the
// hub.

#include <string>
#include <vector>

#include "app/desk/rooms/snapshot.h"
#include "app/ledger/people/permit.h"
#include "app/ledger/trail/cosignature.h"

namespace jcic::ledger {
class Session;
}

namespace jcic::desk {

/// By each witness, whoever came furthest first.
[[nodiscard]] Result<std::vector<WitnessedView>> witnessed_so_far(ledger::Session& session);

/// Takes in what that witness signed, as event `ledger.witnessed`. Faults as ledger::witnessed, and of writing.
Result<WitnessedView> take_in_witnessed(ledger::Session& session, const std::string& note,
                                        const ledger::WitnessKey& witness, const ledger::Permit& permit);

}  // namespace jcic::desk
