#pragma once
// A filter on events by what the listing has of them.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "app/base/clock.h"

namespace jcic::ledger {

/// A filter on events, with an order. Empty strings and absent times do not limit.
struct EventQuery {
    std::string person;
    std::string action;  ///< "query.submitted", or a prefix that ends in a dot: "query."
    std::string subject;
    std::optional<UtcTime> since;
    std::optional<UtcTime> until;  ///< exclusive
    std::uint64_t start = 0;       ///< the first sequence to look at; 0: the end at which the order begins
    bool newest_first = false;
    std::size_t limit = 200;
};

/// Progress of a rebuild of the listing, in events.
using ListingProgress = std::function<void(std::uint64_t done, std::uint64_t total)>;

}  // namespace jcic::ledger
