#include "app/desk/commands/lists.h"

namespace jcic::desk::command {

Result<std::size_t> SaveList::carry_out(const CommandContext& context) const {
    return save_shown(context.workplace.rooms(), list, file, context.typed.at(0));
}

}  // namespace jcic::desk::command
