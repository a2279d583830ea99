#pragma once
// Images of forms that this desk sends to approvers at other desks: which is put at the hub, and which is emptied
// there, by what stands there. The network's half goes on a thread of its own, an image at a time, and no question
// waits for it (docs/hub.md, "Approval at another seat").

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

    /// Of another line: what was under way has ended.
    void begin();
    /// The hub told of something: what did not come to its end may do so now.
    void try_again() { tried_.clear(); }
    /// Takes what came of it and begins what is to be done next; the bell rings when there is something to take.
    void go_on(const FollowedLine& line);
    /// All of it, where whoever asks may wait. Faults hub.*.
    Result<void> sync(hub::Line& line);

private:
    [[nodiscard]] ImagesToDo next();
    [[nodiscard]] bool is_needed(const std::string& id) const;
    [[nodiscard]] bool has_room_for(const std::string& id, std::size_t parts) const;
    void put_one(ImagesToDo& out);
    void take_done(const ImagesDone& done);

    With<const Machine, Seating, HubLine> parts_;
    std::set<std::string> tried_;  ///< ids of what did not come to its end since the hub told of something
    std::string putting_;          ///< its id
    std::stop_source stop_;        ///< of that, once no question needs it
    Errand<ImagesDone> errand_;
};

}  // namespace jcic::desk
