#pragma once
// A terminal while a secret is typed or shown.

#include <termios.h>

namespace jcic::cli {

/// Turns off echo and always restores the terminal. Ctrl+C, Ctrl+\ and Ctrl+Z are read as keys: as signals they would
/// end or stop the program at once, without echo and with the secret on screen. The first two end the line.
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
