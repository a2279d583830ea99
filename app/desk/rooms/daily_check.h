#pragma once
// The ledger verified by the desk itself, at the first sign-in of a day: beside, on a thread of its own, which nobody
// waits for but who leaves the seat.

#include <mutex>
#include <optional>
#include <thread>

#include "app/ledger/verify/verify.h"

namespace jcic::desk {

class DailyCheck {
public:
    /// Begins. The session outlives it.
    explicit DailyCheck(ledger::Session& session);
    /// Stops it where it still runs; the look at the file's pages is waited for.
    ~DailyCheck() = default;
    DailyCheck(const DailyCheck&) = delete;
    DailyCheck& operator=(const DailyCheck&) = delete;

    /// Nobody has taken what it found.
    [[nodiscard]] bool running() const { return running_; }
    /// What it found, once; nothing before it has ended.
    [[nodiscard]] std::optional<Result<ledger::VerifyReport>> take();

private:
    bool running_ = true;
    std::mutex mutex_;
    std::optional<Result<ledger::VerifyReport>> found_;
    std::jthread thread_;  ///< ends before what it writes to
};

}  // namespace jcic::desk
