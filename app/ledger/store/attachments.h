#pragma once
// Attachments' files: `attachments/<digest>`, sealed, each under a key that stands in its event under the row's key
// (app/domain/attachment.h). One that no event names yet lies in `attachments/new`, from which nobody reads.

#include <filesystem>

#include "app/base/random.h"
#include "app/domain/attachment.h"
#include "app/domain/events/journal.h"
#include "app/ledger/keys/origin.h"

namespace jcic::ledger {

class Attachments {
public:
    Attachments(const std::filesystem::path& folder, const Origin& origin);

    /// Durable when it returns. Fault ledger.write.
    [[nodiscard]] Result<domain::Attachment> put(ByteView bytes, std::string name, Random& random) const;
    /// Before the event is committed: its files go where they stay. Another event's file is no new one. Faults
    /// input.form (reason "gone": there is none, or it waited too long), ledger.write.
    [[nodiscard]] Result<void> keep(const domain::Entry& entry) const;
    /// Fault ledger.corrupt, detail "reason" "missing" or "altered".
    [[nodiscard]] Result<Bytes> open(const domain::Attachment& attachment) const;

    /// Whether a file of that name is there, and is what its name says.
    enum class Found { whole, altered, missing };
    /// Fault ledger.read: one that the system does not let this program read is none of the three.
    [[nodiscard]] Result<Found> look(const Digest& digest) const;
    /// Fault ledger.write.
    [[nodiscard]] Result<void> remove(const Digest& digest) const;
    /// What was put a day ago or earlier, and nobody wrote an event about.
    void drop_forgotten() const;
    /// All that events may name, by digest, for a backup. Fault ledger.corrupt.
    [[nodiscard]] Result<std::vector<Digest>> all() const;
    [[nodiscard]] std::filesystem::path path_of(const Digest& digest) const;

private:
    [[nodiscard]] std::filesystem::path fresh(const Digest& digest) const;
    [[nodiscard]] Result<void> keep(const Digest& digest) const;
    std::filesystem::path folder_;
    const Origin& origin_;
};

}  // namespace jcic::ledger
