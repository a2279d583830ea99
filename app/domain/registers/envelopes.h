#pragma once
// What the register of envelopes means for a query (R-DU-5, R-PW-6).

#include <string_view>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// Whether the letter is this card's: its number was typed by a person, in wide letters or small ones, with its dashes
/// or without.
[[nodiscard]] bool is_envelope_of(const Row& row, std::string_view card);
/// Whether somebody suspects that this card's password is known, and nobody has registered its change since. A letter
/// whose number is no card's of the branch may be any card's.
[[nodiscard]] bool password_is_suspected(const Rows& rows, std::string_view card);

}  // namespace jcic::domain::registers
