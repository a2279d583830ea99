#pragma once
// A backup as one file (docs/trust/ledger-format.md, "Backup"): a header, the folder's small files as stored,
// attachments and the database in pieces, and a closing digest with MAC. Any cut or alteration is detected.

#include <filesystem>
#include <map>
#include <optional>
#include <stop_token>

#include "app/backup/backup.h"
#include "app/base/clock.h"
#include "app/base/secret.h"
#include "app/files/stream.h"
#include "app/keys/crypto.h"
#include "app/keys/origin.h"
#include "app/ledger/trail/tree.h"
#include "app/store/attachments.h"

namespace jcic::ledger {

/// The part of a backup that is readable without a key.
struct BackupHeader {
    ProfileKind kind = ProfileKind::practice;
    std::string institution;
    std::array<std::uint8_t, 16> id{};
    UtcTime at{};
    TreeHead head;
    std::string checkpoint;           ///< signed note over that head, by the key of the epoch that was open
    std::uint64_t database_size = 0;  ///< bytes of the copied database and attachments
};

/// The first text of a backup's first record.
inline constexpr std::string_view backup_form = "jcic-desk ledger backup v1";

/// Contents by file name in the folder.
using SmallContents = std::map<std::string, Bytes>;
/// Returns the present contents of the small files that a backup includes. Faults file.*.
[[nodiscard]] Result<SmallContents> read_small_files(const std::filesystem::path& from);
/// Writes them into the folder. Fault file.write.
[[nodiscard]] Result<void> write_small_files(const SmallContents& small, const std::filesystem::path& to);

/// Writes a backup of the folder's small files and database, and of the attachments; returns its digest. The file is
/// synced before the call returns. Faults file.*, ledger.corrupt, cancelled.
[[nodiscard]] Result<Digest> pack_backup(const std::filesystem::path& folder, const Attachments& attachments,
                                         const std::filesystem::path& file, const BackupHeader& opening,
                                         const Secret& mac_key, const std::stop_token& stop, const BytesDone& progress);

struct Unpacked {
    BackupHeader opening;
    Digest digest{};  ///< of everything before the MAC
    Digest mac{};
};

/// Reads only the header. Faults file.*, ledger.corrupt (no backup, or damaged).
[[nodiscard]] Result<BackupHeader> read_backup_opening(const std::filesystem::path& file);
/// Unpacks the backup into the empty folder and syncs each file. Faults file.*, ledger.corrupt (damaged or cut),
/// cancelled.
[[nodiscard]] Result<Unpacked> unpack_backup(const std::filesystem::path& file, const std::filesystem::path& folder,
                                             const std::stop_token& stop, const BytesDone& progress);
/// Verifies the unpacked ledger up to the head that the backup names. Faults ledger.corrupt and others of verification,
/// cancelled.
[[nodiscard]] Result<void> verify_backup(std::unique_ptr<struct ReadHandle> copy, const BackupHeader& opening,
                                         const std::stop_token& stop);
/// Fault ledger.corrupt: made without the ledger's key, or composed of several backups.
[[nodiscard]] Result<void> check_backup(const Unpacked& unpacked, const Secret& mac_key);
/// The MAC's key: HKDF of the ledger's key.
[[nodiscard]] Secret backup_key(const Origin& origin, const Secret& ledger_key);

/// One record of the file.
struct BackupRecord {
    char kind = 0;
    Bytes content;
};

class BackupReader {
public:
    /// Faults file.*.
    [[nodiscard]] static Result<BackupReader> open(const std::filesystem::path& file);
    /// Reads the first record. Faults of this and of next: ledger.corrupt (no backup, damaged or cut), file.read; of
    /// this only: ledger.newer (written by a later version).
    [[nodiscard]] Result<BackupHeader> opening();
    [[nodiscard]] Result<BackupRecord> next();
    /// Digest of all records before the one read last. Call once.
    [[nodiscard]] Digest digest_before() { return hash_.finish(); }
    [[nodiscard]] Result<bool> at_end();
    [[nodiscard]] tl::unexpected<Fault> corrupt(std::string reason) const;

private:
    BackupReader(std::filesystem::path file, files::Reader reader)
        : file_(std::move(file)), reader_(std::move(reader)) {}
    [[nodiscard]] Result<void> fill(std::size_t from);
    std::filesystem::path file_;
    files::Reader reader_;
    RunningHash hash_;
    Bytes last_;
};

}  // namespace jcic::ledger
