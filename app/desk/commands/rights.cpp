#include "app/desk/commands/rights.h"

#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<std::vector<ReviewedAccount>> AccountReview::carry_out(const CommandContext& context) const {
    return RightsDesk(context.workplace.rooms()).review(span);
}

Result<PrintedRegister> RightsPage::carry_out(const CommandContext& context) const {
    return RightsDesk(context.workplace.rooms()).page(wanted);
}

Result<std::size_t> SaveRights::carry_out(const CommandContext& context) const {
    RightsDesk desk(context.workplace.rooms());
    return in_clear.empty() ? desk.save(wanted, file, context.typed.at(0)) : desk.save_in_clear(wanted, file, in_clear);
}

}  // namespace jcic::desk::command
