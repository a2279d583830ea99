#pragma once
// The private keys of the epochs (file `ledger.epoch`): the one that is open, and for the moment of a change the next.
// In no database and no backup. What overwriting cannot promise on an SSD or in a snapshot: docs/ledger-format.md.

#include <filesystem>
#include <vector>

#include "app/ledger/keys/keys.h"
#include "app/ledger/keys/origin.h"
#include "app/ledger/keys/twin_file.h"

namespace jcic::ledger {

struct EpochKey {
    std::uint64_t epoch = 0;
    SigningKey key;
};

/// Held against every other program while it lives: one closes an epoch at a time.
class EpochKeys {
public:
    /// Origin and Random outlive it. Fault ledger.write.
    [[nodiscard]] static Result<EpochKeys> hold(const std::filesystem::path& folder, const Origin& origin,
                                                const Secret& ledger_key, Random& random);

    /// Those that can be read: none, one, or two.
    [[nodiscard]] Result<std::vector<EpochKey>> all() const;
    /// Whether no copy is left of what stood in that epoch's place.
    [[nodiscard]] Result<bool> is_damaged(std::uint64_t epoch) const;
    /// Durably, in the place of the last but one.
    [[nodiscard]] Result<void> put(const EpochKey& key) const;
    /// Overwrites the place in which that epoch's key stands or stood.
    [[nodiscard]] Result<void> forget(std::uint64_t epoch) const;

private:
    [[nodiscard]] Result<void> put(unsigned slot, ByteView content) const;
    EpochKeys(TwinFile file, const Origin& origin, Secret wrapping, Random& random)
        : file_(std::move(file)), origin_(origin), wrapping_(std::move(wrapping)), random_(random) {}
    TwinFile file_;
    const Origin& origin_;
    Secret wrapping_;
    Random& random_;
};

}  // namespace jcic::ledger
