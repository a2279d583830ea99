#include "app/desk/commands/self_check.h"

#include "app/desk/rooms/rooms.h"
#include "app/desk/upkeep/check_desk.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<selfcheck::Findings> SelfCheck::carry_out(const CommandContext& context) const {
    return context.workplace.checks().run(context.tell, context.stop);
}

Result<void> LookAnew::carry_out(const CommandContext& context) const {
    context.workplace.rooms().look_anew = true;
    return {};
}

}  // namespace jcic::desk::command
