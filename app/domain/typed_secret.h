#pragma once
// What a person types to prove who they are: the password, and who signs in by card as well their card's PIN.

#include "app/base/fault.h"
#include "app/base/secret.h"

namespace jcic::domain {

/// Both in one, a zero byte between, which no password and no PIN holds. Without a PIN the password as it is.
[[nodiscard]] Secret typed_with_pin(const Secret& password, const Secret& pin);
[[nodiscard]] Secret password_in(const Secret& typed);
/// Empty where none was typed.
[[nodiscard]] Secret pin_in(const Secret& typed);

/// Nothing typed is no try (a script whose file is empty, Enter pressed by mistake). Fault input.missing.
[[nodiscard]] Result<void> typed(const Secret& password);

}  // namespace jcic::domain
