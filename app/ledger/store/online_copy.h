#pragma once
// SQLite's online backup, from one encrypted file into another: in steps, while the ledger is written to. What this
// connection writes meanwhile is followed; after another program's commit the copying begins anew by itself.

#include <filesystem>
#include <memory>

#include "app/ledger/store/database.h"

struct sqlite3_backup;

namespace jcic::ledger {

class OnlineCopy {
public:
    /// Into a new file under the same key that begins with the same salt, so that it is the ledger's file again once
    /// it is put back. `from` outlives it. Faults file.write (the copy's disk), ledger.library, internal.
    [[nodiscard]] static Result<std::unique_ptr<OnlineCopy>> begin(Database& from, const std::filesystem::path& to,
                                                                   const Secret& key, const Database::FileSalt& salt);
    ~OnlineCopy();
    OnlineCopy(const OnlineCopy&) = delete;
    OnlineCopy& operator=(const OnlineCopy&) = delete;

    /// At most so many pages more; true once all are there, durably. Faults ledger.busy, ledger.corrupt, file.write.
    [[nodiscard]] Result<bool> step(int pages);
    /// In pages, as of the last step.
    [[nodiscard]] std::uint64_t done() const;
    [[nodiscard]] std::uint64_t total() const;

private:
    OnlineCopy(std::unique_ptr<Database> to, std::string name, sqlite3_backup* backup)
        : to_(std::move(to)), name_(std::move(name)), backup_(backup) {}
    [[nodiscard]] tl::unexpected<Fault> fault(int result) const;
    std::unique_ptr<Database> to_;
    std::string name_;
    sqlite3_backup* backup_;
};

}  // namespace jcic::ledger
