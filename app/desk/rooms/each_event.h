#pragma once
// Reads matching events page by page, and no further than the visitor asks.

#include "app/ledger/session/session.h"

namespace jcic::desk {

/// Visits events in the trail's order from `wanted.start` on. `visit` returns false to stop.
template <class Visit>
[[nodiscard]] Result<void> each_event(ledger::Session& session, ledger::EventQuery wanted, Visit visit) {
    constexpr std::size_t at_a_time = 500;
    wanted.limit = at_a_time;
    while (true) {
        JCIC_TRY(auto events, session.events(wanted));
        if (events.empty()) return {};
        const bool last = events.size() < at_a_time;
        wanted.start = events.back().sequence + 1;
        for (auto& event : events)
            if (!visit(std::move(event))) return {};
        if (last) return {};
    }
}

}  // namespace jcic::desk
