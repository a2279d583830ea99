#pragma once
// A program's arguments and standard streams, equal on Linux and Windows: UTF-8, and unchanged bytes.

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

/// While it lives, bytes pass unchanged between the program and the standard streams; a Windows console shows what is
/// written to `out` and `error` as UTF-8, whatever its code page. Not needed on Linux.
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

/// Whether standard error is shown to a person as it is written.
[[nodiscard]] bool is_watched();

/// Reads one line from that descriptor; for nullopt from standard input, after `prompt` and without echo if typed.
/// Ctrl+C, Ctrl+\ and Ctrl+Z cancel: fault cancelled.
[[nodiscard]] Result<Secret> read_secret_line(std::optional<int> descriptor, const char* prompt);

}  // namespace jcic
