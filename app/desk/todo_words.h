#pragma once
// A line of the to-do in words: the same in the windows and at the terminal.

#include <string>

#include "app/desk/rooms/snapshot.h"
#include "app/desk/speaker.h"

namespace jcic::desk {

/// Never empty. `why`: of what came to nothing, why, as its case says it. `items`: of which the line is, where it
/// stands for more than the row's own: "T50、T51"; "" for that one.
[[nodiscard]] std::string text_of(const TodoRow& row, const std::string& why, const Told& told,
                                  const std::string& items = {});

}  // namespace jcic::desk
