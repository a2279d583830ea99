#pragma once
// From the rooms to what the windows show.

#include "app/desk/rooms.h"
#include "app/domain/password_policy.h"

namespace jcic::desk {

[[nodiscard]] std::shared_ptr<const Snapshot> view_of(Rooms& rooms);

}  // namespace jcic::desk
