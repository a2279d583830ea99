#include "app/keys/card_lock.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <algorithm>
#include <array>

#include "app/keys/crypto.h"
#include "app/keys/files.h"

namespace jcic::ledger {
namespace {

using openssl::Owned;

constexpr std::size_t half_size = 32;
constexpr std::size_t point_size = 65;  // SEC 1, uncompressed
constexpr int least_rsa_bits = 2048;
constexpr int most_rsa_bits = 4096;
constexpr std::array ways{CardWay::rsa_oaep, CardWay::rsa_pkcs1, CardWay::ecdh_p256, CardWay::rsa_signature};

tl::unexpected<Fault> not_that_key(const OwnCardKey& card) {
    return fail(FaultCode::person_card, "ledger.card-lock", {{"reason", "key"}, {"card", card.number}});
}

Owned<EVP_PKEY> read_key(ByteView der) {
    const auto* at = der.data();
    Owned<EVP_PKEY> key(d2i_PUBKEY(nullptr, &at, static_cast<long>(der.size())));
    if (key != nullptr && at != der.data() + der.size()) key.reset();
    return key;
}

bool is_rsa(const EVP_PKEY& key) {
    const int bits = EVP_PKEY_get_bits(&key);
    return EVP_PKEY_is_a(&key, "RSA") == 1 && bits >= least_rsa_bits && bits <= most_rsa_bits;
}

bool is_p256(const EVP_PKEY& key) {
    std::array<char, 32> group{};
    std::size_t length = 0;
    return EVP_PKEY_is_a(&key, "EC") == 1 && EVP_PKEY_get_group_name(&key, group.data(), group.size(), &length) == 1 &&
           std::string_view(group.data(), length) == "prime256v1";
}

/// Empty where the library refuses.
Bytes encrypted_to(EVP_PKEY& key, int padding, ByteView plain) {
    const Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new(&key, nullptr));
    std::size_t size = 0;
    if (context == nullptr || EVP_PKEY_encrypt_init(context.get()) != 1 ||
        EVP_PKEY_CTX_set_rsa_padding(context.get(), padding) != 1 ||
        EVP_PKEY_encrypt(context.get(), nullptr, &size, plain.data(), plain.size()) != 1)
        return {};
    Bytes out(size);
    if (EVP_PKEY_encrypt(context.get(), out.data(), &size, plain.data(), plain.size()) != 1) return {};
    out.resize(size);
    return out;
}

struct Agreed {
    Bytes point;
    Secret shared;
};

/// With a key pair whose private half is forgotten here.
std::optional<Agreed> agreed_with(EVP_PKEY& card) {
    const Owned<EVP_PKEY> once(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
    Agreed out{Bytes(point_size), Secret(half_size)};
    std::size_t length = 0;
    if (once == nullptr ||
        EVP_PKEY_get_octet_string_param(once.get(), OSSL_PKEY_PARAM_PUB_KEY, out.point.data(), out.point.size(),
                                        &length) != 1 ||
        length != point_size)
        return std::nullopt;
    const Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new(once.get(), nullptr));
    length = half_size;
    if (context == nullptr || EVP_PKEY_derive_init(context.get()) != 1 ||
        EVP_PKEY_derive_set_peer(context.get(), &card) != 1 ||
        EVP_PKEY_derive(context.get(), out.shared.resize(half_size).data(), &length) != 1 || length != half_size)
        return std::nullopt;
    return out;
}

Bytes whose(const Origin& origin, std::string_view purpose, std::string_view person) {
    return concatenated({origin.prefix(purpose), Packer().text(person).take()});
}

}  // namespace

std::string_view name_of(CardWay way) {
    switch (way) {
        case CardWay::rsa_oaep:
            return "rsa-oaep";
        case CardWay::rsa_pkcs1:
            return "rsa-pkcs1";
        case CardWay::ecdh_p256:
            return "ecdh-p256";
        case CardWay::rsa_signature:
            return "rsa-signature";
    }
    return {};
}

std::optional<CardWay> card_way_of(std::string_view name) {
    const auto* const found = std::ranges::find(ways, name, [](CardWay way) { return name_of(way); });
    return found == ways.end() ? std::nullopt : std::optional(*found);
}

bool CardLock::whole() const {
    if (number.empty()) return false;
    if (way == CardWay::ecdh_p256) return box.size() == point_size && box.front() == 0x04;
    if (way == CardWay::rsa_signature) return box.size() == half_size;
    return box.size() >= least_rsa_bits / 8 && box.size() <= most_rsa_bits / 8;
}

Bytes CardLock::asked(const Origin& origin, std::string_view person) const {
    if (way != CardWay::rsa_signature) return box;
    return concatenated({whose(origin, "slot-card-challenge", person), box});
}

Secret CardLock::half(const Origin& origin, std::string_view person, const Secret& answer) const {
    const auto context = Packer().text(name_of(way)).bytes(key).bytes(box).take();
    return derive(answer.view(), key, concatenated({whose(origin, "slot-card-share", person), context}));
}

Result<NewCardLock> lock_to(const OwnCardKey& card, const Origin& origin, std::string_view person, Random& random) {
    const auto key = read_key(card.key);
    const bool fits = key != nullptr && (card.way == CardWay::ecdh_p256 ? is_p256(*key) : is_rsa(*key));
    if (!fits || card.number.empty()) return not_that_key(card);
    NewCardLock out{CardLock{card.way, card.number, sha256({card.key}), {}}};
    auto answer = random_secret(random);
    if (card.way == CardWay::rsa_signature) {
        const auto fresh = random.bytes<half_size>();
        out.lock.box.assign(fresh.begin(), fresh.end());
        return out;
    }
    if (card.way == CardWay::ecdh_p256) {
        auto agreed = agreed_with(*key);
        if (!agreed) return not_that_key(card);
        out.lock.box = std::move(agreed->point);
        answer = std::move(agreed->shared);
    } else {
        const int padding = card.way == CardWay::rsa_oaep ? RSA_PKCS1_OAEP_PADDING : RSA_PKCS1_PADDING;
        out.lock.box = encrypted_to(*key, padding, answer.view());
        if (out.lock.box.empty()) return not_that_key(card);
    }
    out.half = out.lock.half(origin, person, answer);
    return out;
}

Secret of_both(const Origin& origin, const Secret& stretched, const Secret& card_half, ByteView salt) {
    Secret both(2 * half_size);
    both.append(stretched.view());
    both.append(card_half.view());
    return derive(both.view(), salt, origin.prefix("slot-both"));
}

}  // namespace jcic::ledger
