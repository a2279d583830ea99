#pragma once
// A closed year's file put back out of a backup: it is damaged or gone, and nobody can sign in until it is there. What
// the ledger commits to is all that is taken, so nothing else can come in by this way, and no later event is given up.

#include <filesystem>
#include <stop_token>

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/domain/identifiers.h"
#include "app/ledger/backup/backup.h"
#include "app/ledger/store/closed_year.h"

namespace jcic::ledger {

class Ledger;

struct YearReturn {
    ClosedYear year;
    std::filesystem::path set_aside;  ///< the damaged file that stood there; empty for none
};

/// By whoever's password opens the ledger. The damaged file is set aside, never overwritten; then
/// "ledger.year-returned" is written by that person, signed in for it: not before, for nobody can sign in until the
/// file is there. A stop at any moment leaves the old file, none, or the right one: then it is done again. Faults
/// ledger.year-file (detail "reason": unknown, whole, not-in-backup, other), ledger.busy, ledger.corrupt (the backup is
/// none or cut, or another year's file is damaged too: then that one is next), those of sign_in, file.*, cancelled.
[[nodiscard]] Result<YearReturn> return_year(Ledger& ledger, const domain::PersonId& person, const Secret& password,
                                             const std::filesystem::path& backup, int year, const std::stop_token& stop,
                                             const BytesDone& progress);

}  // namespace jcic::ledger
