#pragma once
// Key pairs: Ed25519 (RFC 8032) to sign, X25519 (RFC 7748) to seal to. Private halves live in Secret only.

#include <unordered_set>

#include "app/base/random.h"
#include "app/base/secret.h"

namespace jcic::ledger {

using PublicKey = std::array<std::uint8_t, 32>;
using SignatureBytes = std::array<std::uint8_t, 64>;

class SigningKey {
public:
    [[nodiscard]] static SigningKey generate(Random& random);
    /// Fault ledger.corrupt unless 32 bytes.
    [[nodiscard]] static Result<SigningKey> from(Secret seed);
    [[nodiscard]] const PublicKey& public_half() const { return public_; }
    [[nodiscard]] const Secret& private_half() const { return seed_; }
    [[nodiscard]] SignatureBytes sign(ByteView message) const;

private:
    explicit SigningKey(Secret seed);
    Secret seed_;
    PublicKey public_;
};

[[nodiscard]] bool signature_holds(const PublicKey& key, ByteView message, const SignatureBytes& signature);

class ExchangeKey {
public:
    [[nodiscard]] static ExchangeKey generate(Random& random);
    [[nodiscard]] static Result<ExchangeKey> from(Secret scalar);
    [[nodiscard]] const PublicKey& public_half() const { return public_; }
    [[nodiscard]] const Secret& private_half() const { return scalar_; }
    /// X25519; fault ledger.corrupt for a point of small order.
    [[nodiscard]] Result<Secret> agree(const PublicKey& other) const;

private:
    explicit ExchangeKey(Secret scalar);
    Secret scalar_;
    PublicKey public_;
};

/// Encrypts to the holder of the private half: ephemeral X25519 public key (32), then AES-256-GCM under
/// HKDF-SHA-256(shared secret, salt: both public keys, info: context), the context authenticated.
[[nodiscard]] Result<Bytes> seal_to(const PublicKey& recipient, ByteView context, ByteView plain, Random& random);
[[nodiscard]] Result<Secret> unseal_with(const ExchangeKey& recipient, ByteView context, ByteView box);

/// Digests of what was verified while this ledger is open: signatures, a few of which are needed by every query, and
/// events with all required signatures, which each query checks three times. Only the result of a verification is
/// cached; the events are still read from the ledger each time.
class KnownDigests {
public:
    /// Above this number, all are dropped at once.
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
    /// As signature_holds. Caches valid signatures only, by the digest of key, signature and message.
    [[nodiscard]] bool hold(const PublicKey& key, ByteView message, const SignatureBytes& signature);
    [[nodiscard]] std::size_t size() const { return known_.size(); }

private:
    KnownDigests known_;
};

}  // namespace jcic::ledger
