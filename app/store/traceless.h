#pragma once
// A transaction that deletes for good: no other program can intervene between its commit and the overwriting of its
// rollback journal, which held the former pages.

#include "app/store/database.h"

namespace jcic::ledger {

class TracelessTransaction {
public:
    /// Excludes readers and writers until the object's end. Faults as of Database.
    [[nodiscard]] static Result<TracelessTransaction> begin(Database& database);
    ~TracelessTransaction();
    TracelessTransaction(TracelessTransaction&& other) noexcept;
    TracelessTransaction& operator=(TracelessTransaction&&) = delete;
    /// Commits durably and overwrites the journal.
    [[nodiscard]] Result<void> commit();

private:
    TracelessTransaction(Database& database, Transaction transaction)
        : database_(&database), transaction_(std::move(transaction)) {}
    Database* database_;
    std::optional<Transaction> transaction_;
};

/// Overwrites the file with zeros, synced, then truncates it. Does nothing if it is missing. Not for a file that this
/// process has locks on: closing it would release them. Fault ledger.write.
[[nodiscard]] Result<void> overwrite(const std::filesystem::path& file);

/// Overwrites and removes a database's file and its journal, if they exist. Fault ledger.write.
[[nodiscard]] Result<void> remove_traceless(const std::filesystem::path& file);

/// Whether the file is missing, empty, or all zeros. Fault ledger.write.
[[nodiscard]] Result<bool> says_nothing(const std::filesystem::path& file);

/// Overwrites the journal left by a program that stopped between commit and overwriting. Call before any other write.
[[nodiscard]] Result<void> overwrite_left_journal(Database& database);

/// Rewrites the whole file without the gaps in which moved rows may have left copies; then as above.
/// The tables are held in memory meanwhile. Not inside a transaction.
[[nodiscard]] Result<void> write_anew(Database& database);

}  // namespace jcic::ledger
