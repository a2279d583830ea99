#pragma once
// Makes the windows' snapshot from the workplace's parts.

#include <memory>

#include "app/desk/rooms/snapshot.h"
#include "app/desk/rooms/with.h"
#include "app/domain/password_policy.h"

namespace jcic::desk {

using ViewParts = With<const Machine, Seating, const HostLine, const HubLine, const CardLine, const Printing,
                       const LastRound, const MachineWatch, const Verified>;

[[nodiscard]] std::shared_ptr<const Snapshot> view_of(const ViewParts& parts);
/// The same from state already taken in by the seat.
[[nodiscard]] std::shared_ptr<const Snapshot> view_meanwhile(const ViewParts& parts);

}  // namespace jcic::desk
