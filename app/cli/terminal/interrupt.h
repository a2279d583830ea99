#pragma once
// Ctrl+C during long work: stops the current item, starts no more, and lets the program explain how to continue.

#include <atomic>
#include <csignal>
#include <stop_token>
#include <thread>

namespace jcic::cli {

/// Handles SIGINT and SIGTERM for this thread and threads started later; construct it before opening the workplace.
/// After its destruction they end the program as usual: output may block on its reader.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    /// From now on the first signal requests a stop, and a second ends the program; before, while passwords are typed,
    /// the first ends it.
    [[nodiscard]] std::stop_token stop_on_signals() {
        heeded_ = true;
        return stop_.get_token();
    }

private:
    void wait();
    sigset_t signals_{};
    sigset_t before_{};  ///< this thread's
    std::atomic<bool> heeded_ = false;
    std::atomic<bool> over_ = false;
    std::stop_source stop_;
    std::thread waiting_;
};

}  // namespace jcic::cli
