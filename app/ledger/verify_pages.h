#pragma once
// Every page of the database against its own MAC, pages of no event too.

#include <stop_token>

#include "app/ledger/in_order.h"

namespace jcic::ledger {

/// False also for a page that cannot be read, and for bytes after the last. Fault cancelled, once stopped.
[[nodiscard]] Result<bool> every_page_holds(const ReadHandles& handles, const std::stop_token& stop);

}  // namespace jcic::ledger
