#pragma once

#include <cstdint>
#include <functional>

namespace jcic::ledger {

/// How far the listing has come that is made anew, in events.
using ListingProgress = std::function<void(std::uint64_t done, std::uint64_t total)>;

}  // namespace jcic::ledger
