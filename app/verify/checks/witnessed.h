#pragma once
// What a witness signed and a desk took in: evidence that an export carries (docs/ledger-format.md, "Witness").

#include <map>
#include <string>
#include <vector>

#include "app/verify/trail/cosignature.h"
#include "app/verify/trail/seal_chain.h"
#include "app/verify/trail/typed.h"

namespace jcic::verify {

/// Whether the event is another than `ledger.witnessed`, or tells of a seal of this ledger, with a signature of the
/// witness that it names. Whose that key is, the register of witnesses says, or the verifier's user has to know.
[[nodiscard]] bool is_witnessed_rightly(const Event& event, const SealChain& seals);

/// What the trail says of witnesses: which keys the branch believed, from when to when, and how far each signed.
class WitnessesOfTrail {
public:
    void follow_event(std::uint64_t number, const Event& event);
    /// Of all keys that were ever in the register.
    [[nodiscard]] const std::vector<NoteKey>& keys() const { return keys_; }
    /// By each key the largest that was followed.
    [[nodiscard]] std::vector<TakenIn> taken_in() const;

private:
    std::vector<NoteKey> keys_;
    std::map<std::string, std::string> believed_;  ///< by the row, while it stands: the key
    std::map<std::string, TakenIn> taken_;         ///< by the key
};

/// A checkpoint of which it is not known yet who signed it: by one of those keys. False where none of them did.
[[nodiscard]] bool find_signer(KnownHead& head, const std::vector<NoteKey>& keys);

}  // namespace jcic::verify
