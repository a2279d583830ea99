#include "app/base/quiet_terminal.h"

#ifndef _WIN32

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>

namespace jcic {
namespace {

/// Those that end a program which does nothing about them, but for the one that nobody can catch.
constexpr std::array ending{SIGHUP,  SIGINT,  SIGQUIT, SIGTERM, SIGPIPE, SIGALRM,   SIGUSR1,
                            SIGUSR2, SIGXCPU, SIGPROF, SIGPOLL, SIGPWR,  SIGVTALRM, SIGSYS,
                            SIGABRT, SIGSEGV, SIGBUS,  SIGFPE,  SIGILL,  SIGTRAP,   SIGSTKFLT};

// What the handler needs, which may call next to nothing. Written before it is installed.
int quiet_terminal = -1;
termios as_before{};
std::string_view to_clear;
std::array<struct sigaction, ending.size()> others{};

extern "C" void restore_and_end(int signal) {
    // Whoever stands in the background would be stopped here instead: the mask of this handler holds all signals back.
    ::tcflush(quiet_terminal, TCIFLUSH);  // half a password is for no shell
    ::tcsetattr(quiet_terminal, TCSANOW, &as_before);
    if (!to_clear.empty()) static_cast<void>(!::write(quiet_terminal, to_clear.data(), to_clear.size()));
    ::signal(signal, SIG_DFL);
    ::raise(signal);  // at the handler's end
}

void take_signals() {
    struct sigaction ours {};
    ours.sa_handler = restore_and_end;
    ::sigfillset(&ours.sa_mask);
    for (std::size_t i = 0; i < ending.size(); ++i) {
        ::sigaction(ending[i], nullptr, &others[i]);
        // What the program's starter has it ignore, or the program hears itself, stays so.
        if (others[i].sa_handler == SIG_DFL) ::sigaction(ending[i], &ours, nullptr);
    }
}

void give_signals_back() {
    for (std::size_t i = 0; i < ending.size(); ++i)
        if (others[i].sa_handler == SIG_DFL) ::sigaction(ending[i], &others[i], nullptr);
}

}  // namespace

QuietTerminal::QuietTerminal(int terminal, std::string_view clears) : terminal_(terminal) {
    ::tcgetattr(terminal_, &before_);
    quiet_terminal = terminal_;
    as_before = before_;
    to_clear = clears;
    std::atomic_signal_fence(std::memory_order_release);
    take_signals();
    termios quiet = before_;
    quiet.c_lflag &= static_cast<tcflag_t>(~(ECHO | ISIG));
    quiet.c_cc[VEOL] = before_.c_cc[VINTR];
    quiet.c_cc[VEOL2] = before_.c_cc[VQUIT];
    ::tcsetattr(terminal_, TCSAFLUSH, &quiet);
}

QuietTerminal::~QuietTerminal() {
    ::tcsetattr(terminal_, TCSAFLUSH, &before_);
    give_signals_back();
}

bool QuietTerminal::gives_up(char key) const {
    constexpr std::array keys{VINTR, VQUIT, VSUSP};
    return std::ranges::any_of(keys, [&](int one) { return before_.c_cc[one] == static_cast<cc_t>(key); });
}

}  // namespace jcic

#endif
