#include "app/practice/card/card_password.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>

namespace jcic::practice {
namespace {

/// A practice PIN has six digits: no count of rounds would protect it. This only keeps it out of plain sight.
constexpr int rounds = 10'000;

Digest hash(ByteView salt, ByteView padded) {
    Digest out{};
    PKCS5_PBKDF2_HMAC(reinterpret_cast<const char*>(padded.data()), static_cast<int>(padded.size()), salt.data(),
                      static_cast<int>(salt.size()), rounds, EVP_sha256(), static_cast<int>(out.size()), out.data());
    return out;
}

bool is_digit(std::uint8_t byte) {
    return byte >= '0' && byte <= '9';
}

}  // namespace

bool is_padded_password(ByteView padded) {
    if (padded.size() != password_bytes) return false;
    const auto rest = std::find_if_not(padded.begin(), padded.end(), is_digit);
    return rest - padded.begin() >= static_cast<std::ptrdiff_t>(pin_digits) &&
           std::all_of(rest, padded.end(), [](std::uint8_t byte) { return byte == password_padding; });
}

Secret padded(const Secret& digits) {
    auto out = digits.clone();
    while (out.size() < password_bytes) out.append(password_padding);
    return out;
}

StoredPassword stored(ByteView padded, std::uint8_t tries, Random& random) {
    StoredPassword out;
    out.salt = random.bytes<16>();
    out.hash = hash(out.salt, padded);
    out.tries = tries;
    return out;
}

bool matches(const StoredPassword& stored, ByteView padded) {
    const auto typed = hash(stored.salt, padded);
    return CRYPTO_memcmp(typed.data(), stored.hash.data(), typed.size()) == 0;
}

}  // namespace jcic::practice
