#pragma once
// A program's arguments and its standard streams, alike on Linux and Windows: UTF-8, and the bytes as they are.

#include <optional>
#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/base/secret.h"

namespace jcic {

/// The program's arguments in UTF-8, without its name.
[[nodiscard]] std::vector<std::string> own_arguments(int count, char** arguments);

/// While it lives, nothing is put between the program's bytes and the standard streams, and a console takes them for
/// UTF-8. Afterwards the console is as it was. On Linux all of this is so anyway.
class PlainStreams {
public:
    PlainStreams();
    ~PlainStreams();
    PlainStreams(const PlainStreams&) = delete;
    PlainStreams& operator=(const PlainStreams&) = delete;

private:
    [[maybe_unused]] unsigned before_ = 0;  ///< the code page of a console on Windows
};

/// Whether a person sees standard error while it is written.
[[nodiscard]] bool is_watched();

/// One line from that descriptor; without one from standard input, after `prompt` and without echo where a person types
/// it. Ctrl+C, Ctrl+\ and Ctrl+Z give up: fault cancelled.
[[nodiscard]] Result<Secret> read_secret_line(std::optional<int> descriptor, const char* prompt);

}  // namespace jcic
