#include "app/desk/profile/own_card_profile.h"

#include "app/desk/profile/machine_settings.h"
#include "app/desk/profile/policy_file.h"
#include "app/desk/profile/setting_files.h"

namespace jcic::desk {

Result<card::Profile> own_card_profile(const std::filesystem::path& resources, const Settings& settings,
                                       const std::filesystem::path& profile, const std::string& name) {
    JCIC_TRY(const auto known, card::load_profiles(resources / "cards", own_card_profiles(settings.kind, profile)));
    std::string allowed;
    for (const auto& one : known) {
        auto own = one.of_own_cards();
        if (!own) continue;
        if (one.name == name && one.commands == card::CommandSet::pkcs11 && settings.sign_in_module.empty())
            return fail(FaultCode::card_module, "setting", {{"reason", "not-set"}});
        if (one.name == name) return *std::move(own);
        allowed.append(allowed.empty() ? "" : " | ").append(one.name);
    }
    return of_no_use(*find_setting("sign_in_card"), "choice", allowed);
}

}  // namespace jcic::desk
