#pragma once
// Whether everybody whom the trail names can still be let in, and whether recovery halves still open something.

#include "app/ledger/session/read_handle.h"
#include "app/ledger/verify/verify.h"

namespace jcic::ledger {

/// Into the report, in the events' order: "slot", "recovery-file".
void find_files_missed(ReadHandle& ledger, VerifyReport& report);

}  // namespace jcic::ledger
