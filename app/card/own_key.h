#pragma once
// Use of a person's own card for their sign-in: its key computes a value that no other card can, the same each time.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "app/base/fault.h"
#include "app/base/secret.h"

namespace jcic::card {

// The signature algorithm of a card's key. Always over SHA-256.

enum class SignatureAlgorithm {
    ecdsa_p256_sha256,    ///< as the desk passes it on: raw r || s, 64 bytes (IEEE 1363)
    rsa2048_pkcs1_sha256  ///< RSASSA-PKCS1-v1_5 (RFC 8017, 8.2), 256 bytes
};

/// The name in profile files: "ecdsa-p256-sha256".
[[nodiscard]] std::string_view name_of(SignatureAlgorithm algorithm);

/// Names in profile files: "rsa-oaep", "rsa-pkcs1", "ecdh-p256", "rsa-signature".
enum class KeyUse : std::uint8_t {
    rsa_oaep = 1,      ///< decrypts RSAES-OAEP (SHA-1, MGF1-SHA-1, no label)
    rsa_pkcs1 = 2,     ///< decrypts RSAES-PKCS1-v1_5
    ecdh_p256 = 3,     ///< agrees with a public point (SEC 1, uncompressed): x of the product
    rsa_signature = 4  ///< signs, RSASSA-PKCS1-v1_5 with SHA-256
};
[[nodiscard]] std::string_view name_of(KeyUse use);
[[nodiscard]] std::optional<KeyUse> key_use_of(std::string_view name);
[[nodiscard]] inline bool is_of_rsa(KeyUse use) {
    return use != KeyUse::ecdh_p256;
}

/// The card's key for sign-in, with its uses; the first that fits the key is preferred.
struct OwnKey {
    std::uint8_t key_reference = 0;
    std::uint32_t certificate = 0;
    std::vector<KeyUse> uses;
};

/// Checks that a key of that kind supports this use and input. Fault card.certificate, "reason" = "algorithm";
/// card.answer, "form": invalid input, such as a point off the curve.
[[nodiscard]] Result<void> may_be_asked(KeyUse use, SignatureAlgorithm of, ByteView asked);
/// Removes the padding from a raw RSA decryption (RFC 8017, 7.1.2). Only the person who typed the PIN learns whether
/// the padding was valid, and each attempt needs the PIN. Fault card.answer, "reason" = "padding".
[[nodiscard]] Result<Secret> without_oaep(Secret block);

}  // namespace jcic::card
