#pragma once
// What the table of commands says of itself: help, a manual page (man-pages(7)), completion for bash.

#include "app/cli/command.h"

namespace jcic::cli {

/// Of one command, or of all.
[[nodiscard]] std::string help_text(const Command* command);
/// jcic-desk-cli(1), in roff, in the language chosen.
[[nodiscard]] std::string manual_text();
/// A script for bash, which needs nothing but bash.
[[nodiscard]] std::string completion_text();

}  // namespace jcic::cli
