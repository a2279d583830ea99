#pragma once
// Locks of a ledger's folder: sessions share it, a restore or a migration needs it alone, and neither waits for the
// other.

#include <functional>

#include "app/keys/files.h"

namespace jcic::ledger {

/// Locks the folder for a session until its end. Faults ledger.busy (the folder is being replaced), ledger.write.
[[nodiscard]] Result<FileLock> share_folder(const std::filesystem::path& folder);
/// Makes a session's shared lock exclusive while `work` runs: sign-ins meanwhile fail with ledger.busy. Faults
/// ledger.busy if another session is open (detail "holder"): the lock is then lost and the session must end;
/// ledger.write, and the work's.
[[nodiscard]] Result<void> alone_meanwhile(FileLock& shared, const std::filesystem::path& folder,
                                           const std::function<Result<void>()>& work);
/// Faults ledger.busy while a session of any program is open (detail "holder": which), ledger.write.
[[nodiscard]] Result<FileLock> hold_folder_alone(const std::filesystem::path& folder);

}  // namespace jcic::ledger
