#pragma once
// Which kind of card people sign in by.

#include "app/card/profile.h"
#include "app/desk/profile/settings.h"

namespace jcic::desk {

/// The profile that the setting sign_in_card names, for people's own cards. Faults input.form ("choice": none of that
/// name signs in people), card.module ("not-set": it needs a module and none is named), card.profile.
[[nodiscard]] Result<card::Profile> own_card_profile(const std::filesystem::path& resources, const Settings& settings,
                                                     const std::filesystem::path& profile, const std::string& name);

}  // namespace jcic::desk
