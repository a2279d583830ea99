#pragma once
// The parts of a workplace. Its opener has all of them; desks receive those they need (with.h).

#include <memory>

#include "app/desk/profile/practice_world.h"
#include "app/desk/rooms/card_line.h"
#include "app/desk/rooms/diagnostics.h"
#include "app/desk/rooms/host_line.h"
#include "app/desk/rooms/hub_line.h"
#include "app/desk/rooms/last_round.h"
#include "app/desk/rooms/machine.h"
#include "app/desk/rooms/machine_watch.h"
#include "app/desk/rooms/printing.h"
#include "app/desk/rooms/seating.h"
#include "app/desk/rooms/verified.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

struct Parts {
    explicit Parts(MachineFacts facts) : machine(std::move(facts)) {}

    Machine machine;
    Diagnostics diagnostics{machine.profile(), machine.shared_clock()};
    LastRound last_round;
    MachineWatch machine_watch;
    Verified verified;
    /// nullptr outside practice. Its host's thread uses the machine's random source, and card and host are reached
    /// through it: it must be destroyed before the machine and after card and host.
    std::unique_ptr<PracticeWorld> practice;
    CardLine card_line;
    HostLine host_line;
    HubLine hub_line;
    Printing printing;
    Seating seating{machine};  ///< last: its seat is destroyed first

    [[nodiscard]] AllParts all() {
        return AllParts(machine, diagnostics, seating, host_line, hub_line, card_line, printing, last_round,
                        machine_watch, verified);
    }
};

}  // namespace jcic::desk
