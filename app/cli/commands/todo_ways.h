#pragma once
// What of the to-do is done by which command.

#include <string>

#include "app/desk/rooms/snapshot.h"

namespace jcic::cli {

/// As JSON has it.
[[nodiscard]] const char* name_of(desk::TodoKind kind);
/// Each kind has one: what is left to be said stands in capitals.
[[nodiscard]] std::string command_for(const desk::TodoRow& row);

}  // namespace jcic::cli
