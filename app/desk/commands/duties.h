#pragma once
// The calendar of duties, and the unit head's page.

#include "app/desk/duties_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/unit_view.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// Lists overdue, due and recently completed duties.
struct Duties {
    using Answer = std::vector<DutyLine>;
    static constexpr auto does = &DutiesDesk::list;
};
/// Saves overdue and due duties for calendar programs. Returns their number.
struct SaveDuties {
    using Answer = std::size_t;
    std::filesystem::path file;
    static constexpr auto does = &DutiesDesk::save;
};
/// As DutiesDesk::month.
struct DutiesOfMonth {
    using Answer = DutyMonth;
    std::optional<domain::RocMonth> month{};
    static constexpr auto does = &DutiesDesk::month;
};

/// The unit's state, for the unit head.
struct UnitOrder {
    using Answer = std::vector<UnitLine>;
    static constexpr auto does = &DutiesDesk::unit;
};

}  // namespace jcic::desk::command
