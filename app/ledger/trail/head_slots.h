#pragma once
// The head outside the database (file `ledger.head`): the number of events and their root, under the ledger's key, in
// two alternating slots. Written after the commit: it may be behind the database, never ahead of it.

#include <filesystem>
#include <optional>

#include "app/base/secret.h"
#include "app/keys/origin.h"
#include "app/ledger/trail/tree.h"

namespace jcic::ledger {

class HeadSlots {
public:
    HeadSlots(const std::filesystem::path& folder, const Origin& origin, const Secret& ledger_key);

    /// Returns the head last written; nullopt if neither slot authenticates. Fault ledger.write (the disk).
    [[nodiscard]] Result<std::optional<TreeHead>> read() const;
    /// Advances it durably; does nothing if it is already there or further. Fault ledger.write.
    [[nodiscard]] Result<void> advance(const TreeHead& head) const;

private:
    struct Slot;
    [[nodiscard]] std::optional<Slot> newest(const class TwinFile& file) const;
    [[nodiscard]] Digest mac_of(const Slot& slot) const;
    std::filesystem::path path_;
    const Origin& origin_;
    Secret key_;
};

}  // namespace jcic::ledger
