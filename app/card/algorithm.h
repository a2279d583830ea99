#pragma once
// The signature algorithm of a card's key. Always over SHA-256.

#include <string_view>

namespace jcic::card {

enum class SignatureAlgorithm {
    ecdsa_p256_sha256,    ///< as the desk passes it on: raw r || s, 64 bytes (IEEE 1363)
    rsa2048_pkcs1_sha256  ///< RSASSA-PKCS1-v1_5 (RFC 8017, 8.2), 256 bytes
};

/// The name in profile files: "ecdsa-p256-sha256".
[[nodiscard]] std::string_view name_of(SignatureAlgorithm algorithm);

}  // namespace jcic::card
