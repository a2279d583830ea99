#pragma once
// R-PW-5 at the terminal: a question that is not answered within the branch's idle limit ends the command and signs
// out, as in the windows.

#include "app/base/fault.h"
#include "app/desk/rooms/with.h"

namespace jcic::cli {

/// Applies the branch's limit from the sign-in on; before it the rule's maximum holds.
void begin_idle_limit(const desk::With<const desk::Machine, desk::Seating>& parts);

/// Waits until a line or the end of input arrives. Fault session.none, reason "idle".
[[nodiscard]] Result<void> wait_for_line(int terminal);

}  // namespace jcic::cli
