#pragma once
// A backup's file, record by record (docs/ledger-format.md, "Backup").

#include "app/ledger/backup/backup_file.h"
#include "app/ledger/keys/crypto.h"

namespace jcic::ledger {

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
