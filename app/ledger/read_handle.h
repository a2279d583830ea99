#pragma once
// A ledger's file on a handle of its own, to be read only: verification holds nobody up, and reads a backup as well.

#include "app/ledger/deletions.h"
#include "app/ledger/event_store.h"
#include "app/ledger/seal_store.h"
#include "app/ledger/verify.h"

namespace jcic::ledger {

struct Opened;

struct ReadHandle {
    ReadHandle(std::unique_ptr<Database> file, ClosedYears closed, Origin identity, std::optional<Secret> records,
               Random& random, DeletionList::Reading listed)
        : deletions(std::move(listed)),
          origin(std::move(identity)),
          records_key(std::move(records)),
          database(std::move(file)),
          values(*database, origin, records_key, random),
          years(std::move(closed)),
          events(*database, values, years),
          seals(*database) {}
    ReadHandle(const ReadHandle&) = delete;
    ReadHandle& operator=(const ReadHandle&) = delete;

    /// Of the folder that is open.
    [[nodiscard]] static Result<std::unique_ptr<ReadHandle>> beside(Opened& opened);
    /// Of another copy of the same ledger: a backup put down in `folder`. Reads personal values as far as `opened`.
    [[nodiscard]] static Result<std::unique_ptr<ReadHandle>> of_copy(Opened& opened,
                                                                     const std::filesystem::path& folder);
    /// The same of a copy that has the closed years' files not with it, but in `years_in`.
    [[nodiscard]] static Result<std::unique_ptr<ReadHandle>> of_copy(Opened& opened,
                                                                     const std::filesystem::path& folder,
                                                                     const std::filesystem::path& years_in);

    DeletionList::Reading deletions;
    Origin origin;
    std::optional<Secret> records_key;
    std::unique_ptr<Database> database;
    ValueStore values;
    ClosedYears years;
    EventStore events;
    SealStore seals;
};

/// As verify.h says, of what the handle reads.
[[nodiscard]] Result<VerifyReport> verify(ReadHandle& ledger, const Witnesses& witnesses, const std::stop_token& stop);

}  // namespace jcic::ledger
