#pragma once
// Who uses a ledger's folder: sessions share it, a restore or a migration wants it alone, and neither waits for the
// other.

#include <functional>

#include "app/ledger/keys/files.h"

namespace jcic::ledger {

/// Held by a session until its end. Faults ledger.busy (the folder is just being replaced), ledger.write.
[[nodiscard]] Result<FileLock> share_folder(const std::filesystem::path& folder);
/// What a session shares becomes its own for as long as the work takes: who signs in meanwhile is told ledger.busy.
/// Fault ledger.busy where another session is open (detail "holder"): then nothing is held any more, and the session is
/// to be ended; ledger.write, and the work's.
[[nodiscard]] Result<void> alone_meanwhile(FileLock& shared, const std::filesystem::path& folder,
                                           const std::function<Result<void>()>& work);
/// Fault ledger.busy while a session of any program is open (detail "holder": which), ledger.write.
[[nodiscard]] Result<FileLock> hold_folder_alone(const std::filesystem::path& folder);

}  // namespace jcic::ledger
