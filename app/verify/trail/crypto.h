#pragma once
// Cryptography of the second verifier: OpenSSL's SHA-256, HMAC, Ed25519, ECDSA P-256, scrypt and AES-256-GCM. A
// separate implementation on purpose: this module uses nothing of app/ledger.

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "app/base/bytes.h"
#include "app/base/secret.h"

namespace jcic::verify {

inline constexpr std::size_t key_size = 32;  ///< Ed25519, X25519

/// SHA-256 over the concatenated parts.
[[nodiscard]] Digest sha256(std::initializer_list<ByteView> parts);
[[nodiscard]] Digest hmac_sha256(ByteView key, ByteView data);
/// RFC 8032. False also for an invalid key.
[[nodiscard]] bool ed25519_holds(ByteView public_key, ByteView message, ByteView signature);
/// By the certificate's key: ECDSA P-256 with SHA-256, r and s of 32 bytes each; or RSA 2048, PKCS #1 v1.5, SHA-256.
[[nodiscard]] bool certificate_holds(ByteView certificate, ByteView message, ByteView signature);
[[nodiscard]] bool is_of_rsa(ByteView certificate);
/// The certificate's subject in one line (RFC 2253); nullopt if it is not an X.509 certificate.
[[nodiscard]] std::optional<std::string> subject_of(ByteView certificate);
/// Whether there is at least one, and none is damaged.
[[nodiscard]] bool holds_certificates(std::string_view pem);
/// Whether the certificate's chain ends at one of the authorities (PEM) on its own first day of validity, because
/// audits happen years later.
[[nodiscard]] bool issued_by(ByteView certificate, std::string_view authorities_pem);

/// RFC 7914, N = 2^17, r = 8, p = 1: 32 bytes.
[[nodiscard]] Result<Secret> stretch(const Secret& password, ByteView salt);
/// AES-256-GCM: nonce (12), ciphertext, tag (16); nullopt if key, bound or a single bit differs.
[[nodiscard]] std::optional<Bytes> unseal(const Secret& key, ByteView bound, ByteView sealed);

}  // namespace jcic::verify
