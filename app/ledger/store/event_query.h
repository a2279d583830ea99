#pragma once
// A question to the listing: which events, in which order.

#include <cstdint>
#include <optional>
#include <string>

#include "app/base/clock.h"

namespace jcic::ledger {

/// Which events, in which order. Empty strings and absent times do not limit.
struct EventQuery {
    std::string person;
    std::string action;  ///< "query.submitted", or a beginning that ends in a dot: "query."
    std::string subject;
    std::optional<UtcTime> since;
    std::optional<UtcTime> until;  ///< exclusive
    std::uint64_t start = 0;       ///< the first sequence to be looked at; 0: from the end the order begins at
    bool newest_first = false;
    std::size_t limit = 200;
};

}  // namespace jcic::ledger
