#include "app/desk/commands/duties.h"

#include "app/desk/unit_desk.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<std::vector<DutyLine>> Duties::carry_out(const CommandContext& context) const {
    return context.workplace.duties().list();
}

Result<std::size_t> SaveDuties::carry_out(const CommandContext& context) const {
    return context.workplace.duties().save(file);
}

Result<DutyMonth> DutiesOfMonth::carry_out(const CommandContext& context) const {
    return context.workplace.duties().month(month);
}

Result<std::vector<UnitLine>> UnitOrder::carry_out(const CommandContext& context) const {
    return UnitDesk(context.workplace.rooms()).look();
}

}  // namespace jcic::desk::command
