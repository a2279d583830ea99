#pragma once
// Mutual approval questions between desks, as part of a regular round: the network's part runs on a thread of its own,
// the ledger's part in a round (docs/run/hub.md, "Approval at another seat").

#include <set>
#include <stop_token>
#include <string>

#include "app/desk/followed_line.h"
#include "app/desk/queries/approval_round.h"
#include "app/desk/queries/image_round.h"
#include "app/desk/rooms/errand.h"

namespace jcic::desk {

// Images of forms sent by this desk to approvers at other desks: uploads needed images and empties others, according to
// the hub's content. The network's part runs on a thread of its own, one image at a time, and delays no question
// (docs/run/hub.md, "Approval at another seat").

class ImageRounds {
public:
    explicit ImageRounds(const With<const Machine, Seating, HubLine>& parts) : parts_(parts) {}

    /// Starts again on a new line: transfers on the previous one have ended.
    void forget_tries();
    /// After a signal of the hub: tries incomplete transfers again.
    void try_again() { tried_.clear(); }
    /// Takes the last result and begins the next transfer; the bell rings when a result is ready.
    void go_on(const FollowedLine& line);
    /// Runs everything, for a caller that may wait. Faults hub.*.
    Result<void> sync(hub::Line& line);

private:
    [[nodiscard]] ImagesToDo next();
    [[nodiscard]] bool is_needed(const std::string& id) const;
    [[nodiscard]] bool has_room_for(const std::string& id, std::size_t parts) const;
    void put_one(ImagesToDo& out);
    void take_done(const ImagesDone& done);

    With<const Machine, Seating, HubLine> parts_;
    std::set<std::string> tried_;  ///< ids of transfers incomplete since the hub's last signal
    std::string putting_;          ///< id of the image being sent
    std::stop_source stop_;        ///< stops it if no question needs it
    Errand<ImagesDone> errand_;
};

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
