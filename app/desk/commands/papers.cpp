#include "app/desk/commands/papers.h"

#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<std::size_t> SavePaper::carry_out(const CommandContext& context) const {
    return context.workplace.papers().save(wanted, file, context.typed.at(0));
}

}  // namespace jcic::desk::command
