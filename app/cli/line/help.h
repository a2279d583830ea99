#pragma once
// What the table of commands says of itself: help, a manual page (man-pages(7)), completion for bash.

#include "app/cli/command.h"

namespace jcic::cli {

/// Of one command, or of all.
[[nodiscard]] std::string help_text(const Command* command);
/// jcic-desk-cli(1), in roff, in the language chosen.
[[nodiscard]] std::string manual_text();
/// A script for bash, which needs nothing but bash: commands, their options, files, and the choices of values.
[[nodiscard]] std::string completion_text();

// What help and manual both say.

struct ExitStatus {
    Outcome status;
    const char* meaning;  ///< of the context "Cli"
};
[[nodiscard]] std::span<const ExitStatus> exit_statuses();
/// A text of the table in the language chosen.
[[nodiscard]] std::string said(const char* text);
/// "jcic-desk-cli" in a few words.
[[nodiscard]] std::string title_said();
/// "register list NAME", "--user CODE".
[[nodiscard]] std::string usage_of(const Command& command);
[[nodiscard]] std::string usage_of(const OptionInfo& option);

}  // namespace jcic::cli
