#pragma once
// A backup as one file (docs/ledger-format.md, "Backup"): what it is of, the folder's small files as they are at rest,
// attachments and the database in pieces, and a digest with MAC that closes it. What is cut or altered
// anywhere does not close.

#include <filesystem>
#include <map>
#include <optional>
#include <stop_token>

#include "app/base/clock.h"
#include "app/base/secret.h"
#include "app/files/stream.h"
#include "app/ledger/backup/backup.h"
#include "app/ledger/keys/crypto.h"
#include "app/ledger/keys/origin.h"
#include "app/ledger/store/attachments.h"
#include "app/ledger/trail/tree.h"

namespace jcic::ledger {

/// What a backup says of itself before any key.
struct BackupHeader {
    ProfileKind kind = ProfileKind::practice;
    std::string institution;
    std::array<std::uint8_t, 16> id{};
    UtcTime at{};
    TreeHead head;
    std::string checkpoint;           ///< signed note over that head, by the key of the epoch that was open
    std::uint64_t database_size = 0;  ///< bytes of it and of attachments, as it was copied
};

/// The first text of its first record.
inline constexpr std::string_view backup_form = "jcic-desk ledger backup v1";

/// By their names in the folder.
using SmallContents = std::map<std::string, Bytes>;
/// The small files of a ledger's folder that a backup holds, as they are at this moment. Faults file.*.
[[nodiscard]] Result<SmallContents> read_small_files(const std::filesystem::path& from);
/// Fault file.write.
[[nodiscard]] Result<void> write_small_files(const SmallContents& small, const std::filesystem::path& to);

/// Writes the backup of what stands in `folder`: the small files and the database, no more, and the
/// attachments. The file is on the disk when it returns; gives its digest. Faults file.*, ledger.corrupt, cancelled.
[[nodiscard]] Result<Digest> pack_backup(const std::filesystem::path& folder, const Attachments& attachments,
                                         const std::filesystem::path& file, const BackupHeader& opening,
                                         const Secret& mac_key, const std::stop_token& stop, const BytesDone& progress);

struct Unpacked {
    BackupHeader opening;
    Digest digest{};  ///< of all before the MAC
    Digest mac{};
};

/// The beginning only. Faults file.*, ledger.corrupt (no backup, or damaged).
[[nodiscard]] Result<BackupHeader> read_backup_opening(const std::filesystem::path& file);
/// Puts what the backup holds into the empty folder, each file synced. Faults file.*, ledger.corrupt (damaged or cut),
/// cancelled.
[[nodiscard]] Result<Unpacked> unpack_backup(const std::filesystem::path& file, const std::filesystem::path& folder,
                                             const std::stop_token& stop, const BytesDone& progress);
/// Whether what was put down is whole up to the head that the backup names. Faults ledger.corrupt and others that
/// verification finds, cancelled.
[[nodiscard]] Result<void> verify_backup(std::unique_ptr<struct ReadHandle> copy, const BackupHeader& opening,
                                         const std::stop_token& stop);
/// Fault ledger.corrupt: not made by who held the ledger's key, or put together from several.
[[nodiscard]] Result<void> check_backup(const Unpacked& unpacked, const Secret& mac_key);
/// The MAC's key: HKDF of the ledger's key.
[[nodiscard]] Secret backup_key(const Origin& origin, const Secret& ledger_key);

/// The file, record by record.
struct BackupRecord {
    char kind = 0;
    Bytes content;
};

class BackupReader {
public:
    /// Faults file.*.
    [[nodiscard]] static Result<BackupReader> open(const std::filesystem::path& file);
    /// The first record. Faults of this and of next: ledger.corrupt (no backup, damaged or cut), file.read; of this
    /// ledger.newer (a later program's).
    [[nodiscard]] Result<BackupHeader> opening();
    [[nodiscard]] Result<BackupRecord> next();
    /// Of all records before the one read last; once.
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
