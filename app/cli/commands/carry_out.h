#pragma once
// Carries out a command of the desk (app/desk/commands) in the same way as the windows.

#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::cli {

/// `typed`: the passwords that the command needs. Faults as the desk that carries it out.
template <desk::IsCommand C>
[[nodiscard]] Result<typename C::Answer> carry_out(desk::Workplace& desk, const C& command,
                                                   const desk::Typed& typed = {}, const std::stop_token& stop = {}) {
    return desk::carry_out(command, desk::CommandContext{desk, typed, stop, [](const std::any&) {}});
}

}  // namespace jcic::cli
