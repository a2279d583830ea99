#pragma once
// The calendar of duties, and the unit head's page.

#include "app/desk/registers/duties_desk.h"
#include "app/desk/rooms/command.h"
#include "app/desk/unit_view.h"

namespace jcic::desk::command {

/// What is late, due and lately done.
struct Duties {
    using Answer = std::vector<DutyLine>;
    Result<Answer> carry_out(const CommandContext& context) const;
};
/// What is late and due, for calendar programs. How many.
struct SaveDuties {
    using Answer = std::size_t;
    std::filesystem::path file;
    Result<std::size_t> carry_out(const CommandContext& context) const;
};
/// As DutiesDesk::month.
struct DutiesOfMonth {
    using Answer = DutyMonth;
    std::optional<domain::RocMonth> month{};
    Result<Answer> carry_out(const CommandContext& context) const;
};

/// In order, or what is not: the unit head's.
struct UnitOrder {
    using Answer = std::vector<UnitLine>;
    Result<Answer> carry_out(const CommandContext& context) const;
};

}  // namespace jcic::desk::command
