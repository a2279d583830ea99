#pragma once
// Requests to a witness and its answers (docs/trust/ledger-format.md, "Witness"): the witness signs the ledger's seals
// in order and remembers the last one.

#include "app/ledger/session/session.h"
#include "app/ledger/trail/cosignature.h"

namespace jcic::ledger {

struct WitnessRequest {
    static constexpr std::size_t most_steps = 1024;
    std::string text;
    std::uint64_t size = 0;  ///< of the seal to be signed
    bool is_newest = true;   ///< false: too many seals since; request the next after its answer
};

/// Makes a request for the newest seal, from the size that the witness signed last (0: none yet). Fault input.form if
/// no seal has that size.
[[nodiscard]] Result<WitnessRequest> witness_request(Session& session, std::uint64_t signed_size,
                                                     std::size_t most_steps = WitnessRequest::most_steps);

/// Checks a witness's answer: it must be one of this ledger's seals. Faults input.form (not a note, or not by that
/// witness), ledger.foreign (of another ledger), ledger.rolled-back (of this ledger, but no seal here).
[[nodiscard]] Result<Cosigned> witnessed(Session& session, std::string_view note, const WitnessKey& witness);

/// Returns leaves of the tree after `after`; at most `most`.
[[nodiscard]] Result<std::vector<Digest>> leaves_after(Session& session, std::uint64_t after, std::size_t most);

/// A seal stored here.
struct SealHere {
    std::uint64_t epoch = 0;
    std::uint64_t size = 0;
    std::string note;
    UtcTime at{};
};
/// Returns the seal that closed that epoch, 0 for the newest; nullopt if there is none.
[[nodiscard]] Result<std::optional<SealHere>> seal_here(Session& session, std::uint64_t epoch);
/// Whether it is a seal of that epoch, signed by the key that this ledger's seals name for it. If no such seal is
/// stored here, this ledger was continued elsewhere: only this ledger has that key.
[[nodiscard]] Result<bool> is_sealed_by_this_ledger(Session& session, std::uint64_t epoch, std::string_view note);
/// Returns the newest seal of that size for which the witness's line is valid, with the line; nullopt if none.
[[nodiscard]] Result<std::optional<std::string>> with_line(Session& session, std::uint64_t size, std::string_view line,
                                                           const WitnessKey& witness);

/// Whether the witness's line is valid for that note of this ledger and size: the witness may have signed more of the
/// ledger than is stored here.
[[nodiscard]] bool has_signed(Session& session, std::uint64_t size, std::string_view note, std::string_view line,
                              const WitnessKey& witness);

/// Returns the key by which a witness trusts the ledger: the first epoch's, or the one with which the seals last began
/// again without their old key.
[[nodiscard]] Result<std::string> key_for_witness(Session& session);

}  // namespace jcic::ledger
