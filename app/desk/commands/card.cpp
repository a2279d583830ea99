#include "app/desk/commands/card.h"

#include "app/desk/seat/card_password.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<void> OpenJcic::carry_out(const CommandContext& context) const {
    return context.workplace.card().open_jcic(context.typed.at(0), context.stop, last_try);
}

Result<void> ChangeCardPassword::carry_out(const CommandContext& context) const {
    return context.workplace.card_password().change(context.typed.at(0), context.typed.at(1), last_try);
}

Result<void> UnblockCard::carry_out(const CommandContext& context) const {
    return context.workplace.card_password().unblock(context.typed.at(0), context.typed.at(1), last_try);
}

Result<void> OpenJcicAtReader::carry_out(const CommandContext& context) const {
    return context.workplace.card().open_jcic_at_reader(context.stop, last_try);
}

Result<void> ChangeCardPasswordAtReader::carry_out(const CommandContext& context) const {
    return context.workplace.card_password().change_at_reader(last_try, context.stop);
}

Result<void> UnblockCardAtReader::carry_out(const CommandContext& context) const {
    return context.workplace.card_password().unblock_at_reader(last_try, context.stop);
}

Result<void> CardPasswordByJcic::carry_out(const CommandContext& context) const {
    return context.workplace.card_password().changed_by_jcic(card, letter);
}

}  // namespace jcic::desk::command
