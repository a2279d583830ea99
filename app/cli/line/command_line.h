#pragma once
// The command line, read by the table (command.h): common options before the command or after it, its own after it; a
// value as the next argument or behind "="; "--" ends the options.

#include "app/cli/command.h"
#include "app/words/languages.h"

namespace jcic::cli {

struct CommandLine {
    const Command* command = nullptr;  ///< null where none was named
    Arguments arguments;
};
/// Fault usage; details "argument" and "reason": command, before (its command), unknown, secret, value, flag, twice,
/// choice, missing, too-many, one-input ("other": who reads it already). Beside them "nearest": the known name that was
/// perhaps meant; "choices"; "descriptor": the option by which such a secret comes. What stands behind an option is
/// never told: it may be a secret.
[[nodiscard]] Result<CommandLine> read_command_line(const std::vector<std::string>& line);

/// What the line asks for however wrong the rest of it is: how to say so.
struct OutputOptions {
    bool json = false;
    bool help = false;
    bool version = false;
    words::Language language = words::Language::chinese;
    const Command* command = nullptr;  ///< the one named, where there is one
};
[[nodiscard]] OutputOptions output_options_of(const std::vector<std::string>& line);

}  // namespace jcic::cli
