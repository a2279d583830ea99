#include "app/desk/commands/paper.h"

namespace jcic::desk::command {

Result<OpenRecord> NumberCopy::carry_out(const CommandContext& context) const {
    auto& paper = context.workplace.paper();
    return seen ? paper.open(query, item, *seen, context.typed.at(0)) : paper.open(query, item, reason);
}

}  // namespace jcic::desk::command
