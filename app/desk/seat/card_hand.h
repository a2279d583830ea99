#pragma once
// Compares the card at this desk with its register (R-DU-9) and records in the trail if another person than the
// borrower has it. A desk sees only its own readers, and only during a session.

#include <chrono>
#include <string>

#include "app/base/fault.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

class Seat;

/// Tolerance while a loan or return is being signed.
inline constexpr std::chrono::minutes hand_may_change{10};

/// In each round: records it after that time, once while card and person stay the same. Whether it was recorded now.
bool look_at_hand(const With<const Machine, Seating, CardLine, LastRound>& parts);
/// Records at once that a use of the card was refused because the person has not borrowed it.
[[nodiscard]] Result<void> tell_other_hand(Seat& seat, const std::string& card);

}  // namespace jcic::desk
