#include "app/card/own_key.h"

#include <openssl/evp.h>
#include <algorithm>
#include <array>
#include <initializer_list>
#include <new>
#include <span>

#include "app/openssl/owned.h"

namespace jcic::card {
namespace {

constexpr std::array uses{KeyUse::rsa_oaep, KeyUse::rsa_pkcs1, KeyUse::ecdh_p256, KeyUse::rsa_signature};

/// One off the curve would have a card tell of its key.
bool is_on_p256(ByteView point) {
    const openssl::Owned<EVP_PKEY> key(EVP_PKEY_new());
    const openssl::Owned<EVP_PKEY> curve(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
    return key != nullptr && curve != nullptr && EVP_PKEY_copy_parameters(key.get(), curve.get()) == 1 &&
           EVP_PKEY_set1_encoded_public_key(key.get(), point.data(), point.size()) == 1;
}

std::array<std::uint8_t, 20> sha1(std::initializer_list<ByteView> parts) {
    std::array<std::uint8_t, 20> out{};
    const openssl::Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    if (context == nullptr || EVP_DigestInit_ex(context.get(), EVP_sha1(), nullptr) != 1) throw std::bad_alloc();
    for (const auto part : parts) EVP_DigestUpdate(context.get(), part.data(), part.size());
    EVP_DigestFinal_ex(context.get(), out.data(), nullptr);
    return out;
}

/// MGF1 (RFC 8017, B.2.1) of `seed`, laid over `bytes`.
void mask(std::span<std::uint8_t> bytes, ByteView seed) {
    for (std::size_t at = 0; at < bytes.size(); at += 20) {
        const auto number = static_cast<std::uint8_t>(at / 20);  // of four bytes, of which a key's length needs one
        auto some = sha1({seed, Bytes{0, 0, 0, number}});
        for (std::size_t i = 0; i < some.size() && at + i < bytes.size(); ++i) bytes[at + i] ^= some[i];
        wipe(some);
    }
}

}  // namespace

std::string_view name_of(KeyUse use) {
    switch (use) {
        case KeyUse::rsa_oaep:
            return "rsa-oaep";
        case KeyUse::rsa_pkcs1:
            return "rsa-pkcs1";
        case KeyUse::ecdh_p256:
            return "ecdh-p256";
        case KeyUse::rsa_signature:
            return "rsa-signature";
    }
    return {};
}

std::optional<KeyUse> key_use_of(std::string_view name) {
    const auto* const found = std::find_if(uses.begin(), uses.end(), [&](KeyUse use) { return name_of(use) == name; });
    return found == uses.end() ? std::nullopt : std::optional(*found);
}

Result<void> may_be_asked(KeyUse use, SignatureAlgorithm of, ByteView asked) {
    constexpr std::size_t rsa_bytes = 256;
    if (is_of_rsa(use) != (of == SignatureAlgorithm::rsa2048_pkcs1_sha256))
        return fail(FaultCode::card_certificate, "card.own-key", {{"reason", "algorithm"}});
    const bool fits =
        use == KeyUse::ecdh_p256 ? is_on_p256(asked) : use == KeyUse::rsa_signature || asked.size() == rsa_bytes;
    if (!fits) return fail(FaultCode::card_answer, "card.own-key", {{"reason", "form"}});
    return {};
}

Result<Secret> without_oaep(Secret block) {
    const auto bytes = block.resize(block.size());
    constexpr std::size_t hash = 20;
    const auto bad = [] { return fail(FaultCode::card_answer, "card.own-key", {{"reason", "padding"}}); };
    if (bytes.size() < 2 * hash + 2 || bytes[0] != 0) return bad();
    const auto seed = bytes.subspan(1, hash);
    const auto data = bytes.subspan(1 + hash);
    mask(seed, data);
    mask(data, seed);
    const auto label = sha1({});
    const auto start = std::find_if(data.begin() + hash, data.end(), [](std::uint8_t byte) { return byte != 0; });
    if (!std::equal(label.begin(), label.end(), data.begin()) || start == data.end() || *start != 1) return bad();
    return Secret::from(ByteView(data).subspan(static_cast<std::size_t>(start - data.begin()) + 1));
}

}  // namespace jcic::card
