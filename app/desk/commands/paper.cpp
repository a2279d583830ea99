#include "app/desk/commands/paper.h"

#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<OpenRecord> ViewRecord::carry_out(const CommandContext& context) const {
    return context.workplace.paper().view(query, item, context.tell);
}

Result<OpenRecord> ViewRecordInReview::carry_out(const CommandContext& context) const {
    return context.workplace.paper().view_in_review(review, context.tell);
}

Result<StepText> ShowAnother::carry_out(const CommandContext& context) const {
    return context.workplace.paper().another(query, item, reason, approver);
}

Result<OpenRecord> NumberCopy::carry_out(const CommandContext& context) const {
    auto& paper = context.workplace.paper();
    return seen ? paper.open(query, item, *seen, context.typed.at(0)) : paper.open(query, item, reason);
}

Result<void> CloseRecord::carry_out(const CommandContext& context) const {
    return context.workplace.paper().close(record);
}

Result<int> Print::carry_out(const CommandContext& context) const {
    return context.workplace.paper().print(record, choice);
}

Result<void> PrintCaseCover::carry_out(const CommandContext& context) const {
    return context.workplace.paper().print_cover(records, choice);
}

Result<void> SaveEncrypted::carry_out(const CommandContext& context) const {
    return context.workplace.paper().save_encrypted(record, file, context.typed.at(0));
}

Result<void> CancelCopy::carry_out(const CommandContext& context) const {
    return context.workplace.paper().cancel(copy);
}

Result<void> CountCopy::carry_out(const CommandContext& context) const {
    return context.workplace.paper().count(copy, sheets);
}

Result<void> FileCopy::carry_out(const CommandContext& context) const {
    return context.workplace.paper().file(copy, where);
}

Result<void> SetAsideCopy::carry_out(const CommandContext& context) const {
    return context.workplace.paper().set_aside(copy, case_refused);
}

Result<void> DestroyCopy::carry_out(const CommandContext& context) const {
    return context.workplace.paper().destroy(copy, how, witness, context.typed.at(0));
}

Result<void> MissCopy::carry_out(const CommandContext& context) const {
    return context.workplace.paper().missing(copy);
}

Result<void> FindCopy::carry_out(const CommandContext& context) const {
    return context.workplace.paper().found(copy);
}

Result<void> WriteOffCopy::carry_out(const CommandContext& context) const {
    return context.workplace.paper().write_off(copy, how);
}

Result<PrinterCheck> CheckPrinters::carry_out(const CommandContext& context) const {
    return check_printers(context.workplace.rooms());
}

Result<void> PrintRegister::carry_out(const CommandContext& context) const {
    return context.workplace.registers().print(page, choice);
}

}  // namespace jcic::desk::command
