#include "app/desk/commands/card.h"

#include "app/desk/seat/card_password.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {
namespace {

/// Who steps in, with the last password typed.
SteppedIn stepped_in(const std::optional<domain::PersonId>& person, const Typed& typed) {
    if (!person || typed.empty()) return std::nullopt;
    return Typist{*person, &typed.back()};
}

}  // namespace

Result<void> OpenJcic::carry_out(const CommandContext& context) const {
    return context.workplace.card().open_jcic(context.typed.at(0), context.stop, last_try,
                                              stepped_in(typist, context.typed));
}

Result<void> ChangeCardPassword::carry_out(const CommandContext& context) const {
    return context.workplace.card_password().change(context.typed.at(0), context.typed.at(1), last_try,
                                                    stepped_in(typist, context.typed));
}

Result<void> UnblockCard::carry_out(const CommandContext& context) const {
    return context.workplace.card_password().unblock(context.typed.at(0), context.typed.at(1), last_try,
                                                     stepped_in(typist, context.typed));
}

Result<void> OpenJcicAtReader::carry_out(const CommandContext& context) const {
    return context.workplace.card().open_jcic_at_reader(context.stop, last_try, stepped_in(typist, context.typed));
}

Result<void> ChangeCardPasswordAtReader::carry_out(const CommandContext& context) const {
    return context.workplace.card_password().change_at_reader(last_try, context.stop,
                                                              stepped_in(typist, context.typed));
}

Result<void> UnblockCardAtReader::carry_out(const CommandContext& context) const {
    return context.workplace.card_password().unblock_at_reader(last_try, context.stop,
                                                               stepped_in(typist, context.typed));
}

Result<void> CardPasswordByJcic::carry_out(const CommandContext& context) const {
    return context.workplace.card_password().changed_by_jcic(card, letter);
}

}  // namespace jcic::desk::command
