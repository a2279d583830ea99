#pragma once

#include "app/cli/command.h"
#include "app/words/languages.h"

namespace jcic::cli {

// Parses the command line by the table (command.h): common options before or after the command, its own after it; a
// value as the next argument or behind "="; "--" ends the options.

struct CommandLine {
    const Command* command = nullptr;  ///< null if none was named
    Arguments arguments;
};
/// Fault usage; details "argument" and "reason": command, before (its command), unknown, secret, value, flag, twice,
/// choice, missing, too-many, one-input ("other": the argument that reads it already). Further details: "nearest", the
/// known name that was probably meant; "choices"; "descriptor", the option for such a secret. An option's value is
/// never included: it may be a secret.
[[nodiscard]] Result<CommandLine> read_command_line(const std::vector<std::string>& line);

/// Carries it out; JCIC's host has the time of one command, unless the command works off a queue.
[[nodiscard]] Result<Answer> run_command(const CommandLine& line);

/// Output options found even in an invalid command line, to report its fault accordingly.
struct OutputOptions {
    bool json = false;
    bool help = false;
    bool version = false;
    words::Language language = words::Language::chinese;
    const Command* command = nullptr;  ///< the named command, if any
};
[[nodiscard]] OutputOptions output_options_of(const std::vector<std::string>& line);

}  // namespace jcic::cli
