#pragma once
// The private keys of the epochs (file `ledger.epoch`): the open epoch's and, during a change, the next one's. They are
// in no database and no backup. Limits of overwriting on an SSD or in a snapshot: docs/trust/ledger-format.md.

#include <filesystem>
#include <vector>

#include "app/keys/keys.h"
#include "app/keys/origin.h"
#include "app/keys/twin_file.h"

namespace jcic::ledger {

struct EpochKey {
    std::uint64_t epoch = 0;
    SigningKey key;
};

/// Locks the file against every other program: only one closes an epoch at a time.
class EpochKeys {
public:
    /// Locks the file. `origin` and `random` must outlive the object. Fault ledger.write.
    [[nodiscard]] static Result<EpochKeys> hold(const std::filesystem::path& folder, const Origin& origin,
                                                const Secret& ledger_key, Random& random);

    /// Returns the readable keys: none, one, or two.
    [[nodiscard]] Result<std::vector<EpochKey>> all() const;
    /// Whether every copy of that epoch's key is lost.
    [[nodiscard]] Result<bool> is_damaged(std::uint64_t epoch) const;
    /// Writes the key durably, over that of the last epoch but one.
    [[nodiscard]] Result<void> put(const EpochKey& key) const;
    /// Overwrites the slot of that epoch's key.
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
