#pragma once
// What a witness is asked, and what it answers (docs/ledger-format.md, "Witness"): the ledger's seals, one after the
// other, each signed by somebody who remembers the one before.

#include "app/ledger/session/session.h"
#include "app/ledger/trail/cosignature.h"

namespace jcic::ledger {

struct WitnessRequest {
    static constexpr std::size_t most_steps = 1024;
    std::string text;
    std::uint64_t size = 0;  ///< of the seal that is to be signed
    bool is_newest = true;   ///< else there were too many seals since: after its answer comes the next
};

/// For the newest seal, from the size that the witness signed last (0: nothing yet). Fault input.form for a size of
/// which no seal is.
[[nodiscard]] Result<WitnessRequest> witness_request(Session& session, std::uint64_t signed_size,
                                                     std::size_t most_steps = WitnessRequest::most_steps);

/// What that witness signed, held to this ledger: it is one of its seals. Faults input.form (none, or not that
/// witness's), ledger.foreign (of another ledger), ledger.rolled-back (this ledger's, and no seal that stands here).
[[nodiscard]] Result<Cosigned> witnessed(Session& session, std::string_view note, const WitnessKey& witness);

/// The key for a witness to trust the ledger by: the first epoch's, or the one with which the seals last began anew
/// without their old key.
[[nodiscard]] Result<std::string> key_for_witness(Session& session);

}  // namespace jcic::ledger
