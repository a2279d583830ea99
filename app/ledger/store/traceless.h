#pragma once
// A transaction that takes something away for good: nobody else comes in between its commit and the overwriting of its
// rollback journal, which held the pages as they were.

#include "app/ledger/store/database.h"

namespace jcic::ledger {

class TracelessTransaction {
public:
    /// Keeps readers and writers out until the object's end. Faults as Database says.
    [[nodiscard]] static Result<TracelessTransaction> begin(Database& database);
    ~TracelessTransaction();
    TracelessTransaction(TracelessTransaction&& other) noexcept;
    TracelessTransaction& operator=(TracelessTransaction&&) = delete;
    /// Durable, and the journal overwritten, when it returns.
    [[nodiscard]] Result<void> commit();

private:
    TracelessTransaction(Database& database, Transaction transaction)
        : database_(&database), transaction_(std::move(transaction)) {}
    Database* database_;
    std::optional<Transaction> transaction_;
};

/// With zeros, down to the disk, and then empty. Nothing where there is no such file. Not for a file that this process
/// has locks on: closing it drops them. Fault ledger.write.
[[nodiscard]] Result<void> overwrite(const std::filesystem::path& file);

/// Whether only zeros stand in the file, or nothing, or there is none. Fault ledger.write.
[[nodiscard]] Result<bool> says_nothing(const std::filesystem::path& file);

/// What a program left that stopped between commit and overwriting: to be done before anything else is written.
[[nodiscard]] Result<void> overwrite_left_journal(Database& database);

/// The whole file is written anew, without the gaps in which moved rows may have left copies; then as above.
/// The tables are held in memory meanwhile. Inside no transaction.
[[nodiscard]] Result<void> write_anew(Database& database);

}  // namespace jcic::ledger
