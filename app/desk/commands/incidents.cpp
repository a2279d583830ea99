#include "app/desk/commands/incidents.h"

namespace jcic::desk::command {

Result<papers::Affected> ListAffected::carry_out(const CommandContext& context) const {
    auto& desk = context.workplace.desk<IncidentDesk>();
    return what.access.empty() ? desk.affected(what.scope, watched(context))
                               : desk.held_about(what.access, watched(context));
}

Result<std::size_t> SaveAffected::carry_out(const CommandContext& context) const {
    auto& desk = context.workplace.desk<IncidentDesk>();
    const auto& password = context.typed.at(0);
    return what.access.empty() ? desk.save(what.scope, file, password, watched(context))
                               : desk.save_held(what.access, file, password, watched(context));
}

}  // namespace jcic::desk::command
