#pragma once
// A program's arguments and its standard streams, alike on Linux and Windows: UTF-8, and the bytes as they are.

#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/base/secret.h"

namespace jcic {

/// The program's arguments in UTF-8, without its name.
[[nodiscard]] std::vector<std::string> own_arguments(int count, char** arguments);

/// While it lives, nothing is put between the program's bytes and the standard streams; a console on Windows is given
/// what is written to `out` and `error` as the characters that they are in UTF-8, whatever its code page. Linux needs
/// none of this.
class PlainStreams {
public:
    PlainStreams(std::ostream& out, std::ostream& error);
    ~PlainStreams();
    PlainStreams(const PlainStreams&) = delete;
    PlainStreams& operator=(const PlainStreams&) = delete;

private:
    class Console;
    std::vector<std::unique_ptr<Console>> consoles_;
};

/// Whether a person sees standard error while it is written.
[[nodiscard]] bool is_watched();

/// One line from that descriptor; without one from standard input, after `prompt` and without echo where a person types
/// it. Ctrl+C, Ctrl+\ and Ctrl+Z give up: fault cancelled.
[[nodiscard]] Result<Secret> read_secret_line(std::optional<int> descriptor, const char* prompt);

}  // namespace jcic
