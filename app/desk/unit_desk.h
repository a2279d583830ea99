#pragma once
// What the unit head's page is judged by, gathered from the registers, the trail and the machine.

#include <vector>

#include "app/base/fault.h"
#include "app/desk/unit_view.h"

namespace jcic::desk {

struct Rooms;

class UnitDesk {
public:
    explicit UnitDesk(Rooms& rooms) : rooms_(rooms) {}
    /// The unit head's. Faults person.duty, and those of what it reads.
    [[nodiscard]] Result<std::vector<UnitLine>> look();

private:
    Rooms& rooms_;
};

}  // namespace jcic::desk
