#pragma once
// The practice worlds that a practice program passes to the desk.

#include "app/desk/profile/practice_world.h"

namespace jcic::rehearsal {

/// Worlds that run within this program: host, card and authority in software, and an invented branch's people.
[[nodiscard]] const desk::PracticeWorlds& worlds();

}  // namespace jcic::rehearsal
