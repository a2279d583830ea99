#include "app/desk/commands/self_check.h"

#include "app/desk/rooms/rooms.h"

namespace jcic::desk::command {

Result<void> LookAnew::carry_out(const CommandContext& context) const {
    context.workplace.rooms().look_anew = true;
    return {};
}

}  // namespace jcic::desk::command
