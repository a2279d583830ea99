#pragma once
// Desks of one institution hash forms' and cards' numbers under one key. One that read another key would never be
// refused what others have, so each says by a signed mark which key it has.

#include <string>
#include <vector>

#include "app/hub/claims.h"

namespace jcic::hub {

struct FormKey {
    std::string ledger;
    Digest mark{};  ///< of the key, keyed by it
};
/// What is signed.
[[nodiscard]] std::string text_of(const FormKey& key);

/// Says which key this desk has, and gives the workstations in use that have another one, unless more of them have this
/// one: then it is for those others to mend. One whose word does not hold is fault hub.forged, reason "form-key", where
/// it matters.
/// What changes with any mark there: while it is the same, comparing anew says the same.
[[nodiscard]] Answer<std::string> form_keys_there(Connection& hub);
[[nodiscard]] Answer<std::vector<std::string>> compare_form_key(Connection& hub, const Own& own, const Digest& mark);

}  // namespace jcic::hub
