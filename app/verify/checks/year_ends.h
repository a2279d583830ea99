#pragma once
// Where each year's events end, so that what an event says of a closed year can be held to the tree as it was then
// (docs/ledger-format.md, "Closed years"). Remembers one head a year.

#include <map>

#include "app/verify/trail/leaf.h"
#include "app/verify/trail/tree.h"

namespace jcic::verify {

class YearEnds {
public:
    /// The next event, before it is added to the tree.
    void take(const Event& event, const Tree& before);
    /// Whether an event that closes a year that is over says which events are in it, and their root. Call after `take`.
    [[nodiscard]] bool closes_rightly(const Event& event);

private:
    struct End {
        std::uint64_t size = 0;
        Digest root{};
    };
    std::map<std::uint64_t, End> ends_;  ///< by year, in Taiwan's time, of the last event; of the latest such end
    std::uint64_t year_ = 0;             ///< of the event taken last
    std::uint64_t closed_year_ = 0;
    std::uint64_t closed_ = 0;  ///< events that lie in closed years
};

}  // namespace jcic::verify
