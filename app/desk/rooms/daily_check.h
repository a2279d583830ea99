#pragma once
// The ledger verified by the desk itself, at the first sign-in of a day: beside, on a thread of its own, which nobody
// waits for but who leaves the seat.

#include <atomic>
#include <thread>

#include "app/ledger/verify/verify.h"

namespace jcic::desk {

class DailyCheck {
public:
    /// Begins. The session outlives it.
    explicit DailyCheck(ledger::Session& session);
    /// Stops it where it still runs; one step of the look at the file's pages is waited for.
    ~DailyCheck() = default;
    DailyCheck(const DailyCheck&) = delete;
    DailyCheck& operator=(const DailyCheck&) = delete;

    /// Asked before whoever leaves writes that they do: what reads the file would be waited for by the writer.
    void request_stop() { thread_.request_stop(); }
    [[nodiscard]] bool ended() const { return ended_; }
    /// What it found, once; waits for its end.
    [[nodiscard]] Result<ledger::VerifyReport> take();

private:
    std::atomic<bool> ended_{false};
    Result<ledger::VerifyReport> found_;  ///< to be read once it has ended
    std::jthread thread_;                 ///< ends before what it writes to
};

}  // namespace jcic::desk
