#pragma once
// Whether everybody whom the trail names can still be let in, and whether recovery halves still open something.

#include "app/ledger/session/read_handle.h"
#include "app/ledger/verify/verify.h"

namespace jcic::ledger {

/// Into the report, in the events' order: "slot" for each person in force whose slot is missing, damaged, another
/// ledger's or of an earlier day; with the event that gave the person the keys. Nothing where the trail itself cannot
/// say who they are.
void find_slots_missed(ReadHandle& ledger, VerifyReport& report);

/// The same of recovery keys: "recovery-file" for each whose file is missing, damaged, not of the last making or not
/// as it was written; with the event of that making. Told on the day when it is looked for, it would be too late.
void find_recovery_missed(ReadHandle& ledger, VerifyReport& report);

}  // namespace jcic::ledger
