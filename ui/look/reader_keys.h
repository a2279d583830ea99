#pragma once
// Instructions for typing a password on the reader's own keys.

#include <QString>

#include "app/desk/rooms/snapshot.h"

namespace jcic::ui {

/// Returns what to type, the time limit, and how to cancel: the desk cannot cancel at every reader.
[[nodiscard]] QString keys_words(const desk::CardView& card, int passwords);

}  // namespace jcic::ui
