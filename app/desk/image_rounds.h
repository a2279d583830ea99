#pragma once
// Images of forms sent by this desk to approvers at other desks: uploads needed images and empties others, according to
// the hub's content. The network's part runs on a thread of its own, one image at a time, and delays no question
// (docs/run/hub.md, "Approval at another seat").

#include <set>
#include <stop_token>
#include <string>

#include "app/desk/followed_line.h"
#include "app/desk/queries/image_round.h"
#include "app/desk/rooms/errand.h"

namespace jcic::desk {

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

}  // namespace jcic::desk
