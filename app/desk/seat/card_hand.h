#pragma once
// The card before this desk beside what its register says (R-DU-9): one that is in another hand than registered is a
// fact of the trail, and not a glance. A desk sees what lies in its own readers while somebody is signed in, and no
// more.

#include <chrono>
#include <string>

#include "app/base/fault.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

class Seat;

/// A card that lies there while its hand-out or return is being signed is nobody's fault.
inline constexpr std::chrono::minutes hand_may_change{10};

/// Of each round: after that long it is written, once for as long as card and person stay. Whether it was now.
bool look_at_hand(const With<const Machine, Seating, CardLine, LastRound>& parts);
/// Of a use that was refused since the card is not theirs: written at once.
[[nodiscard]] Result<void> tell_other_hand(Seat& seat, const std::string& card);

}  // namespace jcic::desk
