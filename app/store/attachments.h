#pragma once
// Files of attachments: `attachments/<digest>`, each encrypted under a key that its event contains under the row's key
// (app/domain/attachment.h). A file that no event names yet is in `attachments/new`, which is never read from.

#include <filesystem>

#include "app/base/random.h"
#include "app/domain/attachment.h"
#include "app/domain/events/journal.h"
#include "app/keys/origin.h"

namespace jcic::ledger {

class Attachments {
public:
    Attachments(const std::filesystem::path& folder, const Origin& origin);

    /// Writes a new file durably. Fault ledger.write.
    [[nodiscard]] Result<domain::Attachment> put(ByteView bytes, std::string name, Random& random) const;
    /// Moves the event's new files to their final place before the event is committed. Files of other events are not
    /// new. Faults input.form (reason "gone": there is none, or it waited too long), ledger.write.
    [[nodiscard]] Result<void> keep(const domain::Entry& entry) const;
    /// Fault ledger.corrupt, detail "reason" "missing" or "altered".
    [[nodiscard]] Result<Bytes> open(const domain::Attachment& attachment) const;

    /// Whether the file exists and matches its name.
    enum class Found { whole, altered, missing };
    /// Fault ledger.read: the system denies access, so the state is unknown.
    [[nodiscard]] Result<Found> look(const Digest& digest) const;
    /// Fault ledger.write.
    [[nodiscard]] Result<void> remove(const Digest& digest) const;
    /// Removes files at least a day old that no event names.
    void drop_forgotten() const;
    /// Returns the digests of all files that events may name, for a backup. Fault ledger.corrupt.
    [[nodiscard]] Result<std::vector<Digest>> all() const;
    [[nodiscard]] std::filesystem::path path_of(const Digest& digest) const;

private:
    [[nodiscard]] std::filesystem::path fresh(const Digest& digest) const;
    [[nodiscard]] Result<void> keep(const Digest& digest) const;
    std::filesystem::path folder_;
    const Origin& origin_;
};

}  // namespace jcic::ledger
