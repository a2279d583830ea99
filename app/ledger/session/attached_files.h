#pragma once
// Files that belong to rows, sealed beside the ledger, for one signed-in person.

#include "app/domain/attachment.h"
#include "app/ledger/session/session.h"

namespace jcic::ledger {

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
