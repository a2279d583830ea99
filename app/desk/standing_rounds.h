#pragma once
// Reports this desk's status (standing) to head office automatically (docs/trust/branch-reports.md): after a change and
// every hour. The network's part runs on a thread of its own, the ledger's part in a round.

#include "app/base/clock.h"
#include "app/desk/followed_line.h"
#include "app/desk/rooms/errand.h"
#include "app/domain/standing.h"
#include "app/hub/connection.h"

namespace jcic::desk {

class StandingRounds {
public:
    explicit StandingRounds(const With<const Machine, Seating, HubLine>& parts) : parts_(parts) {}

    void go_on();
    /// Why the last report failed.
    [[nodiscard]] const std::optional<Fault>& fault() const { return fault_; }

private:
    struct Ended {
        domain::DeskStanding said;
        hub::Answer<bool> put;
    };
    void forget();
    [[nodiscard]] bool is_due(std::uint64_t events) const;
    [[nodiscard]] Result<void> begin_when_due();
    void note(const Ended& ended);

    With<const Machine, Seating, HubLine> parts_;
    FollowedLine line_;
    std::optional<Fault> fault_;
    std::optional<domain::DeskStanding> told_;  ///< as last reported to head office
    std::optional<Millis> told_at_;             ///< since boot …
    std::optional<Millis> looked_at_;           ///< … last look …
    std::uint64_t looked_from_ = 0;             ///< … and its number of events
    bool goes_ = true;                          ///< the hub accepts it
    Errand<Ended> errand_;
};

}  // namespace jcic::desk
