#pragma once
// What of the to-do is done how: by a command, or, where two persons have to see what they sign, on a page of the
// windows.

#include <string>

#include "app/desk/rooms/snapshot.h"

namespace jcic::cli {

/// As JSON has it.
[[nodiscard]] const char* name_of(desk::TodoKind kind);
/// "" for what is done in the windows only.
[[nodiscard]] std::string command_for(const desk::TodoRow& row);
/// Which page of theirs that is; "" where there is a command.
[[nodiscard]] std::string page_for(const desk::TodoRow& row);

}  // namespace jcic::cli
