#pragma once
// Checks the database's file with SQLCipher's and SQLite's own checks: the MAC of every page, including pages of no
// event, and the indexes of events and values against their tables. An index with an old page authenticates, and hides
// events from look-ups.

#include "app/ledger_check/verify.h"
#include "app/store/database.h"

namespace jcic::ledger {

/// Returns findings: "file" (the first bad page, or the file's length), "ids" (the events and the index of their ids),
/// "projection" (the listing and its indexes), "values" (encrypted values and the index used for erasing). For one
/// thread. A writer waits while one table is checked against its indexes, but not for the pages, unless one seems bad.
/// Faults cancelled, when stopped (the pages are still read to the end), ledger.busy.
[[nodiscard]] Result<std::vector<Finding>> wrong_with_file(Database& database, const std::stop_token& stop);

}  // namespace jcic::ledger
