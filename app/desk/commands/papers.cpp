#include "app/desk/commands/papers.h"

#include "app/desk/rooms/rooms.h"

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
    const auto& rooms = context.workplace.rooms();
    JCIC_TRY(auto gathered, gather_reports({folder, half, expected, rooms.practice_kind}, rooms.clock->now()));
    JCIC_CHECK(write_gathered(gathered, file, context.workplace.rooms().profile));
    return gathered;
}

}  // namespace jcic::desk::command
