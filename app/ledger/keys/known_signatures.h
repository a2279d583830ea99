#pragma once
// What was found to hold while one ledger is open: signatures, the few that everything leans on being met again with
// each query; and events that stand on the signatures that they need, asked of one query three times on its way. That
// one holds is so for ever; what stands in the trail is read anew each time all the same.

#include <unordered_set>

#include "app/ledger/keys/keys.h"

namespace jcic::ledger {

class KnownDigests {
public:
    /// Of those beyond it, all are forgotten at once.
    static constexpr std::size_t most = 4'096;
    [[nodiscard]] bool has(const Digest& digest) const { return known_.contains(digest); }
    void remember(const Digest& digest);
    [[nodiscard]] std::size_t size() const { return known_.size(); }

private:
    struct Hash {
        std::size_t operator()(const Digest& digest) const;
    };
    std::unordered_set<Digest, Hash> known_;
};

class KnownSignatures {
public:
    static constexpr std::size_t most = KnownDigests::most;
    /// As signature_holds. Only what held is remembered, by the digest of key, signature and message.
    [[nodiscard]] bool hold(const PublicKey& key, ByteView message, const SignatureBytes& signature);
    [[nodiscard]] std::size_t size() const { return known_.size(); }

private:
    KnownDigests known_;
};

}  // namespace jcic::ledger
