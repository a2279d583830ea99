#pragma once
// The view of the hub, made from the line's state.

#include <optional>

#include "app/base/clock.h"
#include "app/desk/rooms/snapshot.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

/// Without the findings of rounds. nullopt without a session or without a hub in the settings.
[[nodiscard]] std::optional<HubView> hub_view_of(const With<const Machine, Seating, HubLine>& parts);

/// Returns the days left of a certificate that is due for renewal; negative after its end, nullopt before it is due.
[[nodiscard]] std::optional<int> days_of_renewal(const std::optional<UtcTime>& until, UtcTime now);

}  // namespace jcic::desk
