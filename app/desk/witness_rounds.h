#pragma once
// Automatic work for witnesses, as part of a regular round: uploads this ledger's tree to the hub, compares the hub's
// copy with the ledger, and takes in signatures of registered witnesses (docs/run/hub.md). The network's part runs on a
// thread of its own, the ledger's part in a round.

#include "app/base/clock.h"
#include "app/desk/followed_line.h"
#include "app/desk/rooms/errand.h"
#include "app/desk/rooms/hub_line.h"

namespace jcic::desk {

class WitnessRounds {
public:
    explicit WitnessRounds(const With<const Machine, Diagnostics, Seating, HubLine, Verified>& parts) : parts_(parts) {}

    /// Does one step. Whether the display changed.
    bool go_on();

private:
    using Came = hub::Answer<HubTree::Came>;
    [[nodiscard]] Result<bool> take_or_begin();
    [[nodiscard]] Result<void> seal_now_and_then(std::uint64_t events);
    [[nodiscard]] bool looks_again(std::uint64_t events);

    With<const Machine, Diagnostics, Seating, HubLine, Verified> parts_;
    FollowedLine line_;
    Millis looked_at_{};                ///< since boot …
    std::uint64_t looked_from_ = 0;     ///< … at that number of events
    std::vector<WitnessedView> shown_;  ///< as the tree had it last; another caller may have taken it in
    bool waits_ = false;                ///< after an invalid answer, until the next signal
    Errand<Came> errand_;
};

}  // namespace jcic::desk
