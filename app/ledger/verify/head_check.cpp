#include "app/ledger/verify/head_check.h"

#include <algorithm>

namespace jcic::ledger {
namespace {

using domain::RocDate;

bool heads(const domain::Designation& one, RocDate day) {
    return domain::heads_the_unit(domain::duties_on(one, day));
}

/// The days from `from` on with which one's days as unit head begin, or are over.
void add_changes(std::set<RocDate>& days, const domain::Designation& one, RocDate from) {
    const auto* term = one.duties.term(domain::Duty::unit_head);
    if (term == nullptr) return;
    for (const auto& first : {one.from, term->from})
        if (first && from < *first) days.insert(*first);
    for (const auto& last : {one.until, term->until}) {
        if (!last) continue;
        const auto next = RocDate::from(last->days() + std::chrono::days{1});
        if (next && from < *next) days.insert(*next);
    }
}

}  // namespace

bool leaves_headless(const Roster& after, const Changed& changed, RocDate from) {
    std::set<RocDate> days{from};
    add_changes(days, changed.before, from);
    for (const auto& [code, member] : after.all()) add_changes(days, member.designation(), from);
    return std::ranges::any_of(days, [&](RocDate day) {
        return heads(changed.before, day) &&
               std::ranges::none_of(after.all(), [&](const auto& one) { return heads(one.second.designation(), day); });
    });
}

}  // namespace jcic::ledger
