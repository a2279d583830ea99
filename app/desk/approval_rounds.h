#pragma once
// What desks ask each other to approve, one part of it a regular round: the network's half on a thread of its own, the
// ledger's in a round (docs/hub.md, "Approval at another seat").

#include "app/desk/followed_line.h"
#include "app/desk/image_rounds.h"
#include "app/desk/queries/approval_round.h"
#include "app/desk/rooms/errand.h"

namespace jcic::desk {

class ApprovalRounds {
public:
    explicit ApprovalRounds(const With<const Machine, Seating, HubLine>& parts) : parts_(parts), images_(parts) {}

    /// Whether the windows show something else.
    bool go_on();
    /// All of it, where whoever asks may wait: what is asked here is there, what was answered is taken and has left. A
    /// hub that does not answer is fault hub.*; nothing where there is none.
    Result<void> sync();
    /// After it: images of forms that other desks need are at the hub, and no others. Faults as sync().
    Result<void> sync_images();

private:
    /// Of another line than the last time nothing is gone on with; false where there is none.
    bool follow_line();
    [[nodiscard]] Result<ApprovalsToSay> plan();
    [[nodiscard]] Result<void> take_heard(const ApprovalsHeard& heard);
    void go_on_with_questions();
    [[nodiscard]] bool is_due(const ApprovalsToSay& say) const;
    void note(const Result<void>& went);

    With<const Machine, Seating, HubLine> parts_;
    FollowedLine line_;
    bool told_ = true;                ///< the hub told of something since it was asked last
    bool missed_ = false;             ///< … and it did not answer to the end
    bool to_hear_ = true;             ///< at once: there may be more
    bool to_plan_ = true;             ///< what was heard may be answered
    std::string said_;                ///< what was said last, by ids
    std::uint64_t planned_from_ = 0;  ///< this ledger's events, when it was looked last what is to be said
    Errand<ApprovalsHeard> errand_;
    ImageRounds images_;
};

}  // namespace jcic::desk
