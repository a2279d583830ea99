#pragma once
// Holds a file of the program's own making to every row it ever wrote: what comes and what goes is taken into two
// products (row_fingerprint.h), at points that only the key gives; what is there must be the one without the other. An
// old page authenticates, but what it brings back or hides no longer fits.

#include <optional>
#include <stop_token>

#include "app/ledger/database.h"
#include "app/ledger/row_fingerprint.h"

namespace jcic::ledger {

class RowGuard {
public:
    explicit RowGuard(const Secret& key);
    RowGuard(const RowGuard&) = delete;
    RowGuard& operator=(const RowGuard&) = delete;

    /// Follows what this connection writes, from now on. The guard outlives it.
    void join(Database& database);
    /// Inside the transaction that founds the file, after its other tables were made: what they hold is where it
    /// begins. (FTS5 marks a setting by writing into a row's midst, which is told as half a change.)
    [[nodiscard]] Result<void> lay_out(Database& database);
    /// After each transaction's begin: what an earlier one wrote and took back does not count.
    void begin();
    /// Before its commit: what was written is noted in the file itself.
    [[nodiscard]] Result<void> note(Database& database);
    /// Whether the file's tables hold what was written to them. Reads all of it, in pieces, so that writers need not
    /// wait; again where one wrote meanwhile; at last under one lock. Faults as Database; cancelled.
    [[nodiscard]] Result<bool> holds(Database& database, const std::stop_token& stop) const;

private:
    /// nullopt where something was written meanwhile.
    [[nodiscard]] Result<std::optional<bool>> read(Database& database, const std::stop_token& stop) const;
    RowFingerprint::Points points_;
    RowFingerprint added_;
    RowFingerprint removed_;
};

}  // namespace jcic::ledger
