#pragma once
// What happens while no key is in memory (failed sign-in, lockout, start, a printer's late answer), written durably
// at once and taken into the ledger at the next sign-in. Each entry is sealed to the ledger's outer key and numbered,
// under a MAC whose key moves forward with every entry, so that entries cut off or taken out are missed.

#include <filesystem>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/base/secret.h"
#include "app/ledger/keys/files.h"
#include "app/ledger/keys/origin.h"

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

    /// Durable when it returns. Faults ledger.write, ledger.rolled-back (the journal's head is gone or does not fit),
    /// ledger.corrupt (both copies of it are damaged).
    Result<void> append(std::string kind, std::string person, std::vector<Detail> details = {});

    /// The next number and the key of its MAC; kept in the ledger up to where entries were taken in.
    struct Mark {
        std::uint64_t next = 1;
        Secret key;
    };
    struct Reading {
        std::vector<OuterEntry> entries;  ///< those from the mark on, as far as they are whole
        /// "outer.head", "outer.journal": which of them the disk damaged; what is gone with it cannot be told.
        std::vector<std::string> damaged;
        bool cut = false;  ///< entries that were written are gone, or do not fit their MAC
        Mark mark;         ///< after the last whole entry; to go on from unless cut
    };
    /// Reads from the mark on, opening with the outer key's private half. Changes nothing.
    [[nodiscard]] Result<Reading> read_from(const Mark& mark, const Secret& outer_private) const;
    /// Begins the file anew at the mark: after the entries are in the ledger, and at the founding.
    [[nodiscard]] Result<void> begin_at(const Mark& mark) const;
    /// Keeps other writers out while it lives: between reading and beginning anew.
    [[nodiscard]] Result<FileLock> hold() const;

private:
    /// The mark after it. Faults ledger.write.
    [[nodiscard]] Result<Mark> put(const Mark& mark, std::string kind, std::string person,
                                   std::vector<Detail> details) const;
    std::filesystem::path folder_;
    Origin origin_;
    std::string workstation_;
    const Clock& clock_;
    Random& random_;
};

}  // namespace jcic::ledger
