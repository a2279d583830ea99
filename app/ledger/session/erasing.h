#pragma once
// Destroying keys, in the one order that survives a stop at any point: the event that announces it (a field `destroys`
// names the key), the line in `ledger.deletions`, key and values with their journal
// overwritten, the text index where it has their words, a look for what may be left in the file's pages.

#include <string_view>

#include "app/ledger/store/deletions.h"

namespace jcic::ledger {

class Session;
struct OpenLedger;

/// Destroys what an event has announced; twice is once. Faults input.form (no event has), ledger.write, ledger.busy.
[[nodiscard]] Result<void> erase_announced(OpenLedger& opened, std::string_view key);

/// For the sign-in, before anything else is written. Ends what a stop cut off, and does again what a database put back
/// from a backup has undone; of the latter, and of a damaged list, the trail tells ("deletion.redone",
/// "deletions.lost"). Needs no records key.
[[nodiscard]] Result<void> finish_deletions(OpenLedger& opened);

}  // namespace jcic::ledger
