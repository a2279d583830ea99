#pragma once
// What a person's own card does for their sign-in: it gives something that only it can give, the same each time.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/card/algorithm.h"

namespace jcic::card {

/// As profile files write them: "rsa-oaep", "rsa-pkcs1", "ecdh-p256", "rsa-signature".
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

/// Which key of the card that is, and what it may be asked, the first that fits its key before the others.
struct OwnKey {
    std::uint8_t key_reference = 0;
    std::uint32_t certificate = 0;
    std::vector<KeyUse> uses;
};

/// Whether a key of that kind may be asked so. Fault card.certificate, "reason" = "algorithm"; card.answer, "form":
/// what is asked is a point off the curve, say.
[[nodiscard]] Result<void> may_be_asked(KeyUse use, SignatureAlgorithm of, ByteView asked);
/// What an RSA key that only raises to its power gave for a ciphertext, without its padding (RFC 8017, 7.1.2). Whether
/// it was whole is told to who typed the PIN, and each time costs one. Fault card.answer, "reason" = "padding".
[[nodiscard]] Result<Secret> without_oaep(Secret block);

}  // namespace jcic::card
