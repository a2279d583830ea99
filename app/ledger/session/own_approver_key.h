#pragma once
// The signed-in person's keys here, proven for the trail of another desk where they approve, too.

#include "app/ledger/people/approver_keys.h"

namespace jcic::ledger {

class Session;

struct ProvenKey {
    KeyAtDesk key;
    SignatureBytes proof{};  ///< by that key, over approver_key_text
};
/// As people at that workstation are known.
[[nodiscard]] ProvenKey own_approver_key(Session& session, const std::string& workstation);

}  // namespace jcic::ledger
