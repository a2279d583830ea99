#pragma once
// The self-test; available without a session.

#include "app/desk/rooms/does.h"
#include "app/desk/rooms/last_round.h"
#include "app/desk/upkeep/check_desk.h"
#include "app/desk/upkeep/hub_check.h"
#include "app/desk/workplace.h"
#include "app/selfcheck/stage.h"

namespace jcic::desk::command {

/// Reports progress before and after each stage.
struct SelfCheck {
    using Answer = selfcheck::Findings;
    using Progress = selfcheck::Finding;
    static constexpr auto does = &CheckDesk::run;
};

/// The hub's part of it.
struct CheckHub {
    using Answer = HubCheck;
    static constexpr auto does = &check_hub_here;
};

/// After the machine slept or its clock was set: the next round reads card and host again.
struct LookAnew {
    using Answer = void;
    static constexpr auto does = &LastRound::look_anew;
};

}  // namespace jcic::desk::command
