#pragma once
// Desks of one institution hash numbers of forms and cards under a common key. A desk with another key would not see
// other desks' claims, so each publishes a signed mark of its key.

#include <string>
#include <vector>

#include "app/hub/claims.h"

namespace jcic::hub {

struct FormKey {
    std::string ledger;
    Digest mark{};  ///< HMAC of the key under itself
};
/// The signed text.
[[nodiscard]] std::string text_of(const FormKey& key);

/// Returns a value that changes with any desk's mark; while it is the same, no new comparison is needed.
[[nodiscard]] Answer<std::string> form_keys_there(Connection& hub);
/// Publishes this desk's mark and returns the active workstations with another key; none if more desks have this key,
/// because then the others must correct theirs. Fault hub.forged, reason "form-key", if a mark that matters has no
/// valid signature.
[[nodiscard]] Answer<std::vector<std::string>> compare_form_key(Connection& hub, const Own& own, const Digest& mark);

}  // namespace jcic::hub
