#pragma once
// The kind of card with which people sign in.

#include "app/card/profile.h"
#include "app/desk/profile/settings.h"

namespace jcic::desk {

/// Returns the profile named by the setting sign_in_card. Faults input.form ("choice": no such profile for people's own
/// cards), card.module ("not-set": it needs a module and none is named), card.profile.
[[nodiscard]] Result<card::Profile> own_card_profile(const std::filesystem::path& resources, const Settings& settings,
                                                     const std::filesystem::path& profile, const std::string& name);

}  // namespace jcic::desk
