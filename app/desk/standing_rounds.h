#pragma once
// How this desk stands, told to head office by itself (docs/branch-reports.md): where it is another than was told last,
// and each hour. The network's half runs on a thread of its own, the ledger's in a round.

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
    /// Why head office does not know it.
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
    std::optional<domain::DeskStanding> told_;  ///< as head office knows it
    std::optional<Millis> told_at_;             ///< since the machine was started …
    std::optional<Millis> looked_at_;           ///< … and when it was looked at last …
    std::uint64_t looked_from_ = 0;             ///< … at how many events
    bool goes_ = true;                          ///< that hub takes it
    Errand<Ended> errand_;
};

}  // namespace jcic::desk
