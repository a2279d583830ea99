#pragma once
// The signer of a file: a key, P-256 or RSA, with its X.509 certificate. The workstation's is in the profile; a card's
// never leaves the card, and another implementation of this interface uses it.

#include <openssl/types.h>

#include <functional>
#include <memory>
#include <optional>

#include "app/base/bytes.h"
#include "app/base/secret.h"

namespace jcic::paper {

class DocumentSigner {
public:
    virtual ~DocumentSigner() = default;
    /// DER, of the signing key.
    [[nodiscard]] virtual const Bytes& certificate() const = 0;
    /// Signs the message with SHA-256 and the certificate's key. P-256: ECDSA, Ecdsa-Sig-Value (RFC 3279 section
    /// 2.2.3), DER. RSA: RSASSA-PKCS1-v1_5 (RFC 8017).
    [[nodiscard]] virtual Result<Bytes> sign(ByteView message) = 0;
};

/// A key of this workstation: P-256.
class PemSigner final : public DocumentSigner {
public:
    /// Fault paper.signer, detail "reason": certificate, key (unreadable), curve (not P-256), pair (the certificate
    /// belongs to another key).
    [[nodiscard]] static Result<PemSigner> from(ByteView certificate_pem, const Secret& key_pem);
    /// Returns the cause of a failed signature, which the library does not report, if known.
    using Why = std::function<std::optional<Fault>()>;
    /// Uses a key in memory that never was a file in clear.
    [[nodiscard]] static Result<PemSigner> holding(ByteView certificate_pem, std::shared_ptr<EVP_PKEY> key,
                                                   Why why = {});
    [[nodiscard]] const Bytes& certificate() const override { return certificate_; }
    [[nodiscard]] Result<Bytes> sign(ByteView message) override;

private:
    PemSigner(Bytes certificate, std::shared_ptr<EVP_PKEY> key, Why why)
        : certificate_(std::move(certificate)), key_(std::move(key)), why_(std::move(why)) {}
    Bytes certificate_;
    std::shared_ptr<EVP_PKEY> key_;
    Why why_;
};

}  // namespace jcic::paper
