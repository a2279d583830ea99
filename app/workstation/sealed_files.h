#pragma once
// Sealed files beside the ledger, for one signed-in person.

#include "app/base/bytes.h"
#include "app/domain/attachment.h"
#include "app/ledger/session/session.h"

namespace jcic::ledger {

/// Unfinished input, in files that only the person who typed it can read.
class SealedDrafts {
public:
    explicit SealedDrafts(Session& session) : opened_(session.opened()) {}

    /// Writes a file sealed to this person; name: letters, digits, hyphens.
    Result<void> put(std::string_view name, ByteView bytes);
    [[nodiscard]] Result<std::optional<Bytes>> get(std::string_view name);
    Result<void> drop(std::string_view name);

private:
    OpenLedger& opened_;
};

/// Files that belong to rows.
class AttachedFiles {
public:
    explicit AttachedFiles(Session& session) : opened_(session.opened()) {}

    /// Writes the bytes to an encrypted file that an event may name (field::attached) within a day; appending that
    /// event keeps the file. Fault ledger.write.
    [[nodiscard]] Result<domain::Attachment> put(ByteView bytes, std::string name);
    /// The same bytes have the same mark in this ledger; without its key it tells nobody anything.
    [[nodiscard]] Digest mark_of(ByteView bytes) const;
    /// Fault ledger.corrupt (missing or altered).
    [[nodiscard]] Result<Bytes> open(const domain::Attachment& attachment);

private:
    OpenLedger& opened_;
};

}  // namespace jcic::ledger
