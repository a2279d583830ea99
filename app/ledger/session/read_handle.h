#pragma once
// A ledger's file on a handle of its own, to be read only: verification holds nobody up, and reads a backup as well.

#include <filesystem>

#include "app/ledger/store/deletions.h"
#include "app/ledger/store/event_store.h"
#include "app/ledger/store/seal_store.h"

namespace jcic::ledger {

struct OpenLedger;

/// For one thread. The session it is beside outlives it.
struct ReadHandle {
    ReadHandle(OpenLedger& session, std::filesystem::path place, std::unique_ptr<Database> file);
    ReadHandle(const ReadHandle&) = delete;
    ReadHandle& operator=(const ReadHandle&) = delete;

    /// Of the folder that is open.
    [[nodiscard]] static Result<std::unique_ptr<ReadHandle>> beside(OpenLedger& opened);
    /// Of another copy of the same ledger: a backup put down in `folder`. Reads personal values as far as `opened`.
    [[nodiscard]] static Result<std::unique_ptr<ReadHandle>> of_copy(OpenLedger& opened, std::filesystem::path folder);
    /// A second one of the same files, for another thread.
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
