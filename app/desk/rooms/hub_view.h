#pragma once
// The hub as it is shown, from what the line knows.

#include <optional>

#include "app/base/clock.h"
#include "app/desk/rooms/snapshot.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

/// Without what rounds at the hub found. Nothing while nobody is signed in, and where the settings name no hub.
[[nodiscard]] std::optional<HubView> hub_view_of(const With<const Machine, Seating, HubLine>& parts);

/// How many days a certificate has left that is to be asked for anew; below 0 once it is over, nothing before that
/// time.
[[nodiscard]] std::optional<int> days_of_renewal(const std::optional<UtcTime>& until, UtcTime now);

}  // namespace jcic::desk
