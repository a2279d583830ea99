#pragma once
// The public keys of a ledger's epochs, for who checks what an epoch's key signed without having the ledger: a page's
// proof (docs/page-proof.md). The seals name them one after another; the file that carries them is text.

#include <string>
#include <vector>

#include "app/ledger/keys/keys.h"
#include "app/ledger/keys/origin.h"
#include "app/ledger/trail/note.h"

namespace jcic::ledger {

/// An epoch whose chain of seals was begun anew has two.
struct EpochPublicKey {
    std::uint64_t epoch = 0;
    PublicKey key{};
};

/// What the open epoch's key signed.
struct EpochSignatures {
    std::uint64_t epoch = 0;
    std::vector<SignatureBytes> signatures;
};

struct PublicKeys {
    Origin origin;  ///< kind, institution and id; the rest is not told
    std::vector<EpochPublicKey> keys;
    std::string fingerprint;  ///< of the first: compared with the one that head office was told

    [[nodiscard]] bool knows(std::uint64_t epoch) const;
    /// Whether a key of that epoch signed the message under prefix(purpose).
    [[nodiscard]] bool signed_by(std::uint64_t epoch, std::string_view purpose, ByteView message,
                                 const SignatureBytes& signature) const;
};

/// The file: who, the first key, and every seal as a signed note.
[[nodiscard]] std::string pack_seals(const Origin& origin, const PublicKey& first, const std::vector<Note>& seals);
/// Follows the chain from the first key; each seal must be signed by the key that the one before it names. Faults
/// file.form (no such file), ledger.corrupt (a seal that does not hold, detail "epoch").
[[nodiscard]] Result<PublicKeys> read_seals(std::string_view file);

}  // namespace jcic::ledger
