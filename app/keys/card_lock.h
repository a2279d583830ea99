#pragma once
// The second half of a slot's key, which only the person's own card can give (sign-in by password and card). The slot
// stores the card's input; the card's answer and the password's key open the slot together, and neither does alone.

#include <optional>
#include <string>
#include <string_view>

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/keys/origin.h"

namespace jcic::ledger {

/// How a card computes its half.
enum class CardWay : std::uint8_t {
    rsa_oaep = 1,   ///< decrypts 32 random bytes: RSAES-OAEP (RFC 8017) with SHA-1 and MGF1-SHA-1, as modules offer it
    rsa_pkcs1 = 2,  ///< the same by RSAES-PKCS1-v1_5, if a module offers nothing else
    ecdh_p256 = 3,  ///< agrees with a public key that was made for this slot; its private key was discarded
    rsa_signature = 4  ///< signs input of no other purpose: RSASSA-PKCS1-v1_5 is deterministic, ECDSA is not
};
[[nodiscard]] std::string_view name_of(CardWay way);
[[nodiscard]] std::optional<CardWay> card_way_of(std::string_view name);

/// A key of a card that may be used.
struct OwnCardKey {
    std::string number;  ///< the card's number elsewhere in the program
    Bytes key;           ///< SubjectPublicKeyInfo, DER
    CardWay way = CardWay::rsa_oaep;
};

/// The card's part of a slot.
struct CardLock {
    CardWay way = CardWay::rsa_oaep;
    std::string number;
    Digest key{};  ///< SHA-256 of the SubjectPublicKeyInfo
    Bytes box{};   ///< the ciphertext, the public key to agree with, or the nonce of the signed input
    bool operator==(const CardLock&) const = default;

    /// Whether the lengths fit the way.
    [[nodiscard]] bool whole() const;
    /// Returns the card's input.
    [[nodiscard]] Bytes asked(const Origin& origin, std::string_view person) const;
    /// Derives the half of the slot's key from the card's answer.
    [[nodiscard]] Secret half(const Origin& origin, std::string_view person, const Secret& answer) const;
};

/// A lock and the half that the card will give; none for a signature, which only the card can compute.
struct NewCardLock {
    CardLock lock;
    std::optional<Secret> half{};
};
/// Fault person.card, "reason" = "key": neither RSA of at least 2048 bits nor P-256, or unfit for that way.
[[nodiscard]] Result<NewCardLock> lock_to(const OwnCardKey& card, const Origin& origin, std::string_view person,
                                          Random& random);
/// Combines both halves into the slot's key.
[[nodiscard]] Secret of_both(const Origin& origin, const Secret& stretched, const Secret& card_half, ByteView salt);

}  // namespace jcic::ledger
