#pragma once
// Questions to the person at the terminal, if there is one.

#include <string>

#include "app/base/bytes.h"
#include "app/base/fault.h"
#include "app/base/secret.h"

namespace jcic::cli {

class OpenDesk;

/// The terminal itself, whatever standard input and output are.
class Dialogue {
public:
    explicit Dialogue(OpenDesk& at);
    ~Dialogue();
    Dialogue(const Dialogue&) = delete;
    Dialogue& operator=(const Dialogue&) = delete;

    /// Whether there is a terminal: scripts have none.
    [[nodiscard]] bool there() const { return terminal_ >= 0; }
    /// Reads one line, with echo; fault cancelled at the end of input.
    [[nodiscard]] Result<std::string> ask(const std::string& prompt);
    /// Writes a line, such as why an input is rejected. A terminal that fails is detected by the next question.
    void write_line(const std::string& line);
    void complain(const Fault& fault);
    /// Fault usage.
    Result<void> write_text(ByteView text);
    /// Whether Enter was pressed since the last call; always false while other code uses the terminal.
    [[nodiscard]] bool pressed();
    /// Shows the secret until Enter, then clears the screen and its scrollback. Fault cancelled by Ctrl+C.
    Result<void> show_until_enter(const Secret& text, const std::string& title, const std::string& prompt);

private:
    int terminal_;
};

}  // namespace jcic::cli
