#pragma once
// Gathers the data of the unit head's page from the registers, the trail and the machine.

#include <vector>

#include "app/base/fault.h"
#include "app/desk/rooms/with.h"
#include "app/desk/unit_view.h"

namespace jcic::desk {

class DutiesDesk;
class SetupDesk;

class UnitDesk {
public:
    UnitDesk(const With<const Machine, Seating, const HostLine, const HubLine, const CardLine, const Printing,
                        const LastRound, const MachineWatch, const Verified>& parts,
             SetupDesk& setup, DutiesDesk& duties)
        : parts_(parts), setup_(setup), duties_(duties) {}
    /// For the unit head. Faults person.duty, and those of reading.
    [[nodiscard]] Result<std::vector<UnitLine>> look();

private:
    With<const Machine, Seating, const HostLine, const HubLine, const CardLine, const Printing, const LastRound,
         const MachineWatch, const Verified>
        parts_;
    SetupDesk& setup_;
    DutiesDesk& duties_;
};

}  // namespace jcic::desk
