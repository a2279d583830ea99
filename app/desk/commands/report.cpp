#include "app/desk/commands/report.h"

#include "app/desk/rooms/parts.h"

namespace jcic::desk::command {

Result<void> SaveReport::carry_out(const CommandContext& context) const {
    return save_report(context.workplace.parts().machine.profile(), file, text);
}

}  // namespace jcic::desk::command
