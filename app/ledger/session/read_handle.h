#pragma once
// A read-only handle of its own on a ledger's file: verification delays no other work, and also reads a backup.

#include <filesystem>

#include "app/ledger/store/event_store.h"
#include "app/ledger/store/seal_store.h"
#include "app/store/deletions.h"

namespace jcic::ledger {

class OpenLedger;

/// For one thread. The session must outlive it.
struct ReadHandle {
    ReadHandle(OpenLedger& session, std::filesystem::path place, std::unique_ptr<Database> file);
    ReadHandle(const ReadHandle&) = delete;
    ReadHandle& operator=(const ReadHandle&) = delete;

    /// Opens the session's folder.
    [[nodiscard]] static Result<std::unique_ptr<ReadHandle>> beside(OpenLedger& opened);
    /// Opens another copy of the same ledger: a backup unpacked in `folder`. Reads the same personal values as
    /// `opened`.
    [[nodiscard]] static Result<std::unique_ptr<ReadHandle>> of_copy(OpenLedger& opened, std::filesystem::path folder);
    /// Opens the same files again for another thread.
    [[nodiscard]] Result<std::unique_ptr<ReadHandle>> another() const { return of_copy(opened, folder); }

    OpenLedger& opened;
    std::filesystem::path folder;
    Origin origin;
    RecordsKeys records_key;
    DeletionList deletions;
    std::unique_ptr<Database> database;
    ValueStore values;
    EventStore events;
    SealStore seals;
};

}  // namespace jcic::ledger
