#include "app/desk/commands/registers.h"

#include <utility>

#include "app/desk/registers/to_attach.h"

namespace jcic::desk::command {

Result<ReadBeside<Attaching>> Attach::begin(const CommandContext& context) const {
    JCIC_CHECK(context.workplace.registers().may_attach());
    return ReadBeside<Attaching>([file = file](const std::stop_token& stop) -> Result<Judge<Attaching>> {
        JCIC_TRY(auto looked_at, look_before_attaching(file, stop));
        return Judge<Attaching>(
            [looked_at = std::move(looked_at)](Workplace& desk) { return desk.registers().attach(looked_at); });
    });
}

Result<std::string> Take::carry_out(const CommandContext& context) const {
    auto& desk = context.workplace.registers();
    const bool chosen = wanted.step->secret != nullptr;
    if (seen) return desk.take(wanted, *seen, context.typed.at(0), chosen ? &context.typed.at(1) : nullptr);
    if (chosen) return desk.take(wanted, context.typed.at(0));
    return desk.take(wanted);
}

}  // namespace jcic::desk::command
