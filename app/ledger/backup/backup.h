#pragma once
// A backup of the ledger while it is in use: encrypted as the ledger is, verified by being restored, and under its name
// only after that. What it holds and does not hold: docs/ledger-format.md, "Backup".

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

/// Told how many bytes are done, of how many.
using BytesDone = std::function<void(std::uint64_t done, std::uint64_t total)>;

enum class BackupStage { copying, packing, checking };

struct BackupOptions {
    std::stop_token stop{};
    /// In bytes, of each stage.
    std::function<void(BackupStage stage, std::uint64_t done, std::uint64_t total)> progress{};
    Permit permit = anybody;  ///< asked for inside the transaction
    bool never_over = false;  ///< what has that name by the end stays, and the fault is file.write ("exists")
};

struct BackupReport {
    TreeHead head;           ///< what it holds
    std::string checkpoint;  ///< signed note over that head
    Digest digest{};         ///< SHA-256 of the file up to its closing record
};

/// Writes "ledger.backing-up", then the file, then "ledger.backed-up" or "ledger.backup-failed". The session may be
/// used from other threads meanwhile; while the database is copied, a second or so for each year, what is written
/// waits. FILE is the earlier backup or the new one, never a part; a stop leaves nothing else. Faults ledger.busy
/// (another backup to that file, or another program holds the ledger), ledger.corrupt (the ledger does not verify: a
/// good backup is not replaced by a bad one), ledger.write, file.write, cancelled.
[[nodiscard]] Result<BackupReport> back_up(Session& session, const std::filesystem::path& file,
                                           const BackupOptions& options);

}  // namespace jcic::ledger
