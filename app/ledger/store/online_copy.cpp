#include "app/ledger/store/online_copy.h"

#include <sqlite3.h>

#include <utility>

namespace jcic::ledger {

Result<std::unique_ptr<OnlineCopy>> OnlineCopy::begin(Database& from, const std::filesystem::path& to,
                                                      const Secret& key, const Database::FileSalt& salt) {
    auto copy = Database::open(to, key, Database::Mode::create, &salt);
    if (!copy && copy.error().code == FaultCode::ledger_write)
        return fail(FaultCode::file_write, "ledger.backup", {{"file", to.filename().string()}});
    if (!copy) return tl::unexpected<Fault>(std::move(copy).error());
    auto* const backup = sqlite3_backup_init((*copy)->handle_, "main", from.handle_, "main");
    if (backup == nullptr)
        return fail(FaultCode::internal, "ledger.backup",
                    {{"sqlite", std::to_string(sqlite3_extended_errcode((*copy)->handle_))}});
    return std::unique_ptr<OnlineCopy>(new OnlineCopy(std::move(*copy), to.filename().string(), backup));
}

OnlineCopy::~OnlineCopy() {
    if (backup_ != nullptr) sqlite3_backup_finish(backup_);
}

Result<bool> OnlineCopy::step(int pages) {
    const int result = sqlite3_backup_step(backup_, pages);
    if (result == SQLITE_OK) return false;
    if (result != SQLITE_DONE) return fault(result);
    const int finished = sqlite3_backup_finish(std::exchange(backup_, nullptr));
    if (finished != SQLITE_OK) return fault(finished);
    return true;
}

std::uint64_t OnlineCopy::total() const {
    return backup_ == nullptr ? 0 : static_cast<std::uint64_t>(sqlite3_backup_pagecount(backup_));
}

std::uint64_t OnlineCopy::done() const {
    return backup_ == nullptr ? 0 : total() - static_cast<std::uint64_t>(sqlite3_backup_remaining(backup_));
}

/// What cannot be written is the copy: the ledger is only read.
tl::unexpected<Fault> OnlineCopy::fault(int result) const {
    const auto code = fault_code_of(result);
    return fail(code == FaultCode::ledger_write ? FaultCode::file_write : code, "ledger.backup",
                {{"file", name_}, {"sqlite", std::to_string(result)}});
}

}  // namespace jcic::ledger
