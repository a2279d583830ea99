#pragma once
// What the branch's desks tell each other over the hub (docs/run/desks.md).

#include "app/desk/exchange/statement_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

struct OwnFingerprint {
    using Answer = std::string;
    static constexpr auto does = &StatementDesk::fingerprint;
};
/// The state of this desk's connection with each other one, from the rounds over the hub.
struct LookAtLinks {
    using Answer = ExchangeLinks;
    static constexpr auto does = &StatementDesk::look;
};

}  // namespace jcic::desk::command
