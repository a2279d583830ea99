#pragma once
// The command line, read by the table (command.h): common options before the command or after it, its own after it; a
// value as the next argument or behind "="; "--" ends the options.

#include "app/cli/command.h"

namespace jcic::cli {

/// Of every command: --json, --profile, --reader, --language, --help.
[[nodiscard]] std::span<const OptionInfo> common_options();

struct CommandLine {
    const Command* command = nullptr;  ///< null where none was named
    Arguments arguments;
};
/// Fault usage; details "argument", "reason" (command, unknown, value, flag, twice, missing, too-many, zh|en).
[[nodiscard]] Result<CommandLine> read_command_line(const std::vector<std::string>& line);

/// What the line asks for however wrong the rest of it is: how to say so.
struct Manner {
    bool json = false;
    bool help = false;
    bool english = false;
    const Command* command = nullptr;  ///< the one named, where there is one
};
[[nodiscard]] Manner manner_of(const std::vector<std::string>& line);

}  // namespace jcic::cli
