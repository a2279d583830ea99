#pragma once
// From the workplace's parts to what the windows show.

#include <memory>

#include "app/desk/rooms/snapshot.h"
#include "app/desk/rooms/with.h"
#include "app/domain/password_policy.h"

namespace jcic::desk {

[[nodiscard]] std::shared_ptr<const Snapshot> view_of(
    const With<const Machine, Diagnostics, Seating, const HostLine, const CardLine, Printing, const LastRound,
               const MachineWatch, Verified>& parts);
/// Of what the seat has taken in already.
[[nodiscard]] std::shared_ptr<const Snapshot> view_meanwhile(
    const With<const Machine, Diagnostics, Seating, const HostLine, const CardLine, Printing, const LastRound,
               const MachineWatch, Verified>& parts);

}  // namespace jcic::desk
