#pragma once
// What the unit head's page is judged by, gathered from the registers, the trail and the machine.

#include <vector>

#include "app/base/fault.h"
#include "app/desk/rooms/with.h"
#include "app/desk/unit_view.h"

namespace jcic::desk {

class UnitDesk {
public:
    explicit UnitDesk(const With<Machine, Diagnostics, Seating, HostLine, const CardLine, Printing, LastRound,
                                 const MachineWatch, Verified>& parts)
        : parts_(parts) {}
    /// The unit head's. Faults person.duty, and those of what it reads.
    [[nodiscard]] Result<std::vector<UnitLine>> look();

private:
    With<Machine, Diagnostics, Seating, HostLine, const CardLine, Printing, LastRound, const MachineWatch, Verified>
        parts_;
};

}  // namespace jcic::desk
