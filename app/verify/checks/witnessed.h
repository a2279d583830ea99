#pragma once
// What a witness signed and a desk took in: evidence that an export carries (docs/ledger-format.md, "Witness").

#include "app/verify/trail/seal_chain.h"

namespace jcic::verify {

/// Whether the event is another than `ledger.witnessed`, or tells of a seal of this ledger, with a signature of the
/// witness that it names. Whose that key is, the verifier's user has to know.
[[nodiscard]] bool is_witnessed_rightly(const Event& event, const SealChain& seals);

}  // namespace jcic::verify
