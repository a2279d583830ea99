#pragma once
// Consecutive failures of one password (R-PW-4), kept in a file that is written before the password is tried, so that
// pulling the plug gains no further try. Whoever may write the folder may set it back, and win tries, not the account:
// the lock itself stands in the trail (Roster). Against guessing away from the desk stands Argon2id.

#include <filesystem>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/domain/typed_secret.h"

namespace jcic::ledger {

class Tries {
public:
    explicit Tries(std::filesystem::path file) : file_(std::move(file)) {}

    /// A file that is not there counts none, and one that is no count counts as full. One that the system does not let
    /// this program read is neither: fault ledger.read, and no try is spent.
    [[nodiscard]] Result<int> failures() const;
    /// Durably counts one more before it is tried; gives the count with it. Faults as of failures(), ledger.write.
    /// Fault person.locked once `allowed` have failed (0: no limit).
    [[nodiscard]] Result<int> begin(int allowed);
    /// The one counted last was none: the system had no memory for it, say. Others' meanwhile stay counted.
    [[nodiscard]] Result<void> take_back();
    /// The password was right.
    [[nodiscard]] Result<void> reset();
    /// As after `count` failures: where the trail says that the account is locked, and the file does not.
    [[nodiscard]] Result<void> set(int count);

private:
    std::filesystem::path file_;
};

/// Tries of two passwords together, where their accounts' own count is full (letting_in.cpp). No number of them ends
/// the way back, or whoever guesses would have closed it; each failure makes the next one wait longer, up to a day.
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
    [[nodiscard]] Result<Count> count_at(UtcTime now) const;
    [[nodiscard]] Result<void> put(const Count& count) const;
    std::filesystem::path file_;
    Count before_{};  ///< the one that was begun
};

}  // namespace jcic::ledger
