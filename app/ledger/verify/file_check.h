#pragma once
// The database's file held to itself by SQLCipher's and SQLite's own checks: every page to its MAC, pages of no event
// too, and the indexes by which events and values are found to the rows of their tables. An index with an old page in
// it authenticates, and hides events from who looks for them.

#include "app/ledger/store/database.h"
#include "app/ledger/verify/verify.h"

namespace jcic::ledger {

/// What does not hold: "file" (a page, told with the first that is bad, or the file's length), "ids" (the events and
/// the index of their ids), "projection" (the listing and its indexes), "values" (sealed values and the index that
/// erasing goes by). For one thread. A writer waits while one table is held to its indexes; for no page, unless one
/// seems not to hold. Faults cancelled, once stopped (the pages are looked at to the end), ledger.busy.
[[nodiscard]] Result<std::vector<Finding>> wrong_with_file(Database& database, const std::stop_token& stop);

}  // namespace jcic::ledger
