#pragma once
// Verifies the proof of one event without the ledger and without an export: docs/trust/ledger-format.md, "Proof of one
// event".

#include "app/verify/verification.h"

namespace jcic::verify {

/// Reads the records after the opening. A known head is compared only if it has the proof's own size; any other is a
/// finding ("anchor", "witness"). Fault file.read.
[[nodiscard]] Result<Verdict> verify_event_proof(Source& source, const ProofOpening& opening,
                                                 const Questions& questions);

}  // namespace jcic::verify
