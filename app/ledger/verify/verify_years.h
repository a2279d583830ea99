#pragma once
// Closed years, held to the events that commit to them while verification goes through all events.

#include <optional>

#include "app/ledger/store/event_files.h"
#include "app/ledger/verify/verify.h"

namespace jcic::ledger {

class YearCheck {
public:
    explicit YearCheck(EventFiles& events, ClosedYears& files);

    /// The tree as it is after so many events.
    [[nodiscard]] std::optional<Finding> reach(std::uint64_t size, const TreeEdge& edge) const;
    /// An event: one that closes a year is one of those that the files were found by.
    [[nodiscard]] std::optional<Finding> take_in(const Leaf& leaf) const;
    /// Byte by byte, and none missing between them. A file that is not the one committed to is told at the first event
    /// in it that was found bad before, or at its first.
    [[nodiscard]] std::vector<Finding> finish(const std::vector<Finding>& found) const;

private:
    const ClosedYears& files_;
    std::vector<ClosedYear> years_;
};

}  // namespace jcic::ledger
