#pragma once
// Formats a password as a card requires it.

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/card/profile.h"

namespace jcic::card {

/// ASCII digits, filled up as the rules say. Fault card.pin.format, "reason" = "length" (with "shortest" and
/// "longest") or "digits".
[[nodiscard]] Result<Secret> pin_block(const PinRules& rules, const Secret& typed);
/// Whether a new password is too easy by the profile's rules. Fault card.pin.format, "reason" = "repetition" (one piece
/// again and again: 000000, 121212) or "run" (123456, 876543; 9 and 0 are neighbours).
[[nodiscard]] Result<void> strong_enough(const PinRules& rules, const Secret& typed);
/// Two blocks behind one another.
[[nodiscard]] Secret joined(const Secret& first, const Secret& second);

}  // namespace jcic::card
