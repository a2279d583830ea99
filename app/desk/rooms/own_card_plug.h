#pragma once
// People's own cards, as a machine's settings have them reached.

#include "app/desk/profile/settings.h"
#include "app/desk/rooms/own_cards.h"
#include "pcsc/link.h"
#include "pcsc/trace.h"

namespace jcic::desk {

/// By that profile, through those readers or the module that the settings name. Faults as card_by_module.
[[nodiscard]] Result<void> plug_own_card(OwnCardLine& line, const Settings& settings, card::Profile profile,
                                         const std::shared_ptr<pcsc::Link>& link, pcsc::Trace trace = {});
/// For who restores: as the settings say, and where they say nothing, on a machine that is new, by each profile of such
/// cards that needs no module. Faults as own_card_profile, file.missing.
[[nodiscard]] Result<void> plug_any_own_card(OwnCardLine& line, const Settings& settings,
                                             const std::filesystem::path& profile,
                                             const std::shared_ptr<pcsc::Link>& link);

}  // namespace jcic::desk
