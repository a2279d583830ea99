#include "app/desk/rooms/trusted_host.h"

#include <array>
#include <vector>

#include "app/desk/rooms/rooms.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/hosts.h"
#include "app/ledger/session/session.h"

namespace jcic::desk {
namespace {

/// A host that the trail names. The founding's was announced before all others.
struct NamedHost {
    ledger::SealedHost host;
    std::uint64_t announced = 0;
    bool in_use = false;  ///< somebody has signed in under it
    [[nodiscard]] const char* origin() const { return announced == 0 ? "founded" : "announced"; }
};

tl::unexpected<Fault> altered(const ledger::SealedHost& set, const NamedHost& believed) {
    const bool address = set.address != believed.host.address;
    return fail(FaultCode::host_untrusted, "settings",
                {{"reason", believed.origin() + std::string(address ? "-host" : "-authority")},
                 {"believed", believed.host.address}});
}

/// The founding's, and what two of the branch entered since by JCIC's letter and did not withdraw: the signatures of
/// each step are asked of the trail, not of the row alone.
Result<std::vector<NamedHost>> named_hosts(ledger::Session& session) {
    static constexpr std::array books{&domain::registers::hosts};
    JCIC_TRY(auto founded, ledger::sealed_host(session));
    std::vector<NamedHost> out{{std::move(founded), 0, true}};
    domain::registers::Rows rows(books);
    JCIC_CHECK(session.refresh(rows));
    for (const auto& [id, row] : rows.of(domain::registers::hosts))
        for (const auto& passage : row.story) JCIC_CHECK(session.is_borne_out(passage.sequence));
    for (auto& one : domain::registers::announced_hosts(rows))
        if (const auto authority = array_from_hex<decltype(ledger::SealedHost::authority)>(one.authority))
            out.push_back({{std::move(one.address), *authority}, one.announced});
    return out;
}

/// Of several with the same values the last one announced before it moved.
Result<void> mark_used(std::vector<NamedHost>& hosts, ledger::Session& session) {
    ledger::EventQuery moves;
    moves.subject = "ledger";
    moves.action = action::settings_host_moved;
    JCIC_TRY(const auto events, session.events(moves));
    for (const auto& event : events)
        for (auto one = hosts.rbegin(); one != hosts.rend(); ++one)
            if (one->announced < event.sequence && one->host.address == event.entry.value(field::host) &&
                to_hex(one->host.authority) == event.entry.value(field::host_ca)) {
                one->in_use = true;
                break;
            }
    return {};
}

/// Which of them the settings name. What the branch once used in place of another is not exchanged for that again: who
/// edits the file back is not believed, nor is anybody locked out by an entry that was mistyped.
Result<NamedHost> compare(const ledger::SealedHost& set, ledger::Session& session) {
    JCIC_TRY(auto hosts, named_hosts(session));
    JCIC_CHECK(mark_used(hosts, session));
    for (auto one = hosts.rbegin(); one != hosts.rend(); ++one) {
        if (one->host == set) return *one;
        if (one->in_use) return altered(set, *one);
    }
    return altered(set, hosts.front());
}

}  // namespace

Result<void> hold_to_founding(Rooms& rooms, ledger::Session& session) {
    rooms.host_trusted = false;
    auto named = compare(rooms.host_set, session);
    if (!named && named.error().code == FaultCode::host_untrusted) {
        auto& refused = named.error();
        JCIC_CHECK(session.append(
            plain_entry(rooms.random, action::settings_refused, "ledger", {{"problem", std::string(refused.text())}})));
        rooms.places.name(refused, refused.detail("reason").ends_with("-host") ? "host" : "host_ca");
    }
    JCIC_CHECK(named);
    if (!named->in_use)  // by somebody who has a day here: else a leaver moves the branch before being refused (R-DU-4)
        JCIC_CHECK(session.append(
            plain_entry(rooms.random, action::settings_host_moved, "ledger",
                        {{field::host, named->host.address}, {field::host_ca, to_hex(named->host.authority)}}),
            ledger::anybody));
    rooms.host_trusted = true;
    return {};
}

Result<void> hold_to_founding(const ledger::SealedHost& set, ledger::Session& session) {
    JCIC_CHECK(compare(set, session));
    return {};
}

Result<void> hold_to_origin(const Settings& settings, const SettingPlaces& places, const ledger::Origin& origin) {
    if (settings.institution == origin.institution) return {};
    Fault fault{FaultCode::profile_kind, "settings", {{"reason", "institution"}}};
    places.name(fault, "institution");
    return tl::unexpected<Fault>(std::move(fault));
}

}  // namespace jcic::desk
