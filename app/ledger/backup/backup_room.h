#pragma once
// The folder `FILE.part` in which one backup at a time is made, in three stages: copied, packed, checked. Once it is
// packed, what a stop or a kill left of it is gone on with: checking is most of the work.

#include <filesystem>
#include <optional>

#include "app/files/files.h"
#include "app/ledger/backup/backup_file.h"

namespace jcic::ledger {

class BackupRoom {
public:
    /// Faults ledger.busy (another backup to that file is being made), file.write.
    static Result<BackupRoom> enter(const std::filesystem::path& file);
    /// Leaves nothing but what is kept.
    ~BackupRoom();
    BackupRoom(BackupRoom&& other) noexcept;
    BackupRoom& operator=(BackupRoom&&) = delete;

    [[nodiscard]] std::filesystem::path copy() const { return folder_ / "copy"; }
    [[nodiscard]] std::filesystem::path packing() const { return folder_ / "packing"; }
    [[nodiscard]] std::filesystem::path packed() const { return folder_ / "packed"; }
    [[nodiscard]] std::filesystem::path check() const { return folder_ / "check"; }

    /// `packing()` becomes `packed()`; the copy is removed: half the room is enough. Faults file.write.
    [[nodiscard]] Result<void> finish_packing() const;

    /// What a finished file says it is of; whether it is true is seen when it is checked.
    [[nodiscard]] std::optional<BackupHeader> packed_opening() const;

    /// Everything but the lock. Fault file.write.
    [[nodiscard]] Result<void> clear() const;
    /// What is finished stays for the next backup to that file; gives the folder's name, "" where nothing is.
    std::string keep();

private:
    BackupRoom(std::filesystem::path folder, files::Lock lock) : folder_(std::move(folder)), lock_(std::move(lock)) {}
    void remove_unfinished() const;
    std::filesystem::path folder_;
    files::Lock lock_;
    bool kept_ = false;
};

}  // namespace jcic::ledger
