#pragma once
// The public keys of a ledger's epochs, for checking an epoch key's signature without the ledger: a page's proof
// (docs/trust/page-proof.md). The seals name them one after another; the file that contains them is text.

#include <string>
#include <vector>

#include "app/keys/keys.h"
#include "app/keys/origin.h"
#include "app/ledger/trail/note.h"

namespace jcic::ledger {

/// An epoch whose chain of seals began again has two.
struct EpochPublicKey {
    std::uint64_t epoch = 0;
    PublicKey key{};
};

/// Signatures by the open epoch's key.
struct EpochSignatures {
    std::uint64_t epoch = 0;
    std::vector<SignatureBytes> signatures;
};

struct PublicKeys {
    Origin origin;  ///< kind, institution and id; the other fields are unset
    std::vector<EpochPublicKey> keys;
    std::string fingerprint;  ///< of the first key: compared with the one reported to head office

    [[nodiscard]] bool knows(std::uint64_t epoch) const;
    /// Whether a key of that epoch signed the message under prefix(purpose).
    [[nodiscard]] bool signed_by(std::uint64_t epoch, std::string_view purpose, ByteView message,
                                 const SignatureBytes& signature) const;
};

/// Returns the file: origin, the first key, and every seal as a signed note.
[[nodiscard]] std::string pack_seals(const Origin& origin, const PublicKey& first, const std::vector<Note>& seals);
/// Follows the chain from the first key; each seal must be signed by the key that the previous one names. Faults
/// file.form with reason form (not such a file), empty or altered (an invalid seal, detail "epoch"), ledger.newer: of
/// the file, which says nothing of any ledger here.
[[nodiscard]] Result<PublicKeys> read_seals(std::string_view file);

}  // namespace jcic::ledger
