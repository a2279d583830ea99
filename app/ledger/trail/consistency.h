#pragma once
// Proof that a tree extends an earlier one (RFC 6962 section 2.1.2), as a witness requires.

#include "app/ledger/trail/tree.h"

namespace jcic::ledger {

/// Returns the proof that the tree of `size` leaves extends that of the first `earlier`; empty if those are none or
/// all.
/// Fault input.form unless earlier <= size.
[[nodiscard]] Result<std::vector<Digest>> consistency_proof(std::uint64_t earlier, std::uint64_t size,
                                                            const TreeReader& read);

}  // namespace jcic::ledger
