#pragma once
// A terminal while something secret is typed at it, or stands on it.

#include <termios.h>

namespace jcic::cli {

/// Without echo, and put back as it was however it ends. Ctrl+C, Ctrl+\ and Ctrl+Z are read as keys: as signals they
/// would end or stop the program at once, with the terminal left without echo, and what is on the screen left there.
/// The first two end the line, as Enter does.
class QuietTerminal {
public:
    explicit QuietTerminal(int terminal);
    ~QuietTerminal();
    QuietTerminal(const QuietTerminal&) = delete;
    QuietTerminal& operator=(const QuietTerminal&) = delete;

    /// Whether it is one of those three.
    [[nodiscard]] bool gives_up(char key) const;

private:
    int terminal_;
    termios before_{};
};

}  // namespace jcic::cli
