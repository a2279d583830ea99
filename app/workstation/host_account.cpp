#include "app/workstation/host_account.h"

#include <algorithm>

#include "app/keys/crypto.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/session.h"
#include "app/ledger/trail/leaf.h"

namespace jcic::ledger {
namespace {

/// One letter of each kind that R-PW-1 asks for; what follows is the secret.
constexpr std::string_view beginning = "Jd1-";
constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

tl::unexpected<Fault> no_host() {
    return fail(FaultCode::ledger_corrupt, "ledger.host", {{"missing", "host"}});
}

/// Base64 of RFC 4648 section 5 without padding, straight into locked memory: 42 letters, 252 bits.
Result<Secret> in_letters(const Secret& key) {
    Secret out = Secret::from(view(beginning));
    const auto bytes = key.view();
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const auto byte : bytes) {
        held = held << 8U | byte;
        bits += 8;
        for (; bits >= 6; bits -= 6)
            if (!out.append(static_cast<std::uint8_t>(letters[held >> (bits - 6) & 63U])))
                return fail(FaultCode::internal, "ledger.host");
    }
    return out;
}

}  // namespace

Result<SealedHost> sealed_host(Session& session) {
    auto& opened = session.opened();
    const std::scoped_lock lock(opened.mutex());
    JCIC_TRY(const auto leaf, opened.events().leaf(1));
    auto address = leaf.plain("host");
    const auto authority = array_from_hex<decltype(SealedHost::authority)>(leaf.plain("host-ca"));
    if (leaf.action != action::ledger_founded || address.empty() || !authority) return no_host();
    return SealedHost{std::move(address), *authority};
}

Result<Secret> host_password(Session& session, const domain::PersonId& person, const Secret& password) {
    auto& opened = session.opened();
    JCIC_TRY(const auto host, sealed_host(session));
    const auto of = Packer().text(person.text()).text(host.address).take();
    const auto derived = derive(opened.ledger_key().view(), sha256({of}), opened.origin().prefix("host-account"));
    Salt salt{};
    std::ranges::copy(derived.view().first(salt.size()), salt.begin());
    JCIC_TRY(const auto stretched, stretch(domain::password_in(password), salt, cost_floor));
    wipe(salt);
    return in_letters(stretched);
}

Result<bool> is_own_password(Session& session, const Secret& password) {
    const auto& opened = session.opened();
    JCIC_TRY(const auto slot, read_slot(opened.folder(), opened.person()));
    const auto keys = open_slot(opened.place(), slot, domain::password_in(password), opened.held_card());
    if (keys) return true;
    if (keys.error().code == FaultCode::person_password) return false;
    return tl::unexpected<Fault>(keys.error());
}

}  // namespace jcic::ledger
