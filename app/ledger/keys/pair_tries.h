#pragma once
// Tries of two passwords together, where their accounts' own count is full (unlocking.cpp). No number of them ends the
// way back, or whoever guesses would have closed it; each failure makes the next one wait longer, up to a day.

#include <filesystem>

#include "app/base/clock.h"
#include "app/base/fault.h"

namespace jcic::ledger {

class PairTries {
public:
    explicit PairTries(std::filesystem::path file) : file_(std::move(file)) {}

    /// Durably counts one more before it is tried. Fault session.paused, detail "seconds".
    [[nodiscard]] Result<void> begin(UtcTime now);
    /// Both passwords were right.
    [[nodiscard]] Result<void> reset();

private:
    std::filesystem::path file_;
};

}  // namespace jcic::ledger
