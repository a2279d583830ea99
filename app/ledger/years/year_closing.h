#pragma once
// The yearly closing: the events of a year go into a file of their own, to which the ledger commits by an event.
// Everything reads on as one ledger. docs/ledger-format.md, "Closed years".

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include "app/base/fault.h"
#include "app/ledger/people/permit.h"
#include "app/ledger/store/closed_year.h"

namespace jcic::ledger {

class Session;
struct OpenLedger;

enum class YearStage { copying, checking };

struct CloseYearOptions {
    std::stop_token stop{};
    /// In events, of each stage.
    std::function<void(YearStage stage, std::uint64_t done, std::uint64_t total)> progress{};
    Permit permit = anybody;  ///< asked for inside the transaction
};

struct CloseYearReport {
    ClosedYear year;
    /// Whether ledger.db became smaller. Where it could not be written anew (no room, too large, or another program at
    /// it) it is whole all the same: what still has to leave it does so at the next sign-in, and what became free in it
    /// is used for later events.
    bool smaller = false;
};

/// Closes the year (of the common era, by Taiwan's calendar): the oldest that has events and is not closed. The file is
/// written, synced and held to the ledger; then "ledger.year-closed" is appended; then the events leave ledger.db. A
/// stop at any moment loses nothing: before the event nothing has happened, after it the next sign-in finishes. Faults
/// ledger.year (detail "reason": not-over, closed, earlier with detail "year", empty), ledger.busy (another program is
/// closing a year), ledger.corrupt (an event does not fit the tree), ledger.write, cancelled.
[[nodiscard]] Result<CloseYearReport> close_year(Session& session, int year, const CloseYearOptions& options = {});

/// The year that close_year takes next; nullopt where none that has events is over.
[[nodiscard]] Result<std::optional<int>> year_to_close(Session& session);
/// By number.
[[nodiscard]] Result<std::vector<ClosedYear>> closed_years(Session& session);

/// At the opening, without a look at the whole: every file is there, is as long as the ledger says, holds those numbers
/// and gives that root, and none is missing between them. Fault ledger.corrupt, detail "sequence": the first bad event.
[[nodiscard]] Result<void> check_years(OpenLedger& opened);
/// What a stop left: half a file goes; events that lie in a closed year's file leave ledger.db. Nothing where another
/// program is at it. Faults ledger.corrupt (the file is not the one committed to: then they stay), ledger.write.
[[nodiscard]] Result<void> finish_closing(OpenLedger& opened);

}  // namespace jcic::ledger
