#pragma once
// The proof of one event, judged without the ledger and without an export of it: docs/ledger-format.md, "Proof of one
// event".

#include "app/verify/verification.h"

namespace jcic::verify {

/// Reads what comes after the opening. A head that is known from elsewhere is compared only where it is of the proof's
/// own size; any other is a finding ("anchor", "witness"). Fault file.read.
[[nodiscard]] Result<Verdict> verify_event_proof(Source& source, const ProofOpening& opening,
                                                 const Questions& questions);

}  // namespace jcic::verify
