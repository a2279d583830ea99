#include "app/store/in_use.h"

#include "app/files/holders.h"

namespace jcic::ledger {
namespace {

std::filesystem::path lock_path(const std::filesystem::path& folder) {
    return folder / "ledger.use.lock";
}

tl::unexpected<Fault> busy(const std::filesystem::path& folder) {
    Fault fault{FaultCode::ledger_busy, "ledger.use", {{"folder", folder.filename().string()}}};
    if (auto holder = files::names_of(files::holders_of(lock_path(folder))); !holder.empty())
        fault.details.push_back({"holder", std::move(holder)});
    return tl::unexpected<Fault>(std::move(fault));
}

/// The folder may have been replaced between opening the lock's file and holding it: then it is another folder's.
Result<FileLock> held(Result<std::optional<FileLock>> lock, const std::filesystem::path& folder) {
    auto got = in_ledger(std::move(lock));
    if (!got) return tl::unexpected<Fault>(std::move(got).error());
    if (*got && (**got).is_of(lock_path(folder))) return std::move(**got);
    return busy(folder);
}

}  // namespace

Result<FileLock> share_folder(const std::filesystem::path& folder) {
    return held(FileLock::try_share(lock_path(folder)), folder);
}

Result<void> alone_meanwhile(FileLock& shared, const std::filesystem::path& folder,
                             const std::function<Result<void>()>& work) {
    JCIC_TRY(const bool alone, in_ledger(shared.become_alone()));
    if (!alone) return busy(folder);
    JCIC_CHECK(work());
    JCIC_TRY(const bool shares, in_ledger(shared.become_shared()));
    return shares ? Result<void>{} : busy(folder);
}

Result<FileLock> hold_folder_alone(const std::filesystem::path& folder) {
    return held(FileLock::try_take(lock_path(folder)), folder);
}

}  // namespace jcic::ledger
