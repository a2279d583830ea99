#pragma once
// The text index that a session uses, held to itself and to the events' number and times. It proves nothing: what it
// finds is read from the events. But a search that hides something, by an older page say, must not go unnoticed.

#include <stop_token>

#include "app/ledger/verify/verify.h"

namespace jcic::ledger {

struct OpenLedger;

/// One that does not hold is a finding, and stays as it is until the trail says so: who tells it there begins it anew
/// (Session::begin_index). One that cannot be opened at all is made anew without a finding: it shows nothing.
/// Meanwhile nobody writes to it; look-ups show what it has. Faults cancelled, and those of SearchIndex::open.
[[nodiscard]] Result<void> check_search(OpenLedger& opened, VerifyReport& report, const std::stop_token& stop);

}  // namespace jcic::ledger
