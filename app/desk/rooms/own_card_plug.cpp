#include "app/desk/rooms/own_card_plug.h"

#include "app/card/apdu_card.h"
#include "app/card/module_card.h"
#include "app/desk/profile/own_card_profile.h"
#include "app/desk/profile/policy_file.h"
#include "app/desk/profile/resources.h"

namespace jcic::desk {
namespace {

card::Trust nobodys() {
    return {card::World::own, {}};
}

void plug_by_readers(OwnCardLine& line, std::vector<card::Profile> profiles, card::OwnKey key,
                     const std::shared_ptr<pcsc::Link>& link, pcsc::Trace trace) {
    line.plug(std::make_unique<card::ApduCard>(card::Wire{link, pcsc::Share::shared, std::move(trace)},
                                               std::move(profiles), nobodys(), std::make_shared<SystemClock>()),
              std::move(key));
}

}  // namespace

Result<void> plug_own_card(OwnCardLine& line, const Settings& settings, card::Profile profile,
                           const std::shared_ptr<pcsc::Link>& link, pcsc::Trace trace) {
    auto key = *profile.sign_in;
    if (profile.commands != card::CommandSet::pkcs11) {
        plug_by_readers(line, {std::move(profile)}, std::move(key), link, std::move(trace));
        return {};
    }
    JCIC_TRY(auto card, card::card_by_module(settings.sign_in_module, std::move(profile), nobodys(),
                                             std::make_shared<SystemClock>()));
    line.plug(std::move(card), std::move(key));
    return {};
}

Result<void> plug_any_own_card(OwnCardLine& line, const Settings& settings, const std::filesystem::path& profile,
                               const std::shared_ptr<pcsc::Link>& link) {
    JCIC_TRY(const auto resources, resource_dir());
    if (!settings.sign_in_card.empty()) {
        JCIC_TRY(auto own, own_card_profile(resources, settings, profile, settings.sign_in_card));
        return plug_own_card(line, settings, std::move(own), link);
    }
    JCIC_TRY(const auto known, card::load_profiles(resources / "cards", own_card_profiles(settings.kind, profile)));
    std::vector<card::Profile> by_readers;
    for (const auto& one : known)
        if (auto own = one.of_own_cards(); own && own->commands != card::CommandSet::pkcs11)
            by_readers.push_back(*std::move(own));
    if (by_readers.empty()) return {};
    auto key = *by_readers.front().sign_in;  // of use to who binds a card, which nobody does here
    plug_by_readers(line, std::move(by_readers), std::move(key), link, {});
    return {};
}

}  // namespace jcic::desk
