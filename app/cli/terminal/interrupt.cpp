#include "app/cli/terminal/interrupt.h"

#include <pthread.h>

namespace jcic::cli {
namespace {

/// Ends the wait itself.
constexpr int enough = SIGUSR1;

/// As if nobody had taken it: it ends the program, by whoever restores the terminal first (quiet_terminal.h).
void end_by(int signal) {
    sigset_t one;
    sigemptyset(&one);
    sigaddset(&one, signal);
    pthread_sigmask(SIG_UNBLOCK, &one, nullptr);
    std::raise(signal);
}

}  // namespace

Interrupt::Interrupt() {
    sigemptyset(&signals_);
    for (const int one : {SIGINT, SIGTERM, enough}) sigaddset(&signals_, one);
    pthread_sigmask(SIG_BLOCK, &signals_, &before_);
    waiting_ = std::thread([this] { wait(); });
}

Interrupt::~Interrupt() {
    over_ = true;
    pthread_kill(waiting_.native_handle(), enough);
    waiting_.join();
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

void Interrupt::wait() {
    for (int which = 0; sigwait(&signals_, &which) == 0 && !over_;) {
        if (which == enough) continue;
        if (!heeded_ || stop_.stop_requested()) end_by(which);
        stop_.request_stop();
    }
}

}  // namespace jcic::cli
