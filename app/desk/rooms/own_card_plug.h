#pragma once
// People's own cards, configured by a machine's settings.

#include "app/desk/profile/settings.h"
#include "app/desk/rooms/own_cards.h"
#include "pcsc/link.h"

namespace jcic::desk {

/// For a restore: as the settings demand; if they are silent, as on a new machine, tries each profile of such cards
/// that needs no module. Faults as own_card_profile, file_serves (of the module), file.missing.
[[nodiscard]] Result<void> plug_any_own_card(OwnCardLine& line, const Settings& settings,
                                             const std::filesystem::path& profile,
                                             const std::shared_ptr<pcsc::Link>& link);

}  // namespace jcic::desk
