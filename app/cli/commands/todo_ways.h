#pragma once
// The command for each kind of to-do.

#include "app/desk/rooms/snapshot.h"

namespace jcic::cli {

struct TodoWay {
    const char* name;     ///< the kind's name in JSON
    std::string command;  ///< each kind has one: values to fill in are in capitals
};
[[nodiscard]] TodoWay way_of(const desk::TodoRow& row);

}  // namespace jcic::cli
