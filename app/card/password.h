#pragma once
// Checks of a card's password against its profile, before it is sent.

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/card/profile.h"

namespace jcic::card {

/// Fault card.pin.format, "reason" = "length" (with "shortest" and "longest") or "digits" (or "letters": a character
/// other than letters and digits, if the profile allows both).
[[nodiscard]] Result<void> can_be_a_password(const PinRules& rules, const Secret& typed);
/// Checks a new password against the profile's rules. Fault card.pin.format, "reason" = "repetition" (one piece
/// repeated: 000000, 121212) or "run" (123456, 876543; 9 and 0 are neighbours).
[[nodiscard]] Result<void> strong_enough(const PinRules& rules, const Secret& typed);

}  // namespace jcic::card
