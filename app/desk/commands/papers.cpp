#include "app/desk/commands/papers.h"

#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<std::size_t> SavePaper::carry_out(const CommandContext& context) const {
    return context.workplace.papers().save(wanted, file, context.typed.at(0));
}

Result<CheckSheet> OpenCheck::carry_out(const CommandContext& context) const {
    return context.workplace.papers().check(half);
}

Result<std::string> AnswerCheck::carry_out(const CommandContext& context) const {
    return context.workplace.papers().answer(half, answers);
}

}  // namespace jcic::desk::command
