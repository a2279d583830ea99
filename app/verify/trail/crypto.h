#pragma once
// What the second verifier reckons with: OpenSSL's SHA-256, HMAC, Ed25519, ECDSA P-256, scrypt and AES-256-GCM. Its own
// code path on purpose: nothing of app/ledger is in this room.

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "app/base/bytes.h"
#include "app/base/secret.h"

namespace jcic::verify {

inline constexpr std::size_t key_size = 32;  ///< Ed25519, X25519

/// SHA-256 over the parts as if they were one.
[[nodiscard]] Digest sha256(std::initializer_list<ByteView> parts);
[[nodiscard]] Digest hmac_sha256(ByteView key, ByteView data);
/// RFC 8032. False also for a key that is none.
[[nodiscard]] bool ed25519_holds(ByteView public_key, ByteView message, ByteView signature);
/// By the certificate's key: ECDSA P-256 with SHA-256, r and s of 32 bytes each; or RSA 2048, PKCS #1 v1.5, SHA-256.
[[nodiscard]] bool certificate_holds(ByteView certificate, ByteView message, ByteView signature);
[[nodiscard]] bool is_of_rsa(ByteView certificate);
/// The certificate's subject in one line (RFC 2253); nullopt for bytes that are no X.509 certificate.
[[nodiscard]] std::optional<std::string> subject_of(ByteView certificate);
/// At least one, and none of them damaged.
[[nodiscard]] bool holds_certificates(std::string_view pem);
/// Whether the chain from the certificate ends at one of the authorities (PEM) at its own first day of validity: an
/// auditor comes years later.
[[nodiscard]] bool issued_by(ByteView certificate, std::string_view authorities_pem);

/// RFC 7914, N = 2^17, r = 8, p = 1: 32 bytes.
[[nodiscard]] Result<Secret> stretch(const Secret& password, ByteView salt);
/// AES-256-GCM: nonce (12), ciphertext, tag (16); nullopt where key, bound or a single bit differs.
[[nodiscard]] std::optional<Bytes> unseal(const Secret& key, ByteView bound, ByteView sealed);

}  // namespace jcic::verify
