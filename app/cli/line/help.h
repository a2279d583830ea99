#pragma once
// Help, manual page (man-pages(7)) and bash completion, generated from the table of commands.

#include "app/cli/command.h"

namespace jcic::cli {

/// Help of one command, or of all.
[[nodiscard]] std::string help_text(const Command* command);
/// jcic-desk-cli(1) in roff, in the chosen language.
[[nodiscard]] std::string manual_text();
/// A bash script without other dependencies: completes commands, options, files and the choices of values.
[[nodiscard]] std::string completion_text();

// Shared by help and manual.

struct ExitStatus {
    Outcome status;
    const char* meaning;  ///< of the context "Cli"
};
[[nodiscard]] std::span<const ExitStatus> exit_statuses();
/// A text of the table, its own or of an act's description, in the chosen language.
[[nodiscard]] std::string said(const char* text);
/// "jcic-desk-cli" in a few words.
[[nodiscard]] std::string title_said();
/// "register list NAME", "--user CODE".
[[nodiscard]] std::string usage_of(const Command& command);
[[nodiscard]] std::string usage_of(const OptionInfo& option);

}  // namespace jcic::cli
