#include "app/card/commands.h"

#include "app/card/iso_commands.h"
#include "app/card/piv_commands.h"

namespace jcic::card {

std::unique_ptr<Commands> Commands::of(const Profile& profile) {
    if (profile.commands == CommandSet::piv) return std::make_unique<PivCommands>(profile);
    return std::make_unique<IsoCommands>(profile);
}

}  // namespace jcic::card
