#pragma once
// One half of the recovery key to its keeper at the terminal, for the commands that make one.

#include <string>

#include "app/cli/command.h"
#include "app/desk/upkeep/recovery_desk.h"

namespace jcic::cli {

/// "--first", "--second": what its options begin with.
[[nodiscard]] std::string options_of_half(int number);
/// Before anything is made: a half that nobody could be shown would end the halves before it for nothing. Fault usage.
[[nodiscard]] Result<void> can_hand_half(const Arguments& arguments, int number);
/// To its keeper's eyes, or the descriptor of --first-fd; and typed back from what they wrote down, at --first-back-fd
/// or the prompt: a half that was written down wrongly opens nothing when it is needed. `program_keeps_it`: one that
/// took it by a descriptor, and gives none to read it back from, has it as it is.
[[nodiscard]] Result<void> hand_half(const Arguments& arguments, desk::RecoveryDesk& recovery, desk::Making& making,
                                     int number, bool program_keeps_it);

}  // namespace jcic::cli
