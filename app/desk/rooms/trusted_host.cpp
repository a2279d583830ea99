#include "app/desk/rooms/trusted_host.h"

#include "app/desk/rooms/rooms.h"
#include "app/domain/registers/hosts.h"
#include "app/ledger/session/session.h"

namespace jcic::desk {
namespace {

tl::unexpected<Fault> altered(std::string_view what, const ledger::SealedHost& founded) {
    return fail(FaultCode::host_untrusted, "settings", {{"reason", std::string(what)}, {"founded", founded.address}});
}

/// What two of the branch entered since by JCIC's letter: their signatures are asked of the trail, not of the row
/// alone.
Result<bool> was_announced(const ledger::SealedHost& set, ledger::Session& session) {
    static constexpr std::array books{&domain::registers::hosts};
    domain::registers::Rows rows(books);
    JCIC_CHECK(session.refresh(rows));
    const auto* row = domain::registers::announced_host(rows, set.address, to_hex(set.authority));
    if (row == nullptr) return false;
    JCIC_CHECK(session.is_borne_out(row->story.front().sequence));
    return true;
}

Result<void> compare(const ledger::SealedHost& set, ledger::Session& session) {
    JCIC_TRY(const auto founded, ledger::sealed_host(session));
    if (set.address == founded.address && set.authority == founded.authority) return {};
    JCIC_TRY(const bool announced, was_announced(set, session));
    if (announced) return {};
    return altered(set.address == founded.address ? "founded-authority" : "founded-host", founded);
}

/// Where a policy file says it, its line: who wrote that mends it.
void name_fixed(Fault& fault, const domain::FixedValues& fixed, std::string_view setting) {
    const auto said = fixed.find(setting);
    if (said == fixed.end()) return;
    fault.details.push_back({"setting", std::string(setting)});
    fault.details.push_back({"set-in", said->second.file});
    fault.details.push_back({"set-line", std::to_string(said->second.line)});
}

}  // namespace

Result<void> hold_to_founding(Rooms& rooms, ledger::Session& session) {
    rooms.host_trusted = false;
    auto same = compare(rooms.host_set, session);
    if (!same && same.error().code != FaultCode::host_untrusted) return same;
    if (!same) {
        JCIC_CHECK(session.append(plain_entry(rooms.random, action::settings_refused, "ledger",
                                              {{"problem", std::string(same.error().text())}})));
        const bool address = same.error().detail("reason") == "founded-host";
        name_fixed(same.error(), rooms.fixed, address ? "host" : "host_ca");
        return same;
    }
    rooms.host_trusted = true;
    return {};
}

Result<void> hold_to_founding(const ledger::SealedHost& set, ledger::Session& session) {
    return compare(set, session);
}

Result<void> hold_to_origin(const Settings& settings, const domain::FixedValues& fixed, const ledger::Origin& origin) {
    if (settings.institution == origin.institution) return {};
    Fault fault{FaultCode::profile_kind, "settings", {{"reason", "institution"}}};
    name_fixed(fault, fixed, "institution");
    return tl::unexpected<Fault>(std::move(fault));
}

}  // namespace jcic::desk
