#pragma once
// From the rooms to what the windows show.

#include "app/desk/rooms.h"
#include "app/domain/password_policy.h"

namespace jcic::desk {

[[nodiscard]] std::shared_ptr<const Snapshot> view_of(Rooms& rooms);

/// Whether lists show it without being asked: it is open, or was written about of late.
[[nodiscard]] bool at_hand(const inquiry::QueryEntry& query, UtcTime now);
/// Whether the list shows the item of a query that is at hand (`near`), or was recalled for it. What was refused,
/// failed, expired or was withdrawn, and what is erased, leaves the board, and stays readable for who recalls it.
[[nodiscard]] bool shows(QueryList list, const inquiry::ItemEntry& item, bool near, bool recalled);

}  // namespace jcic::desk
