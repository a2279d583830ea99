#pragma once
// Typed proof of identity: the password and, for a sign-in with card, the card's PIN.

#include "app/base/fault.h"
#include "app/base/secret.h"

namespace jcic::domain {

/// Joins both by a zero byte, which neither contains. Without a PIN the password unchanged.
[[nodiscard]] Secret typed_with_pin(const Secret& password, const Secret& pin);
[[nodiscard]] Secret password_in(const Secret& typed);
/// Empty if none was typed.
[[nodiscard]] Secret pin_in(const Secret& typed);

/// Empty input does not count as a try (a script with an empty file, Enter pressed by mistake). Fault input.missing.
[[nodiscard]] Result<void> typed(const Secret& password);

}  // namespace jcic::domain
