#pragma once
// Checks the search index that a session uses, by itself and against the events' number and times. It proves nothing,
// because results are read from the events; but a search that hides events, by an older page for example, must be
// detected.

#include <stop_token>

#include "app/ledger_check/verify.h"

namespace jcic::ledger {

class OpenLedger;

/// An invalid index is a finding, and is kept until an event records it: the caller that writes the event then rebuilds
/// it (begin_index). One that cannot be opened at all is rebuilt without a finding. Meanwhile it is read-only;
/// look-ups use its present content. Faults cancelled, and those of SearchIndex::open.
[[nodiscard]] Result<void> check_search(OpenLedger& opened, VerifyReport& report, const std::stop_token& stop);

}  // namespace jcic::ledger
