#pragma once
// A closed year, as the event "ledger.year-closed" tells of it (closed_years.h).

#include "app/ledger/trail/leaf.h"
#include "app/ledger/trail/tree.h"

namespace jcic::ledger {

/// What the event says.
struct ClosedYear {
    int year = 0;  ///< of the common era, in Taiwan's time
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    Digest root{};            ///< of the tree of the first `last` events
    Digest digest{};          ///< SHA-256 of the file
    std::uint64_t bytes = 0;  ///< of the file
    std::uint64_t event = 0;  ///< the event's own number

    /// Fault ledger.corrupt for an event that says something else.
    [[nodiscard]] static Result<ClosedYear> of(const Leaf& leaf);
    void describe(domain::Entry& entry) const;
    bool operator==(const ClosedYear&) const = default;
};

}  // namespace jcic::ledger
