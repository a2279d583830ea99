#pragma once
// From the workplace's parts to what the windows show.

#include <memory>

#include "app/desk/rooms/snapshot.h"
#include "app/desk/rooms/with.h"
#include "app/domain/password_policy.h"

namespace jcic::desk {

[[nodiscard]] std::shared_ptr<const Snapshot> view_of(
    const With<const Machine, Seating, const HostLine, const HubLine, const CardLine, const Printing, const LastRound,
               const MachineWatch, const Verified>& parts);
/// Of what the seat has taken in already.
[[nodiscard]] std::shared_ptr<const Snapshot> view_meanwhile(
    const With<const Machine, Seating, const HostLine, const HubLine, const CardLine, const Printing, const LastRound,
               const MachineWatch, const Verified>& parts);

}  // namespace jcic::desk
