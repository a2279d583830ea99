#include "app/desk/commands/papers.h"

#include "app/desk/rooms/parts.h"

namespace jcic::desk::command {

Result<std::size_t> SavePaper::carry_out(const CommandContext& context) const {
    auto& desk = context.workplace.papers();
    if (!in_clear.empty()) return desk.save_in_clear(wanted, file, in_clear);
    return desk.save(wanted, file, context.typed.at(0));
}

Result<LookAtExpected::Answer> LookAtExpected::carry_out(const CommandContext& /*context*/) const {
    return expected_in(file);
}

Result<papers::Gathered> GatherBranchReports::carry_out(const CommandContext& context) const {
    const auto& machine = context.workplace.parts().machine;
    JCIC_TRY(auto gathered, gather_reports({folder, half, expected, machine.is_practice()}, machine.clock().now()));
    JCIC_CHECK(write_gathered(gathered, file, machine.profile()));
    return gathered;
}

}  // namespace jcic::desk::command
