#include "app/desk/commands/seat.h"

#include "app/desk/registers/people_desk.h"
#include "app/desk/rooms/rooms.h"
#include "app/desk/upkeep/recovery_desk.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<SignedIn> SignIn::carry_out(const CommandContext& context) const {
    return context.workplace.seat().sign_in(person, context.typed.at(0));
}

Result<void> SignOut::carry_out(const CommandContext& context) const {
    return context.workplace.seat().sign_out(why, draft);
}

Result<std::optional<inquiry::Form>> TakeDraft::carry_out(const CommandContext& context) const {
    return context.workplace.seat().take_draft();
}

Result<void> DropDraft::carry_out(const CommandContext& context) const {
    return context.workplace.seat().drop_draft();
}

Result<void> KeepTyping::carry_out(const CommandContext& context) const {
    return context.workplace.seat().keep_typing(form);
}

Result<void> KeepDraft::carry_out(const CommandContext& context) const {
    return context.workplace.seat().keep_draft(form);
}

Result<void> ChangePassword::carry_out(const CommandContext& context) const {
    return context.workplace.seat().change_password(context.typed.at(0), context.typed.at(1));
}

Result<void> OpenAccount::carry_out(const CommandContext& context) const {
    return context.workplace.seat().open_account(context.typed.at(0));
}

Result<void> ChangeAccountPassword::carry_out(const CommandContext& context) const {
    return context.workplace.seat().change_account_password(context.typed.at(0), context.typed.at(1));
}

Result<void> UnlockAccount::carry_out(const CommandContext& context) const {
    return context.workplace.people().unlock(person);
}

Result<void> UnlockTogether::carry_out(const CommandContext& context) const {
    return context.workplace.people().unlock_together(one, context.typed.at(0), other, context.typed.at(1));
}

Result<void> UseRecovery::carry_out(const CommandContext& context) const {
    const auto& typed = context.typed;
    return context.workplace.recovery().recover(person, typed.at(0), typed.at(1), typed.at(2), as_head);
}

Result<void> ConfirmRecovered::carry_out(const CommandContext& context) const {
    return context.workplace.recovery().confirm(person);
}

}  // namespace jcic::desk::command
