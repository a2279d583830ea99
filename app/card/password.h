#pragma once
// A card's password as its profile wants it, before it is sent.

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/card/profile.h"

namespace jcic::card {

/// Fault card.pin.format, "reason" = "length" (with "shortest" and "longest") or "digits" (or "letters": another
/// character than letters and digits, where the profile allows both).
[[nodiscard]] Result<void> can_be_a_password(const PinRules& rules, const Secret& typed);
/// Whether a new password is too easy by the profile's rules. Fault card.pin.format, "reason" = "repetition" (one piece
/// again and again: 000000, 121212) or "run" (123456, 876543; 9 and 0 are neighbours).
[[nodiscard]] Result<void> strong_enough(const PinRules& rules, const Secret& typed);

}  // namespace jcic::card
