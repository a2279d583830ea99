#include "app/desk/commands/rights.h"

namespace jcic::desk::command {

Result<std::size_t> SaveRights::carry_out(const CommandContext& context) const {
    auto& desk = context.workplace.desk<RightsDesk>();
    return in_clear.empty() ? desk.save(wanted, file, context.typed.at(0)) : desk.save_in_clear(wanted, file, in_clear);
}

}  // namespace jcic::desk::command
