#pragma once
// Sealed files beside the ledger, for one signed-in person.

#include "app/domain/attachment.h"
#include "app/ledger/session/session.h"

namespace jcic::ledger {

/// What was typed so far, in files that only the person who typed it can read.
class SealedDrafts {
public:
    explicit SealedDrafts(Session& session) : opened_(session.opened()) {}

    /// Sealed to this person in a file of its own; name: letters, digits, hyphens.
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

    /// Seals the bytes as a file that an event may name (field::attached) within a day: what appends that event
    /// keeps it. Fault ledger.write.
    [[nodiscard]] Result<domain::Attachment> put(ByteView bytes, std::string name);
    /// Fault ledger.corrupt (gone, or altered).
    [[nodiscard]] Result<Bytes> open(const domain::Attachment& attachment);

private:
    OpenLedger& opened_;
};

}  // namespace jcic::ledger
