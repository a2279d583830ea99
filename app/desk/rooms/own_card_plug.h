#pragma once
// People's own cards, as a machine's settings have them reached.

#include "app/desk/profile/settings.h"
#include "app/desk/rooms/own_cards.h"
#include "pcsc/link.h"

namespace jcic::desk {

/// For who restores: as the settings say, and where they say nothing, on a machine that is new, by each profile of such
/// cards that needs no module. Faults as own_card_profile, file_serves (of the module), file.missing.
[[nodiscard]] Result<void> plug_any_own_card(OwnCardLine& line, const Settings& settings,
                                             const std::filesystem::path& profile,
                                             const std::shared_ptr<pcsc::Link>& link);

}  // namespace jcic::desk
