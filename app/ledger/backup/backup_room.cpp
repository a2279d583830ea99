#include "app/ledger/backup/backup_room.h"

#include "app/ledger/keys/crypto.h"
#include "app/ledger/keys/files.h"

namespace jcic::ledger {
namespace {

namespace fs = std::filesystem;

/// What the copy is of, and the digest of its small files, which nothing else vouches for; under a MAC.
constexpr const char* note_name = "opening";

Result<void> take_away(const fs::path& place) {
    std::error_code error;
    fs::remove_all(place, error);
    if (error) return fail(FaultCode::file_write, "ledger.backup", {{"reason", error.message()}});
    return {};
}

/// A stage is finished once its result bears this name, also after the power went.
Result<void> finish(const fs::path& from, const fs::path& to) {
    JCIC_CHECK(files::rename(from, to));
    return files::sync_folder(to.parent_path());
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
    kept_ = fs::exists(copy(), ignored) || fs::exists(packed(), ignored);
    return kept_ ? folder_.filename().string() : std::string{};
}

BackupRoom::BackupRoom(BackupRoom&& other) noexcept
    : folder_(std::exchange(other.folder_, {})), lock_(std::move(other.lock_)), kept_(other.kept_) {}

void BackupRoom::remove_unfinished() const {
    std::error_code ignored;  // as above
    for (const auto& left : {copying(), packing(), check()}) fs::remove_all(left, ignored);
}

Result<void> BackupRoom::finish_copy(const BackupHeader& opening, const Secret& mac_key) const {
    JCIC_TRY(const auto small, digest_of_small_files(copying()));
    const auto said = Packer().bytes(pack_opening(opening)).bytes(small).take();
    const auto note = Packer().bytes(said).bytes(hmac_sha256(mac_key.view(), said)).take();
    JCIC_CHECK(files::replace(copying() / note_name, note));
    return finish(copying(), copy());
}

Result<void> BackupRoom::finish_packing() const {
    JCIC_CHECK(finish(packing(), packed()));
    return take_away(copy());
}

std::optional<BackupHeader> BackupRoom::copied(const Secret& mac_key) const {
    const auto note = files::read(copy() / note_name);
    if (!note) return std::nullopt;
    Unpacker in(*note);
    const auto said = in.bytes();
    const auto mac = in.bytes();
    const auto small = digest_of_small_files(copy());
    if (!in.finished() || !same_bytes(mac, hmac_sha256(mac_key.view(), said)) || !small) return std::nullopt;
    Unpacker words(said);
    const auto opening = words.bytes();
    const bool same = same_bytes(words.bytes(), *small) && words.finished();
    return same ? unpack_opening(opening) : std::nullopt;
}

std::optional<BackupHeader> BackupRoom::packed_opening() const {
    std::error_code error;
    if (!fs::exists(packed(), error)) return std::nullopt;
    auto opening = read_backup_opening(packed());
    return opening ? std::optional(std::move(*opening)) : std::nullopt;
}

Result<void> BackupRoom::clear() const {
    for (const auto& left : {copying(), copy(), packing(), packed(), check()}) JCIC_CHECK(take_away(left));
    return {};
}

}  // namespace jcic::ledger
