#include "app/ledger/session/attached_files.h"

#include "app/ledger/session/opened.h"

namespace jcic::ledger {

Result<domain::Attachment> AttachedFiles::put(ByteView bytes, std::string name) {
    const std::lock_guard guard(opened_.mutex);
    return opened_.attachments.put(bytes, std::move(name), opened_.dependencies.random);
}

Result<Bytes> AttachedFiles::open(const domain::Attachment& attachment) {
    const std::lock_guard guard(opened_.mutex);
    return opened_.attachments.open(attachment);
}

}  // namespace jcic::ledger
