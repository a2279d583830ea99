#pragma once
// That a tree begins with an earlier one (RFC 6962 section 2.1.2): what a witness asks for.

#include "app/ledger/trail/tree.h"

namespace jcic::ledger {

/// The proof that the tree of `size` leaves begins with that of the first `earlier`. None where these are none or all.
/// Fault input.form unless earlier <= size.
[[nodiscard]] Result<std::vector<Digest>> consistency_proof(std::uint64_t earlier, std::uint64_t size,
                                                            const TreeReader& read);

}  // namespace jcic::ledger
