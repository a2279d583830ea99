#include "app/desk/commands/report.h"

#include "app/desk/rooms/rooms.h"
#include "app/desk/upkeep/report.h"

namespace jcic::desk::command {

Result<std::string> MakeReport::carry_out(const CommandContext& context) const {
    return make_report(context.workplace.rooms(), context.stop);
}

Result<void> SaveReport::carry_out(const CommandContext& context) const {
    return save_report(context.workplace.rooms().profile, file, text);
}

}  // namespace jcic::desk::command
