#pragma once
// Makes a practice card: key, certificate, random PIN and PUK.

#include <optional>
#include <string_view>

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/secret.h"
#include "app/practice/ca.h"
#include "app/practice/card/card_state.h"

namespace jcic::practice {

// The passwords of the practice card: how they are padded, stored and compared.

/// As resources/cards/jcic-practice.json: 6 to 8 digits in ASCII, padded with FF to 8 bytes.
inline constexpr std::size_t password_bytes = 8;
inline constexpr std::size_t pin_digits = 6;
inline constexpr std::size_t puk_digits = 8;
inline constexpr std::uint8_t password_padding = 0xFF;

/// At least 6 digits, then padding.
[[nodiscard]] bool is_padded_password(ByteView padded);
[[nodiscard]] Secret padded(const Secret& digits);
[[nodiscard]] StoredPassword stored(ByteView padded, std::uint8_t tries, Random& random);
/// In constant time.
[[nodiscard]] bool matches(const StoredPassword& stored, ByteView padded);

struct CardLetter {
    Secret pin;  ///< 6 digits
    Secret puk;  ///< 8 digits
};

/// Writes a new card into `memory`, replacing its contents, and returns its PIN and PUK, which are not stored. The
/// number is an institution code, '-' and two digits ("0129999-03"); otherwise fault input.form.
[[nodiscard]] Result<CardLetter> issue_card(CardMemory& memory, const CertificateAuthority& authority,
                                            std::string_view number, Random& random, UtcTime now);

}  // namespace jcic::practice
