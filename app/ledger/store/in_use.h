#pragma once
// Who uses a ledger's folder: sessions share it, a restore wants it alone, and neither waits for the other.

#include "app/ledger/keys/files.h"

namespace jcic::ledger {

/// Held by a session until its end. Faults ledger.busy (the folder is just being replaced), ledger.write.
[[nodiscard]] Result<FileLock> share_folder(const std::filesystem::path& folder);
/// Fault ledger.busy while a session of any program is open (detail "holder": which), ledger.write.
[[nodiscard]] Result<FileLock> hold_folder_alone(const std::filesystem::path& folder);

}  // namespace jcic::ledger
