#pragma once
// What the desk does for witnesses by itself, one part of it a regular round: this ledger's tree goes up to the hub,
// what lies there is held to the ledger, and what witnesses of the register signed is taken in (docs/hub.md). The
// network's half runs on a thread of its own, the ledger's in a round.

#include "app/base/clock.h"
#include "app/desk/followed_line.h"
#include "app/desk/rooms/errand.h"
#include "app/desk/rooms/hub_line.h"

namespace jcic::desk {

class WitnessRounds {
public:
    explicit WitnessRounds(const With<const Machine, Diagnostics, Seating, HubLine, Verified>& parts) : parts_(parts) {}

    /// Whether the windows show something else.
    bool go_on();

private:
    using Came = hub::Answer<HubTree::Came>;
    [[nodiscard]] Result<bool> take_or_begin();
    [[nodiscard]] Result<void> seal_now_and_then(std::uint64_t events);
    [[nodiscard]] bool looks_again(std::uint64_t events);

    With<const Machine, Diagnostics, Seating, HubLine, Verified> parts_;
    FollowedLine line_;
    Millis looked_at_{};                ///< since the machine was started …
    std::uint64_t looked_from_ = 0;     ///< … at so many events
    std::vector<WitnessedView> shown_;  ///< as the tree had it last: whoever asked the hub may have taken it in
    bool waits_ = false;                ///< after an answer that was none, until something is told
    Errand<Came> errand_;
};

}  // namespace jcic::desk
