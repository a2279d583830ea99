#pragma once
// Shows one part of the recovery key to its keeper at the terminal, for the commands that make one.

#include <string>

#include "app/cli/command.h"
#include "app/desk/upkeep/recovery_desk.h"

namespace jcic::cli {

/// Prefix of the part's options: "--first", "--second".
[[nodiscard]] std::string options_of_half(int number);
/// Checks before a key is made that this part can be shown: otherwise the earlier parts would be invalidated for
/// nothing. Fault usage.
[[nodiscard]] Result<void> can_hand_half(const Arguments& arguments, int number);
/// Shows the part to its keeper, or writes it to the descriptor of --first-fd; then reads it back, from --first-back-fd
/// or the prompt, because a part that was written down wrongly would be useless. `program_keeps_it`: without a
/// descriptor to read it back from, the program that received it is trusted to have it.
[[nodiscard]] Result<void> hand_half(const Arguments& arguments, desk::RecoveryDesk& recovery, desk::Making& making,
                                     int number, bool program_keeps_it);

}  // namespace jcic::cli
