#include "app/cli/terminal/quiet_terminal.h"

#include <algorithm>
#include <array>

namespace jcic::cli {

QuietTerminal::QuietTerminal(int terminal) : terminal_(terminal) {
    tcgetattr(terminal_, &before_);
    termios quiet = before_;
    quiet.c_lflag &= static_cast<tcflag_t>(~(ECHO | ISIG));
    quiet.c_cc[VEOL] = before_.c_cc[VINTR];
    quiet.c_cc[VEOL2] = before_.c_cc[VQUIT];
    tcsetattr(terminal_, TCSAFLUSH, &quiet);
}

QuietTerminal::~QuietTerminal() {
    tcsetattr(terminal_, TCSAFLUSH, &before_);
}

bool QuietTerminal::gives_up(char key) const {
    constexpr std::array keys{VINTR, VQUIT, VSUSP};
    return std::ranges::any_of(keys, [&](int one) { return before_.c_cc[one] == static_cast<cc_t>(key); });
}

}  // namespace jcic::cli
