#pragma once
// The signed-in person's keys at this desk, with proof, for the ledger of another desk at which they approve too.

#include "app/ledger/people/approver_keys.h"

namespace jcic::ledger {

class Session;

struct ProvenKey {
    KeyAtDesk key;
    SignatureBytes proof{};  ///< by that key, over approver_key_text
};
/// `workstation`: this desk's name.
[[nodiscard]] ProvenKey own_approver_key(Session& session, const std::string& workstation);

}  // namespace jcic::ledger
