#include "app/desk/commands/authorisations.h"

#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<AuthorisationsView> LookAtAuthorisations::carry_out(const CommandContext& context) const {
    return context.workplace.authorisations().look();
}

Result<PackageSent> SendAuthorisations::carry_out(const CommandContext& context) const {
    return context.workplace.authorisations().send(references, recipient);
}

Result<std::vector<RepliesSeen>> LookAtReplies::carry_out(const CommandContext& context) const {
    return context.workplace.authorisations().look_at_replies();
}

Result<RepliesTaken> TakeReplies::carry_out(const CommandContext& context) const {
    return context.workplace.authorisations().take(seen);
}

}  // namespace jcic::desk::command
