#pragma once
// Mutual approval questions between desks, as part of a regular round: the network's part runs on a thread of its own,
// the ledger's part in a round (docs/run/hub.md, "Approval at another seat").

#include "app/desk/followed_line.h"
#include "app/desk/image_rounds.h"
#include "app/desk/queries/approval_round.h"
#include "app/desk/rooms/errand.h"

namespace jcic::desk {

class ApprovalRounds {
public:
    explicit ApprovalRounds(const With<const Machine, Seating, HubLine>& parts) : parts_(parts), images_(parts) {}

    /// Does one step. Whether the display changed.
    bool go_on();
    /// Runs everything, for a caller that may wait: sends this desk's questions, then takes in and sends answers. Fault
    /// hub.* if the hub does not answer; does nothing without a hub.
    Result<void> sync();
    /// Afterwards uploads the images that other desks need and removes others. Faults as sync().
    Result<void> sync_images();

private:
    /// Drops work in progress if the line has changed. False without a line.
    bool follow_line();
    [[nodiscard]] Result<ApprovalsToSay> plan();
    [[nodiscard]] Result<void> take_heard(const ApprovalsHeard& heard);
    void go_on_with_questions();
    [[nodiscard]] bool is_due(const ApprovalsToSay& say) const;
    void note(const Result<void>& went);

    With<const Machine, Seating, HubLine> parts_;
    FollowedLine line_;
    bool told_ = true;                ///< the hub signalled since the last call
    bool missed_ = false;             ///< … and that call was incomplete
    bool to_hear_ = true;             ///< at once: there may be more
    bool to_plan_ = true;             ///< the last answers may need replies
    std::string said_;                ///< ids of the last messages
    std::uint64_t planned_from_ = 0;  ///< number of this ledger's events at the last plan
    Errand<ApprovalsHeard> errand_;
    ImageRounds images_;
};

}  // namespace jcic::desk
