#pragma once
// Witnesses' signatures imported by a desk: evidence in an export (docs/trust/ledger-format.md, "Witness").

#include <map>
#include <string>
#include <vector>

#include "app/verify/trail/cosignature.h"
#include "app/verify/trail/seal_chain.h"
#include "app/verify/trail/typed.h"

namespace jcic::verify {

/// Whether the event is another than `ledger.witnessed`, or names a seal of this ledger with a signature of the witness
/// that it names. The key's owner is in the register of witnesses, or known to the verifier's user.
[[nodiscard]] bool is_witnessed_rightly(const Event& event, const SealChain& seals);

/// Witnesses by the ledger: the keys that the branch trusted, with their periods, and how far each signed.
class WitnessesOfTrail {
public:
    void follow_event(std::uint64_t number, const Event& event);
    /// All keys that were ever in the register.
    [[nodiscard]] const std::vector<NoteKey>& keys() const { return keys_; }
    /// The largest signed size of each key.
    [[nodiscard]] std::vector<TakenIn> taken_in() const;

private:
    std::vector<NoteKey> keys_;
    std::map<std::string, std::string> believed_;  ///< the key, by its row while in force
    std::map<std::string, TakenIn> taken_;         ///< by the key
};

/// Finds which of those keys signed a checkpoint. Returns false if none did.
[[nodiscard]] bool find_signer(KnownHead& head, const std::vector<NoteKey>& keys);

}  // namespace jcic::verify
