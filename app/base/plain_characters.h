#pragma once
// What characters stand for, by Unicode's tables: data alone. Each reader folds text by its own rules
// (app/domain/compared.h, app/verify/trail/same_number.h).

#include <string_view>

namespace jcic {

/// The character's full compatibility decomposition (NFKD, Unicode 14.0) in capitals: "A" for a full-width a, the
/// unified ideograph for a compatibility ideograph or a radical, "SS" for a sharp s. Empty if that is the character
/// itself, and for the syllables of Hangul, which have one form on every keyboard.
[[nodiscard]] std::u32string_view plain_characters_of(char32_t character);

}  // namespace jcic
