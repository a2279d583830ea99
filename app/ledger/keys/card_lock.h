#pragma once
// The second half of a slot's key, which only the person's own card gives (sign-in by password and card). What the card
// is asked stands in the slot; its answer and the password's key open the slot together, and neither alone does.

#include <optional>
#include <string>
#include <string_view>

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/ledger/keys/origin.h"

namespace jcic::ledger {

/// How a card gives its half.
enum class CardWay : std::uint8_t {
    rsa_oaep = 1,   ///< decrypts 32 random bytes: RSAES-OAEP (RFC 8017) with SHA-1 and MGF1-SHA-1, as modules offer it
    rsa_pkcs1 = 2,  ///< the same by RSAES-PKCS1-v1_5, where a module offers nothing else
    ecdh_p256 = 3,  ///< agrees with a public key that was made for this slot, and whose private half is nowhere
    rsa_signature = 4  ///< signs what no other purpose has: RSASSA-PKCS1-v1_5 gives the same each time, ECDSA does not
};
[[nodiscard]] std::string_view name_of(CardWay way);
[[nodiscard]] std::optional<CardWay> card_way_of(std::string_view name);

/// A card's key that may serve.
struct OwnCardKey {
    std::string number;  ///< as the card is named where cards are
    Bytes key;           ///< SubjectPublicKeyInfo, DER
    CardWay way = CardWay::rsa_oaep;
};

/// What stands in the slot.
struct CardLock {
    CardWay way = CardWay::rsa_oaep;
    std::string number;
    Digest key{};  ///< SHA-256 of the SubjectPublicKeyInfo
    Bytes box{};   ///< what the card decrypts, the public key that it agrees with, or what is new in what it signs
    bool operator==(const CardLock&) const = default;

    /// Of the lengths that its way has.
    [[nodiscard]] bool whole() const;
    /// What the card is given.
    [[nodiscard]] Bytes asked(const Origin& origin, std::string_view person) const;
    /// The half of the slot's key that the card's answer is.
    [[nodiscard]] Secret half(const Origin& origin, std::string_view person, const Secret& answer) const;
};

/// A lock, and the half that the card will give for it; none of a signature, which the card alone can make.
struct NewCardLock {
    CardLock lock;
    std::optional<Secret> half{};
};
/// Fault person.card, "reason" = "key": neither RSA of 2048 bits or more nor P-256, or not of that way.
[[nodiscard]] Result<NewCardLock> lock_to(const OwnCardKey& card, const Origin& origin, std::string_view person,
                                          Random& random);
/// What both halves give together.
[[nodiscard]] Secret of_both(const Origin& origin, const Secret& stretched, const Secret& card_half, ByteView salt);

}  // namespace jcic::ledger
