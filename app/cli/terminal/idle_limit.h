#pragma once
// R-PW-5 at the terminal: a question that nobody answers for as long as a seat of the branch may be idle ends the
// command, and with it the seat, as the windows do.

#include "app/base/fault.h"
#include "app/desk/rooms/with.h"

namespace jcic::cli {

/// From a sign-in on, as the branch has decided; before it the rule's own longest time holds.
void begin_idle_limit(const desk::With<const desk::Machine, desk::Seating>& parts);

/// Until a line was typed, or the end of input came. Fault session.none ("reason" idle): nobody did.
[[nodiscard]] Result<void> wait_for_line(int terminal);

}  // namespace jcic::cli
