#include "app/ledger/backup/backup_room.h"

#include <utility>

namespace jcic::ledger {
namespace {

namespace fs = std::filesystem;

Result<void> take_away(const fs::path& place) {
    std::error_code error;
    fs::remove_all(place, error);
    if (error) return fail(FaultCode::file_write, "ledger.backup", {{"reason", error.message()}});
    return {};
}

}  // namespace

Result<BackupRoom> BackupRoom::enter(const fs::path& file) {
    auto folder = file;
    folder += ".part";
    JCIC_CHECK(files::make_folder(folder));
    JCIC_TRY(auto lock, files::Lock::try_take(folder / "lock"));
    if (!lock) return fail(FaultCode::ledger_busy, "ledger.backup", {{"file", file.filename().string()}});
    BackupRoom out(std::move(folder), std::move(*lock));
    out.remove_unfinished();
    return out;
}

BackupRoom::~BackupRoom() {
    if (folder_.empty()) return;
    remove_unfinished();
    std::error_code ignored;  // what cannot be removed is in the next one's way, and told there
    if (!kept_) fs::remove_all(folder_, ignored);
}

std::string BackupRoom::keep() {
    std::error_code ignored;  // what cannot be looked at is not kept
    kept_ = fs::exists(packed(), ignored);
    return kept_ ? folder_.filename().string() : std::string{};
}

BackupRoom::BackupRoom(BackupRoom&& other) noexcept
    : folder_(std::exchange(other.folder_, {})), lock_(std::move(other.lock_)), kept_(other.kept_) {}

void BackupRoom::remove_unfinished() const {
    std::error_code ignored;  // as above
    for (const auto& left : {copy(), packing(), check()}) fs::remove_all(left, ignored);
}

Result<void> BackupRoom::finish_packing() const {
    JCIC_CHECK(files::rename(packing(), packed()));
    JCIC_CHECK(files::sync_folder(folder_));
    return take_away(copy());
}

std::optional<BackupHeader> BackupRoom::packed_opening() const {
    std::error_code error;
    if (!fs::exists(packed(), error)) return std::nullopt;
    auto opening = read_backup_opening(packed());
    return opening ? std::optional(std::move(*opening)) : std::nullopt;
}

Result<void> BackupRoom::clear() const {
    for (const auto& left : {copy(), packing(), packed(), check()}) JCIC_CHECK(take_away(left));
    return {};
}

}  // namespace jcic::ledger
