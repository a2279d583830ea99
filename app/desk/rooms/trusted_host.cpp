#include "app/desk/rooms/trusted_host.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <vector>

#include "app/desk/rooms/borne_rows.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/hosts.h"
#include "app/domain/registers/parts.h"
#include "app/ledger/session/session.h"

namespace jcic::desk {
namespace {

/// A host that the trail names. The founding's was announced before all others.
struct NamedHost {
    ledger::SealedHost host;
    std::uint64_t announced = 0;
    bool in_use = false;  ///< somebody has signed in under it
    bool borne = true;    ///< each step of its row, by its signatures: nothing is connected by another
};

struct NamedHosts {
    std::vector<NamedHost> hosts;  ///< as they were announced
    std::vector<Fault> damage;     ///< one a row that is not borne out
};

tl::unexpected<Fault> altered(const ledger::SealedHost& set, const NamedHost& believed) {
    const bool address = set.address != believed.host.address;
    const auto* const reason = believed.announced == 0 ? (address ? "founded-host" : "founded-authority")
                                                       : (address ? "announced-host" : "announced-authority");
    return fail(FaultCode::host_untrusted, "settings", {{"reason", reason}, {"believed", believed.host.address}});
}

std::optional<ledger::SealedHost> sealed(std::string address, std::string_view authority) {
    const auto digest = array_from_hex<decltype(ledger::SealedHost::authority)>(authority);
    if (!digest) return std::nullopt;
    return ledger::SealedHost{std::move(address), *digest};
}

/// The founding's, and what two of the branch entered since by JCIC's letter and did not withdraw: the signatures of
/// each step are asked of the trail, not of the row alone. A row that they do not bear out keeps its place in the
/// order, whatever state it says: that somebody used it still puts those before it out of use.
Result<NamedHosts> named_hosts(ledger::Session& session) {
    static constexpr std::array books{&domain::registers::hosts};
    NamedHosts out;
    JCIC_TRY(auto founded, ledger::sealed_host(session));
    out.hosts.push_back({std::move(founded), 0, true});
    domain::registers::Rows rows(books);
    JCIC_CHECK(session.refresh(rows));
    std::set<std::uint64_t> damaged;
    for (const auto& [id, row] : rows.of(domain::registers::hosts)) {
        JCIC_TRY(auto damage, damage_of(row, session, "jcic-host"));
        if (!damage) continue;
        out.damage.push_back(*std::move(damage));
        const auto announced = row.story.front().sequence;
        damaged.insert(announced);
        auto said = sealed(row.value("address"), domain::registers::hex_as_typed(row.value("authority")));
        out.hosts.push_back({std::move(said).value_or(ledger::SealedHost{}), announced, false, false});
    }
    for (auto& one : domain::registers::announced_hosts(rows)) {
        if (damaged.contains(one.announced)) continue;
        if (auto said = sealed(std::move(one.address), one.authority))
            out.hosts.push_back({*std::move(said), one.announced});
    }
    std::ranges::sort(out.hosts, {}, &NamedHost::announced);
    return out;
}

/// Of several with the same values the last one announced before it moved. A move to what no row says any more may have
/// been to a row that was damaged since: the last of those is taken for used.
void mark_used(std::vector<NamedHost>& hosts, const domain::Recorded& moved) {
    const auto last = [&](const auto& fits) {
        return std::find_if(hosts.rbegin(), hosts.rend(),
                            [&](const NamedHost& one) { return one.announced < moved.sequence && fits(one); });
    };
    auto found = last([&](const NamedHost& one) {
        return one.host.address == moved.entry.value(field::host) &&
               to_hex(one.host.authority) == moved.entry.value(field::host_ca);
    });
    if (found == hosts.rend()) found = last([](const NamedHost& one) { return !one.borne; });
    if (found != hosts.rend()) found->in_use = true;
}

Result<NamedHosts> hosts_and_their_use(ledger::Session& session) {
    JCIC_TRY(auto named, named_hosts(session));
    ledger::EventQuery moves;
    moves.subject = "ledger";
    moves.action = action::settings_host_moved;
    JCIC_TRY(const auto events, session.events(moves));
    for (const auto& event : events) mark_used(named.hosts, event);
    return named;
}

/// Which of them the settings name. What the branch once used in place of another is not exchanged for that again: who
/// edits the file back is not believed, nor is anybody locked out by an entry that was mistyped.
Result<NamedHost> compare(const ledger::SealedHost& set, const std::vector<NamedHost>& hosts) {
    for (auto one = hosts.rbegin(); one != hosts.rend(); ++one) {
        if (one->host == set && one->borne) return *one;
        if (one->in_use && one->host != set) return altered(set, *one);
    }
    return altered(set, hosts.front());
}

}  // namespace

Result<void> hold_to_founding(const With<const Machine, HostLine>& parts, ledger::Session& session) {
    parts.host_line.distrust(std::nullopt);
    JCIC_TRY(const auto known, hosts_and_their_use(session));
    if (!known.damage.empty()) parts.host_line.distrust(as_one(known.damage));
    auto named = compare(parts.host_line.set(), known.hosts);
    // Somebody has to see the damage, and to announce the host anew: nobody is kept out, and nothing is connected.
    if (!named && parts.host_line.damaged()) return {};
    if (!named) {
        auto& refused = named.error();
        JCIC_CHECK(session.append(
            plain_entry(action::settings_refused, "ledger", {{"problem", std::string(refused.text())}})));
        parts.machine.places().name(refused, refused.detail("reason").ends_with("-host") ? "host" : "host_ca");
    }
    JCIC_CHECK(named);
    if (!named->in_use)  // by somebody who has a day here: else a leaver moves the branch before being refused (R-DU-4)
        JCIC_CHECK(session.append(
            plain_entry(action::settings_host_moved, "ledger",
                        {{field::host, named->host.address}, {field::host_ca, to_hex(named->host.authority)}}),
            ledger::anybody));
    parts.host_line.trust();
    return {};
}

Result<void> hold_to_founding(const ledger::SealedHost& set, ledger::Session& session) {
    JCIC_TRY(const auto known, hosts_and_their_use(session));
    if (!known.damage.empty()) return {};  // held to them again by whoever signs in, before anything is connected
    JCIC_CHECK(compare(set, known.hosts));
    return {};
}

Result<void> hold_to_origin(const Settings& settings, const SettingPlaces& places, const ledger::Origin& origin) {
    if (settings.institution == origin.institution) return {};
    Fault fault{FaultCode::profile_kind, "settings", {{"reason", "institution"}}};
    places.name(fault, "institution");
    return tl::unexpected<Fault>(std::move(fault));
}

}  // namespace jcic::desk
