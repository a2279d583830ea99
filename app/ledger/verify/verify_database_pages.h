#pragma once
// Every page of the database against its own MAC, pages of no event too.

#include <functional>
#include <stop_token>

#include "app/ledger/session/read_handle.h"

namespace jcic::ledger {

/// `tell` gets pages. False also for a page that cannot be read, and for bytes after the last. Fault cancelled, once
/// stopped.
[[nodiscard]] Result<bool> every_page_holds(
    const ReadHandles& handles, const std::stop_token& stop,
    const std::function<void(std::uint64_t done, std::uint64_t total)>& tell = {});

}  // namespace jcic::ledger
