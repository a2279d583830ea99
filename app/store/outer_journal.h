#pragma once
// Records events while no key is in memory (failed sign-in, lockout, start, a printer's late answer): written durably
// at once and imported into the ledger at the next sign-in. Each entry is encrypted to the ledger's outer key,
// numbered, and under a MAC whose key changes with every entry, so that removed entries are detected.

#include <filesystem>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/base/secret.h"
#include "app/keys/files.h"
#include "app/keys/origin.h"

namespace jcic::ledger {

struct OuterEntry {
    std::uint64_t number = 0;  ///< gapless from 1
    UtcTime at{};
    Millis since_boot{};
    std::string workstation;
    std::string kind;             ///< "sign-in-failed"; becomes the action "outer.sign-in-failed"
    std::string person;           ///< user code, "" for none
    std::vector<Detail> details;  ///< never personal, never secret
    bool operator==(const OuterEntry&) const = default;
};

/// May be used from several threads and processes at once. Needs no key.
class OuterJournal {
public:
    OuterJournal(std::filesystem::path folder, Origin origin, std::string workstation, const Clock& clock,
                 Random& random);

    /// Durable on return. Faults ledger.write, ledger.rolled-back (the journal's head is missing or does not fit),
    /// ledger.corrupt (both copies of it are damaged).
    Result<void> append(std::string kind, std::string person, std::vector<Detail> details = {});

    /// The next number and the key of its MAC; stored in the ledger for the imported entries.
    struct Mark {
        std::uint64_t next = 1;
        Secret key;
    };
    struct Reading {
        std::vector<OuterEntry> entries;  ///< from the mark on, as far as intact
        /// Files that the disk damaged, of "outer.head" and "outer.journal"; the lost content is unknown.
        std::vector<std::string> damaged;
        bool cut = false;  ///< written entries are missing, or do not fit their MAC
        Mark mark;         ///< after the last intact entry; usable unless cut
    };
    /// Reads from the mark on, decrypting with the outer key's private half. Changes nothing.
    [[nodiscard]] Result<Reading> read_from(const Mark& mark, const Secret& outer_private) const;
    /// Starts an empty file at the mark: after the entries are in the ledger, and when the ledger is created.
    [[nodiscard]] Result<void> begin_at(const Mark& mark) const;
    /// Excludes other writers while the result exists: between reading and begin_at.
    [[nodiscard]] Result<FileLock> hold() const;

private:
    /// Returns the next mark. Faults ledger.write.
    [[nodiscard]] Result<Mark> put(const Mark& mark, std::string kind, std::string person,
                                   std::vector<Detail> details) const;
    std::filesystem::path folder_;
    Origin origin_;
    std::string workstation_;
    const Clock& clock_;
    Random& random_;
};

}  // namespace jcic::ledger
