#include "app/desk/rooms/trusted_hub.h"

#include <algorithm>

#include "app/desk/rooms/borne_rows.h"
#include "app/desk/rooms/machine.h"
#include "app/domain/registers/hubs.h"
#include "app/domain/registers/parts.h"
#include "app/files/files.h"
#include "app/keys/crypto.h"
#include "app/ledger/session/session.h"

namespace jcic::desk {

bool is_entered(const domain::registers::Rows& rows, const domain::HubAddress& address, std::string_view digest,
                std::string_view id) {
    const auto all = domain::registers::trusted_hubs(rows);
    return !all.empty() && all.front().id == id && std::ranges::any_of(all, [&](const auto& one) {
        return one.address == address && one.authority == digest && one.id == id;
    });
}

Result<TrustedHub> trusted_hub(const Machine& machine, ledger::Session& session, const domain::registers::Rows& rows) {
    namespace registers = domain::registers;
    const auto& settings = machine.settings();
    TrustedHub out;
    JCIC_TRY(out.address, domain::parse_hub_address(settings.hub));
    JCIC_TRY(out.authority, files::read(machine.profile() / settings.hub_ca));
    out.digest = to_hex(ledger::sha256({out.authority}));
    std::optional<Fault> damage;
    std::string newest;
    bool was_named = false;
    for (auto& one : registers::trusted_hubs(rows)) {
        const bool named = one.address == out.address && one.authority == out.digest;
        JCIC_TRY(auto found, damage_of(rows.of(registers::hubs).at(one.row), session, "hub"));
        if (found) {
            if (named) damage = std::move(found);
            continue;
        }
        if (newest.empty()) newest = one.id;
        was_named = was_named || named;
        if (one.id != newest)
            out.ended.push_back(std::move(one.id));
        else if (named && out.ids.empty())
            out.ids.push_back(std::move(one.id));
    }
    if (!out.ids.empty()) return out;
    if (was_named) return fail(FaultCode::hub_untrusted, "desk.hub", {{"reason", "ended"}});
    if (damage) return tl::unexpected<Fault>(*std::move(damage));
    return fail(FaultCode::hub_untrusted, "desk.hub", {{"reason", "not-entered"}});
}

}  // namespace jcic::desk
