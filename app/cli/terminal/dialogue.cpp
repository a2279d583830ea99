#include "app/cli/terminal/dialogue.h"

#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>

#include "app/base/quiet_terminal.h"
#include "app/cli/terminal/cli_text.h"
#include "app/cli/terminal/failure.h"
#include "app/cli/terminal/idle_limit.h"
#include "app/cli/terminal/open_desk.h"

namespace jcic::cli {

Dialogue::Dialogue(OpenDesk& at) : terminal_(at.terminal()) {}

Dialogue::~Dialogue() {
    if (terminal_ >= 0) ::close(terminal_);
}

Result<void> Dialogue::write_text(ByteView text) {
    while (!text.empty()) {
        const auto written = ::write(terminal_, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return fail(FaultCode::usage, "terminal", {{"reason", "terminal"}});
        text = text.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

void Dialogue::write_line(const std::string& line) {
    static_cast<void>(write_text(view(visible_line(line) + "\n")));
}

void Dialogue::complain(const Fault& fault) {
    write_line(line_of_fault(fault));
}

Result<std::string> Dialogue::ask(const std::string& prompt) {
    JCIC_CHECK(write_text(view(said_of(prompt, {}))));
    JCIC_CHECK(wait_for_line(terminal_));
    std::string line;
    for (char one = 0;;) {
        const auto got = ::read(terminal_, &one, 1);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return fail(FaultCode::cancelled, "terminal");
        if (one == '\n') return line;
        if (one != '\r') line += one;
    }
}

bool Dialogue::pressed() {
    if (!there() || ::tcgetpgrp(terminal_) != ::getpgrp()) return false;
    pollfd asked{terminal_, POLLIN, 0};
    if (::poll(&asked, 1, 0) <= 0 || (asked.revents & POLLIN) == 0) return false;
    return ::tcflush(terminal_, TCIFLUSH) == 0;
}

Result<void> Dialogue::show_until_enter(const Secret& text, const std::string& title, const std::string& prompt) {
    static constexpr std::string_view clear = "\x1b[H\x1b[2J\x1b[3J";
    const QuietTerminal quiet(terminal_, clear);
    JCIC_CHECK(write_text(view(title + "\n\n")));
    JCIC_CHECK(write_text(text.view()));
    JCIC_CHECK(write_text(view("\n" + prompt)));
    const auto waited = wait_for_line(terminal_);
    bool given_up = !waited;
    for (char key = 0; !given_up && ::read(terminal_, &key, 1) == 1 && key != '\n';) given_up = quiet.gives_up(key);
    JCIC_CHECK(write_text(view(clear)));
    JCIC_CHECK(waited);
    if (given_up) return fail(FaultCode::cancelled, "terminal");
    return {};
}

}  // namespace jcic::cli
