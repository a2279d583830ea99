#pragma once
// A line of the to-do in words: the same in the windows and at the terminal.

#include <string>

#include "app/desk/rooms/snapshot.h"
#include "app/desk/speaker.h"

namespace jcic::desk {

/// Never empty. `why`: of what came to nothing, why, as its case says it.
[[nodiscard]] std::string text_of(const TodoRow& row, const std::string& why, const Told& told);

}  // namespace jcic::desk
