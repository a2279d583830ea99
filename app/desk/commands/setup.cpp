#include "app/desk/commands/setup.h"

#include "app/desk/setup/setup_sheets.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<SetupView> SetupList::carry_out(const CommandContext& context) const {
    return SetupDesk(context.workplace.rooms()).view();
}

Result<std::string> TakeSetupStep::carry_out(const CommandContext& context) const {
    return SetupDesk(context.workplace.rooms()).take(step, file);
}

Result<MakingPtr> BeginRecovery::carry_out(const CommandContext& context) const {
    JCIC_TRY(auto making, context.workplace.recovery().begin(keepers));
    return std::make_shared<Making>(std::move(making));
}

Result<std::shared_ptr<const Secret>> ShowHalf::carry_out(const CommandContext& context) const {
    JCIC_TRY(auto text, context.workplace.recovery().text_of(*making, number));
    return std::make_shared<const Secret>(std::move(text));
}

Result<void> TypeHalfBack::carry_out(const CommandContext& context) const {
    return context.workplace.recovery().typed_back(*making, number, context.typed.at(0));
}

Result<void> SignForHalf::carry_out(const CommandContext& context) const {
    const Secret none;
    return context.workplace.recovery().sign_for(*making, number, context.typed.empty() ? none : context.typed.at(0));
}

Result<void> PrintHalf::carry_out(const CommandContext& context) const {
    return SetupSheets(context.workplace.rooms()).print_half(*making, number);
}

Result<void> PrintFingerprint::carry_out(const CommandContext& context) const {
    return SetupSheets(context.workplace.rooms()).print_fingerprint();
}

Result<void> FinishRecovery::carry_out(const CommandContext& context) const {
    return context.workplace.recovery().finish(*making);
}

}  // namespace jcic::desk::command
