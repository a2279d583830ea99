#pragma once
// Signatures that were found to hold, while one ledger is open: the few that everything leans on are met again with
// each query. That one holds is so for ever; what stands in the trail is read anew each time all the same.

#include <unordered_set>

#include "app/ledger/keys/keys.h"

namespace jcic::ledger {

class KnownSignatures {
public:
    /// Of those beyond it, all are forgotten at once.
    static constexpr std::size_t most = 4'096;
    /// As signature_holds. Only what held is remembered, by the digest of key, signature and message.
    [[nodiscard]] bool hold(const PublicKey& key, ByteView message, const SignatureBytes& signature);
    [[nodiscard]] std::size_t size() const { return known_.size(); }

private:
    struct Hash {
        std::size_t operator()(const Digest& digest) const;
    };
    std::unordered_set<Digest, Hash> known_;
};

}  // namespace jcic::ledger
