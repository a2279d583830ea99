#pragma once
// What of the to-do is done by which command.

#include "app/desk/rooms/snapshot.h"

namespace jcic::cli {

struct TodoWay {
    const char* name;     ///< of the kind, as JSON has it
    std::string command;  ///< each kind has one: what is left to be said stands in capitals
};
[[nodiscard]] TodoWay way_of(const desk::TodoRow& row);

}  // namespace jcic::cli
