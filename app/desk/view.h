#pragma once
// From the rooms to what the windows show.

#include <memory>

#include "app/desk/rooms/snapshot.h"
#include "app/domain/password_policy.h"

namespace jcic::desk {

struct Rooms;

[[nodiscard]] std::shared_ptr<const Snapshot> view_of(Rooms& rooms);
/// Of what the seat has taken in already.
[[nodiscard]] std::shared_ptr<const Snapshot> view_meanwhile(Rooms& rooms);

}  // namespace jcic::desk
