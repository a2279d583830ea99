#pragma once
// People's own cards in software: keys as a card has them, a PIN with three tries, and what such cards do wrong.

#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <map>

#include "app/domain/typed_secret.h"
#include "app/keys/crypto.h"
#include "app/openssl/owned.h"
#include "app/unlock/own_card.h"
#include "ledger/ledger_world.h"

namespace jcic::test {

struct SoftOwnCard {
    std::string number;
    openssl::Owned<EVP_PKEY> key;
    ledger::CardWay way = ledger::CardWay::rsa_oaep;
    int tries = 3;
    bool random_signature = false;  ///< as ECDSA, or PSS, would be

    [[nodiscard]] Bytes spki() const {
        std::uint8_t* out = nullptr;
        const int size = i2d_PUBKEY(key.get(), &out);
        Bytes bytes(out, out + size);
        OPENSSL_free(out);
        return bytes;
    }

    [[nodiscard]] Result<Secret> gives(ledger::CardWay by, ByteView asked) const {
        using ledger::CardWay;
        if (by == CardWay::ecdh_p256) return agreed(asked);
        const openssl::Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new(key.get(), nullptr));
        std::size_t size = 512;
        Secret out(size);
        bool done = false;
        if (by == CardWay::rsa_signature) {
            const auto hash = ledger::sha256({asked});
            done = EVP_PKEY_sign_init(context.get()) == 1 &&
                   EVP_PKEY_CTX_set_rsa_padding(context.get(),
                                                random_signature ? RSA_PKCS1_PSS_PADDING : RSA_PKCS1_PADDING) == 1 &&
                   EVP_PKEY_CTX_set_signature_md(context.get(), EVP_sha256()) == 1 &&
                   EVP_PKEY_sign(context.get(), out.resize(size).data(), &size, hash.data(), hash.size()) == 1;
        } else {
            const int padding = by == CardWay::rsa_oaep ? RSA_PKCS1_OAEP_PADDING : RSA_PKCS1_PADDING;
            done = EVP_PKEY_decrypt_init(context.get()) == 1 &&
                   EVP_PKEY_CTX_set_rsa_padding(context.get(), padding) == 1 &&
                   EVP_PKEY_decrypt(context.get(), out.resize(size).data(), &size, asked.data(), asked.size()) == 1;
        }
        if (!done) return fail(FaultCode::card_answer, "test");
        out.resize(size);
        return out;
    }

private:
    [[nodiscard]] Result<Secret> agreed(ByteView point) const {
        const openssl::Owned<EVP_PKEY> peer(EVP_PKEY_new());
        if (EVP_PKEY_copy_parameters(peer.get(), key.get()) != 1 ||
            EVP_PKEY_set1_encoded_public_key(peer.get(), point.data(), point.size()) != 1)
            return fail(FaultCode::card_answer, "test");
        const openssl::Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new(key.get(), nullptr));
        Secret out(32);
        std::size_t size = 32;
        if (EVP_PKEY_derive_init(context.get()) != 1 || EVP_PKEY_derive_set_peer(context.get(), peer.get()) != 1 ||
            EVP_PKEY_derive(context.get(), out.resize(32).data(), &size) != 1)
            return fail(FaultCode::card_answer, "test");
        return out;
    }
};

/// The same number, the same key: they are slow to make.
inline SoftOwnCard rsa_card(std::string number, ledger::CardWay way = ledger::CardWay::rsa_oaep, unsigned bits = 2048) {
    static std::map<std::pair<std::string, unsigned>, openssl::Owned<EVP_PKEY>> made;
    auto& key = made[{number, bits}];
    if (key == nullptr) key.reset(EVP_RSA_gen(bits));
    EVP_PKEY_up_ref(key.get());
    return {std::move(number), openssl::Owned<EVP_PKEY>(key.get()), way};
}
inline SoftOwnCard p256_card(std::string number) {
    return {std::move(number), openssl::Owned<EVP_PKEY>(EVP_EC_gen("P-256")), ledger::CardWay::ecdh_p256};
}

/// One reader, which is asked; others hold what is `beside`.
class SoftOwnCards final : public ledger::OwnCards {
public:
    SoftOwnCard* there = nullptr;
    std::optional<Fault> broken;  ///< what the card's answer is in place of one
    bool was_doubtful = false;
    int answers = 0;

    std::vector<SoftOwnCard*> beside;  ///< in other readers

    Result<std::vector<ledger::OwnCardKey>> look() override {
        if (there == nullptr) return fail(FaultCode::card_none, "test");
        std::vector<ledger::OwnCardKey> out{{there->number, there->spki(), there->way}};
        for (const auto* one : beside) out.push_back({one->number, one->spki(), one->way});
        return out;
    }
    Result<Secret> answer(const ledger::CardLock& lock, ByteView asked, const Secret& pin, bool doubtful) override {
        was_doubtful = doubtful;
        if (there == nullptr) return fail(FaultCode::card_none, "test");
        auto* card = there;
        for (auto* one : beside)
            if (one->number == lock.number) card = one;
        if (card->number != lock.number)
            return fail(FaultCode::card_foreign, "test", {{"wanted", lock.number}, {"found", there->number}});
        if (ledger::sha256({card->spki()}) != lock.key)
            return fail(FaultCode::person_card, "test", {{"reason", "other-key"}});
        if (broken) return tl::unexpected<Fault>(*broken);
        if (card->tries == 0) return fail(FaultCode::card_pin_blocked, "test");
        if (!pin.equals(secret("246813"))) {
            card->tries -= 1;
            return fail(FaultCode::card_pin_wrong, "test", {{"tries", std::to_string(card->tries)}});
        }
        card->tries = 3;
        answers += 1;
        return card->gives(lock.way, asked);
    }
};

/// What is typed with the card's PIN.
inline Secret with_pin(const Secret& password, std::string_view pin = "246813") {
    return domain::typed_with_pin(password, secret(pin));
}

}  // namespace jcic::test
