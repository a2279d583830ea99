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

/// Leaves of the tree, from the one after `after` on; at most so many.
[[nodiscard]] Result<std::vector<Digest>> leaves_after(Session& session, std::uint64_t after, std::size_t most);

/// A seal as it stands here.
struct SealHere {
    std::uint64_t epoch = 0;
    std::uint64_t size = 0;
    std::string note;
    UtcTime at{};
};
/// The one that closed that epoch, 0 for the newest; nullopt where there is none.
[[nodiscard]] Result<std::optional<SealHere>> seal_here(Session& session, std::uint64_t epoch);
/// Whether it is a seal of that epoch, signed by the key that this ledger's own seals name for it. If no such seal
/// stands here, this ledger went on elsewhere: nobody else has that key.
[[nodiscard]] Result<bool> is_sealed_by_this_ledger(Session& session, std::uint64_t epoch, std::string_view note);
/// The newest seal here of that size under which the witness's line holds, with the line. nullopt for none.
[[nodiscard]] Result<std::optional<std::string>> with_line(Session& session, std::uint64_t size, std::string_view line,
                                                           const WitnessKey& witness);

/// Whether the witness's line holds under that note, which is of this ledger and of that size: it signed more of it
/// than may stand here.
[[nodiscard]] bool has_signed(Session& session, std::uint64_t size, std::string_view note, std::string_view line,
                              const WitnessKey& witness);

/// The key for a witness to trust the ledger by: the first epoch's, or the one with which the seals last began anew
/// without their old key.
[[nodiscard]] Result<std::string> key_for_witness(Session& session);

}  // namespace jcic::ledger
