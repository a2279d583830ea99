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
    /// The one that was begun was none: the system had no memory for it, say. It is as it was before.
    [[nodiscard]] Result<void> take_back();
    /// Both passwords were right.
    [[nodiscard]] Result<void> reset();

private:
    struct Count {
        std::uint32_t failures = 0;
        UtcTime last{};
    };
    [[nodiscard]] Count count_at(UtcTime now) const;
    [[nodiscard]] Result<void> put(const Count& count) const;
    std::filesystem::path file_;
    Count before_{};  ///< the one that was begun
};

}  // namespace jcic::ledger
