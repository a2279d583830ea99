#include "app/desk/commands/incidents.h"

#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<papers::Affected> ListAffected::carry_out(const CommandContext& context) const {
    IncidentDesk desk(context.workplace.rooms());
    return what.access.empty() ? desk.affected(what.scope, watched(context))
                               : desk.held_about(what.access, watched(context));
}

Result<papers::Affected> AssessIncident::carry_out(const CommandContext& context) const {
    return IncidentDesk(context.workplace.rooms()).assess(incident, scope, watched(context));
}

Result<std::size_t> SaveAffected::carry_out(const CommandContext& context) const {
    IncidentDesk desk(context.workplace.rooms());
    const auto& password = context.typed.at(0);
    return what.access.empty() ? desk.save(what.scope, file, password, watched(context))
                               : desk.save_held(what.access, file, password, watched(context));
}

Result<PrintedRegister> IncidentLetter::carry_out(const CommandContext& context) const {
    return IncidentDesk(context.workplace.rooms()).letter(letter);
}

}  // namespace jcic::desk::command
