#pragma once
// Whether everybody whom the trail names can still be let in.

#include "app/ledger/session/read_handle.h"
#include "app/ledger/verify/verify.h"

namespace jcic::ledger {

/// Into the report, in the events' order: "slot" for each person in force whose slot is missing, damaged, another
/// ledger's or of an earlier day; with the event that gave the person the keys. Nothing where the trail itself cannot
/// say who they are.
void find_slots_missed(ReadHandle& ledger, VerifyReport& report);

}  // namespace jcic::ledger
