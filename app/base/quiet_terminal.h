#pragma once
// A terminal while a secret is typed or shown (Linux; Windows' console is in console.cpp).

#ifndef _WIN32

#include <termios.h>

#include <string_view>

namespace jcic {

/// Turns off echo and always restores the terminal, also if a signal ends the program meanwhile. Ctrl+C, Ctrl+\ and
/// Ctrl+Z are read as keys: as signals they would end or stop the program with the secret on screen. The first two end
/// the line. One at a time.
class QuietTerminal {
public:
    /// `clears`: written by a signal that ends the program, to remove what is shown. Must outlive it.
    explicit QuietTerminal(int terminal, std::string_view clears = {});
    ~QuietTerminal();
    QuietTerminal(const QuietTerminal&) = delete;
    QuietTerminal& operator=(const QuietTerminal&) = delete;

    /// Whether it is one of those three.
    [[nodiscard]] bool gives_up(char key) const;

private:
    int terminal_;
    termios before_{};
};

}  // namespace jcic

#endif
