#pragma once
// Asking whoever sits at the terminal, where somebody does.

#include <string>

#include "app/base/bytes.h"
#include "app/base/fault.h"
#include "app/base/secret.h"

namespace jcic::cli {

/// The terminal itself, whatever standard input and output are.
class Dialogue {
public:
    Dialogue();
    ~Dialogue();
    Dialogue(const Dialogue&) = delete;
    Dialogue& operator=(const Dialogue&) = delete;

    /// Whether there is one: scripts have none.
    [[nodiscard]] bool there() const { return terminal_ >= 0; }
    /// One line, with echo; fault cancelled at the end of input.
    [[nodiscard]] Result<std::string> ask(const std::string& prompt);
    /// A line of its own; why what was typed is not taken. A terminal that takes nothing is found by the next question.
    void write_line(const std::string& line);
    void complain(const Fault& fault);
    /// Fault usage.
    Result<void> write_text(ByteView text);
    /// Whether Enter was pressed since it was asked last; never while others have the terminal.
    [[nodiscard]] bool pressed();
    /// Until Enter, then off the screen, the scrolled-off lines too. Fault cancelled where it was given up, by Ctrl+C.
    Result<void> show_until_enter(const Secret& text, const std::string& title, const std::string& prompt);

private:
    int terminal_;
};

}  // namespace jcic::cli
