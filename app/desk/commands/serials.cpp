#include "app/desk/commands/serials.h"

#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<std::vector<SubjectToAsk>> SubjectsToAsk::carry_out(const CommandContext& context) const {
    return context.workplace.serials().subjects(context.stop);
}

Result<inquiry::SerialsFound> FindSerials::carry_out(const CommandContext& context) const {
    return context.workplace.serials().find(subject_id, why, context.stop);
}

Result<std::vector<WaitingSerial>> WaitingSerials::carry_out(const CommandContext& context) const {
    return context.workplace.serials().waiting();
}

Result<TakingOverText> ShowTakingOver::carry_out(const CommandContext& context) const {
    return context.workplace.serials().page(query, row, approver);
}

Result<void> TakeOver::carry_out(const CommandContext& context) const {
    return context.workplace.serials().take_over(seen, context.typed.at(0));
}

}  // namespace jcic::desk::command
