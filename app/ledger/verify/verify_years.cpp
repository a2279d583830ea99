#include "app/ledger/verify/verify_years.h"

#include <algorithm>

namespace jcic::ledger {
namespace {

Finding bad(std::uint64_t sequence) {
    return {sequence, FaultCode::ledger_corrupt, "year"};
}

}  // namespace

/// What cannot be learned is behind a file that cannot be read: the events in it are told as unreadable.
YearCheck::YearCheck(EventFiles& events, ClosedYears& files) : files_(files) {
    if (auto years = events.closed_years()) years_ = std::move(*years);
}

std::optional<Finding> YearCheck::reach(std::uint64_t size, const TreeEdge& edge) const {
    const auto year = std::ranges::find(years_, size, &ClosedYear::last);
    if (year == years_.end() || year->root == edge.root()) return std::nullopt;
    return bad(year->event);
}

std::optional<Finding> YearCheck::take_in(const Leaf& leaf) const {
    if (leaf.action != action::ledger_year_closed) return std::nullopt;
    const auto year = ClosedYear::of(leaf);
    if (year && std::ranges::find(years_, *year) != years_.end()) return std::nullopt;
    return bad(leaf.sequence);
}

std::vector<Finding> YearCheck::finish(const std::vector<Finding>& found) const {
    std::vector<Finding> out;
    std::uint64_t next = 1;
    for (const auto& year : years_) {
        if (year.first != next) out.push_back(bad(year.event));
        next = year.last + 1;
        const auto print = print_of(files_.file_of(year.year));
        if (print && print->digest == year.digest && print->bytes == year.bytes) continue;
        auto first = year.last + 1;
        for (const auto& one : found)
            if (one.sequence >= year.first) first = std::min(first, one.sequence);
        const auto finding = bad(first > year.last ? year.first : first);
        if (std::ranges::find(found, finding) == found.end()) out.push_back(finding);
    }
    return out;
}

}  // namespace jcic::ledger
