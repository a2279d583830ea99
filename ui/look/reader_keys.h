#pragma once
// What is said where a password is typed at the reader's own keys.

#include <QString>

#include "app/desk/rooms/snapshot.h"

namespace jcic::ui {

/// What to do at the keys, within which time, and how to stop it: not every reader can be told by the desk.
[[nodiscard]] QString keys_words(const desk::CardView& card, int passwords);

}  // namespace jcic::ui
