#pragma once
// Key pairs: Ed25519 (RFC 8032) to sign, X25519 (RFC 7748) to seal to. Private halves live in Secret only.

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

/// To whoever holds the private half: ephemeral X25519 public key (32), then AES-256-GCM under
/// HKDF-SHA-256(shared secret, salt: both public keys, info: context), the context authenticated.
[[nodiscard]] Result<Bytes> seal_to(const PublicKey& recipient, ByteView context, ByteView plain, Random& random);
[[nodiscard]] Result<Secret> unseal_with(const ExchangeKey& recipient, ByteView context, ByteView box);

}  // namespace jcic::ledger
