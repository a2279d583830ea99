#pragma once
// Backs up the ledger while it is in use. The backup is encrypted as the ledger is, and gets its name only after a
// trial restore. What it contains: docs/trust/ledger-format.md, "Backup".

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

#include "app/base/bytes.h"
#include "app/base/fault.h"
#include "app/ledger/people/permit.h"
#include "app/ledger/trail/tree.h"

namespace jcic::ledger {

class Session;

/// Receives the number of bytes done, and the total.
using BytesDone = std::function<void(std::uint64_t done, std::uint64_t total)>;

enum class BackupStage { copying, packing, checking };

struct BackupOptions {
    std::stop_token stop{};
    /// Receives the bytes done and the total of each stage.
    std::function<void(BackupStage stage, std::uint64_t done, std::uint64_t total)> progress{};
    Permit permit = anybody;  ///< checked inside the transaction
    bool never_over = false;  ///< never overwrites: an existing file stays, with fault file.write ("exists")
};

struct BackupReport {
    TreeHead head;           ///< head of the backed-up ledger
    std::string checkpoint;  ///< signed note over that head
    Digest digest{};         ///< SHA-256 of the file up to its closing record
};

/// Writes "ledger.backing-up", then the file, then "ledger.backed-up" or "ledger.backup-failed". Other threads may use
/// the session meanwhile; writes wait while the database is copied, about a second for each year. `file` is the earlier
/// backup or the new one, never a part; a stop leaves nothing else. Faults ledger.busy (another backup to that file, or
/// another program has the ledger open), ledger.corrupt (the ledger does not verify: a good backup is not replaced by a
/// bad one), ledger.write, file.write, cancelled.
[[nodiscard]] Result<BackupReport> back_up(Session& session, const std::filesystem::path& file,
                                           const BackupOptions& options);

}  // namespace jcic::ledger
