#pragma once
// Ctrl+C in the middle of long work: what is under way ends, nothing more is begun, and the program says how to go on.

#include <atomic>
#include <csignal>
#include <stop_token>
#include <thread>

namespace jcic::cli {

/// Takes SIGINT and SIGTERM, of this thread and of those begun after it: made before the workplace is opened. Once
/// it is gone they end the program as ever: what is printed may wait for whoever reads it.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    /// From now on the first asks to stop, and another ends the program as ever; until now, while passwords are asked
    /// for, the first does.
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
