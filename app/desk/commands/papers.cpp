#include "app/desk/commands/papers.h"

#include "app/desk/rooms/parts.h"

namespace jcic::desk::command {

Result<papers::Gathered> GatherBranchReports::carry_out(const CommandContext& context) const {
    const auto& machine = context.workplace.parts().machine;
    JCIC_TRY(auto gathered, gather_reports({folder, half, expected, machine.is_practice()}, machine.clock().now()));
    JCIC_CHECK(write_gathered(gathered, file, machine.profile()));
    return gathered;
}

}  // namespace jcic::desk::command
