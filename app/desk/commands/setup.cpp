#include "app/desk/commands/setup.h"

namespace jcic::desk::command {

Result<void> SignForHalf::carry_out(const CommandContext& context) const {
    const Secret none;
    return context.workplace.recovery().sign_for(*making, number, context.typed.empty() ? none : context.typed.at(0));
}

}  // namespace jcic::desk::command
