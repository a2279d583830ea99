#include "app/desk/commands/card.h"

#include "app/desk/seat/card_password.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {
namespace {

/// Who steps in, with what was typed after so many of the card's: none of those is ever tried as a person's password.
SteppedIn stepped_in(const std::optional<domain::PersonId>& person, const Typed& typed, std::size_t of_card) {
    if (!person || typed.size() <= of_card) return std::nullopt;
    return Typist{*person, &typed[of_card]};
}

}  // namespace

Result<void> OpenJcic::carry_out(const CommandContext& context) const {
    return context.workplace.card().open_jcic(context.typed.at(0), context.stop, last_try,
                                              stepped_in(typist, context.typed, 1));
}

Result<void> ChangeCardPassword::carry_out(const CommandContext& context) const {
    return context.workplace.card_password().change(context.typed.at(0), context.typed.at(1), last_try,
                                                    stepped_in(typist, context.typed, 2));
}

Result<void> UnblockCard::carry_out(const CommandContext& context) const {
    return context.workplace.card_password().unblock(context.typed.at(0), context.typed.at(1), last_try,
                                                     stepped_in(typist, context.typed, 2));
}

Result<void> OpenJcicAtReader::carry_out(const CommandContext& context) const {
    return context.workplace.card().open_jcic_at_reader(context.stop, last_try, stepped_in(typist, context.typed, 0));
}

Result<void> ChangeCardPasswordAtReader::carry_out(const CommandContext& context) const {
    return context.workplace.card_password().change_at_reader(last_try, context.stop,
                                                              stepped_in(typist, context.typed, 0));
}

Result<void> UnblockCardAtReader::carry_out(const CommandContext& context) const {
    return context.workplace.card_password().unblock_at_reader(last_try, context.stop,
                                                               stepped_in(typist, context.typed, 0));
}

Result<std::string> ReceiveCard::carry_out(const CommandContext& context) const {
    return context.workplace.card().receive(custodian);
}

Result<void> CardPasswordByJcic::carry_out(const CommandContext& context) const {
    return context.workplace.card_password().changed_by_jcic(card, letter, in_use);
}

}  // namespace jcic::desk::command
