#pragma once
// The years that were closed: each in a file of its own (years/<year>.db) that is never written again, and to which
// the event "ledger.year-closed" commits. Only events are in it: sealed values, keys and seals stay in the ledger's
// own file, so that what is destroyed there is gone whatever the year.

#include <filesystem>
#include <memory>
#include <vector>

#include "app/ledger/store/closed_year.h"
#include "app/ledger/store/database.h"
#include "app/ledger/trail/leaf.h"
#include "app/ledger/trail/tree.h"

namespace jcic::ledger {

/// The files, opened when something is first read from them. What is known of them comes from the events: EventStore
/// puts it in.
class ClosedYears {
public:
    /// `ledger_folder` is the folder that holds ledger.db; `key` that of the years' files.
    ClosedYears(const std::filesystem::path& ledger_folder, Secret key);

    struct File {
        ClosedYear year;
        std::unique_ptr<Database> database;  ///< null until it is read
    };

    /// By number, as far as they are known.
    [[nodiscard]] const std::vector<File>& known() const { return files_; }
    /// The first event after them.
    [[nodiscard]] std::uint64_t next() const { return files_.empty() ? 1 : files_.back().year.last + 1; }
    /// One that is known already stays as it is.
    void add(const ClosedYear& year);
    /// The open file that holds the event, nullptr where no known year does. Fault ledger.corrupt (the file is not
    /// there, or is another; details "sequence": its first event, "reason": "year").
    [[nodiscard]] Result<const File*> holding(std::uint64_t sequence);

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] std::filesystem::path file_of(int year) const;
    [[nodiscard]] const Secret& key() const { return key_; }

private:
    std::filesystem::path folder_;
    Secret key_;
    std::vector<File> files_;  ///< by first event
};

/// The key of the years' files: HKDF of the ledger's key.
[[nodiscard]] Secret year_key(const Origin& origin, const Secret& ledger_key);
/// What a year's file is committed to by. Faults file.missing, ledger.corrupt (the disk).
struct FilePrint {
    Digest digest{};
    std::uint64_t bytes = 0;
};
[[nodiscard]] Result<FilePrint> print_of(const std::filesystem::path& file);
/// "From this event on a closed year's file is not what the ledger commits to."
[[nodiscard]] tl::unexpected<Fault> bad_year(std::uint64_t sequence, int year);

}  // namespace jcic::ledger
