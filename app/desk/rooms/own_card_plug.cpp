#include "app/desk/rooms/own_card_plug.h"

#include "app/card/apdu_card.h"
#include "app/card/module_card.h"
#include "app/desk/profile/machine_settings.h"
#include "app/desk/profile/own_card_profile.h"
#include "app/desk/profile/policy_file.h"
#include "app/desk/profile/resources.h"
#include "app/desk/profile/setting_files.h"

namespace jcic::desk {
namespace {

card::Trust nobodys() {
    return {card::World::own, {}};
}

void plug_by_readers(OwnCardLine& line, std::vector<card::Profile> profiles, card::OwnKey key,
                     const std::shared_ptr<pcsc::Link>& link) {
    line.plug(std::make_unique<card::ApduCard>(card::Wire{link, pcsc::Share::shared, {}}, std::move(profiles),
                                               nobodys(), std::make_shared<SystemClock>()),
              std::move(key));
}

/// The module gets a PIN: here, too, only one that root alone can write.
Result<void> plug_by_module(OwnCardLine& line, const Settings& settings, const std::filesystem::path& profile,
                            card::Profile own) {
    JCIC_CHECK(file_serves(*find_setting("sign_in_module"), profile, settings.sign_in_module, {settings.kind, {}}));
    auto key = *own.sign_in;
    JCIC_TRY(auto card,
             card::card_by_module(settings.sign_in_module, std::move(own), nobodys(), std::make_shared<SystemClock>()));
    line.plug(std::move(card), std::move(key));
    return {};
}

}  // namespace

Result<void> plug_any_own_card(OwnCardLine& line, const Settings& settings, const std::filesystem::path& profile,
                               const std::shared_ptr<pcsc::Link>& link) {
    JCIC_TRY(const auto resources, resource_dir());
    if (!settings.sign_in_card.empty()) {
        JCIC_TRY(auto own, own_card_profile(resources, settings, profile, settings.sign_in_card));
        if (own.commands == card::CommandSet::pkcs11) return plug_by_module(line, settings, profile, std::move(own));
        auto key = *own.sign_in;
        plug_by_readers(line, {std::move(own)}, std::move(key), link);
        return {};
    }
    JCIC_TRY(const auto known, card::load_profiles(resources / "cards", own_card_profiles(settings.kind, profile)));
    std::vector<card::Profile> by_readers;
    for (const auto& one : known)
        if (auto own = one.of_own_cards(); own && own->commands != card::CommandSet::pkcs11)
            by_readers.push_back(*std::move(own));
    if (by_readers.empty()) return {};
    auto key = *by_readers.front().sign_in;  // of use to who binds a card, which nobody does here
    plug_by_readers(line, std::move(by_readers), std::move(key), link);
    return {};
}

}  // namespace jcic::desk
