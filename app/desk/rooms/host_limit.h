#pragma once
// How long a whole command may wait for JCIC, where no windows show who waits for what.

#include "app/gateway/shared_limit.h"

namespace jcic::desk {

using HostLimit = gateway::SharedLimit;
/// Signing in, the card, and what is asked then, together.
inline constexpr Millis host_time_of_a_command{60'000};

}  // namespace jcic::desk
