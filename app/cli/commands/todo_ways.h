#pragma once
// The command for each kind of to-do.

#include "app/cli/terminal/answer.h"
#include "app/desk/rooms/owed.h"

namespace jcic::cli {

struct TodoWay {
    const char* name;     ///< the kind's name in JSON
    std::string command;  ///< each kind has one: values to fill in are in capitals
};
[[nodiscard]] TodoWay way_of(const desk::Owed& row);

/// Adds to an answer what every list tells of an open thing: in whose hands, until when, since when, what settles it.
void add_owed(Answer& out, const desk::Owed& row);

}  // namespace jcic::cli
