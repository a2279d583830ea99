#pragma once
// Makes the windows' snapshot from the workplace's parts.

#include <memory>

#include "app/desk/rooms/snapshot.h"
#include "app/desk/rooms/with.h"
#include "app/domain/password_policy.h"

namespace jcic::desk {

[[nodiscard]] std::shared_ptr<const Snapshot> view_of(
    const With<const Machine, Seating, const HostLine, const HubLine, const CardLine, const Printing, const LastRound,
               const MachineWatch, const Verified>& parts);
/// The same from state already taken in by the seat.
[[nodiscard]] std::shared_ptr<const Snapshot> view_meanwhile(
    const With<const Machine, Seating, const HostLine, const HubLine, const CardLine, const Printing, const LastRound,
               const MachineWatch, const Verified>& parts);

}  // namespace jcic::desk
