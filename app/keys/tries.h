#pragma once
// Consecutive failures of one password (R-PW-4), in a file that is written before the password is tried, so that
// pulling the plug gains no further try. A person who may write to the folder can reset the file, but not unlock the
// account: the lock itself is in the ledger (Roster). Argon2id protects against guessing elsewhere.

#include <filesystem>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/domain/typed_secret.h"

namespace jcic::ledger {

class Tries {
public:
    explicit Tries(std::filesystem::path file) : file_(std::move(file)) {}

    /// A missing file counts none, and an invalid one counts as full. If the system denies access to it, no try is
    /// used: fault ledger.read.
    [[nodiscard]] Result<int> failures() const;
    /// Durably counts one more before it is tried; returns the new count. Faults as for failures(), ledger.write. Fault
    /// person.locked once `allowed` have failed (0: no limit).
    [[nodiscard]] Result<int> count_try(int allowed);
    /// Takes back the last count if the password could not be tried, for example for lack of memory. Counts by others
    /// stay.
    [[nodiscard]] Result<void> take_back();
    /// Resets the count after a correct password.
    [[nodiscard]] Result<void> reset();
    /// Sets the count if the ledger has the account as locked and the file does not.
    [[nodiscard]] Result<void> set(int count);

private:
    std::filesystem::path file_;
};

/// Tries of two passwords together, if both accounts' own counts are full (letting_in.cpp). No number of failures ends
/// them, since a guesser could then block the recovery; each failure makes the next wait longer, up to a day.
class PairTries {
public:
    explicit PairTries(std::filesystem::path file) : file_(std::move(file)) {}

    /// Durably counts one more before it is tried. Fault session.paused, detail "seconds".
    [[nodiscard]] Result<void> count_try(UtcTime now);
    /// Restores the previous state if the passwords could not be tried, for example for lack of memory.
    [[nodiscard]] Result<void> take_back();
    /// Resets the count after two correct passwords.
    [[nodiscard]] Result<void> reset();

private:
    struct Count {
        std::uint32_t failures = 0;
        UtcTime last{};
    };
    [[nodiscard]] Result<Count> count_at(UtcTime now) const;
    [[nodiscard]] Result<void> put(const Count& count) const;
    std::filesystem::path file_;
    Count before_{};  ///< before the try that was begun
};

}  // namespace jcic::ledger
