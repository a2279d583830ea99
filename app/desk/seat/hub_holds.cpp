#include "app/desk/seat/hub_holds.h"

#include <algorithm>
#include <map>

#include "app/base/numbers.h"
#include "app/desk/registers/exchange_uses.h"
#include "app/desk/rooms/hub_claims.h"
#include "app/desk/rooms/hub_line.h"
#include "app/desk/rooms/hub_plug.h"
#include "app/desk/rooms/machine.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/cards.h"
#include "app/domain/registers/parts.h"

namespace jcic::desk {
namespace {

namespace books = domain::registers;
using hub::Claim;
using hub::ClaimState;

/// A form or a card by its number, and what of it is held.
struct Here {
    std::string number;
    Digest hashed{};
    std::vector<std::string> codes;
    [[nodiscard]] bool wants(const std::string& code) const { return std::ranges::find(codes, code) != codes.end(); }
    [[nodiscard]] bool as_whole() const { return wants(std::string(hub::whole_form)); }
};
using AllHere = std::map<std::string, Here>;  ///< by the hash's digits

/// Not used before, as the register says; until its last day is over.
std::set<domain::Item> items_in_force(const books::Row& row, domain::RocDate today) {
    const auto ends = domain::RocDate::parse(row.value("ends"));
    if (books::authorisations.state(row.state).over || !ends || *ends < today) return {};
    auto out = books::items_in(row.value("items"));
    for (const auto item : books::items_in(row.value(books::used_before_field))) out.erase(item);
    return out;
}

AllHere all_here(const Machine& machine, const HubClaims& claims, const Seat& seat) {
    const auto good_for = books::policy_on(seat.registers(), machine.today()).form_good_for;
    AllHere out;
    const auto add = [&out](std::string number, const Digest& hashed, std::vector<std::string> codes) {
        out.emplace(to_hex(hashed), Here{std::move(number), hashed, std::move(codes)});
    };
    for (const auto& [number, row] : seat.registers().of(books::authorisations)) {
        const auto items = items_in_force(row, machine.today());
        if (!items.empty()) add(number, claims.form_of(number), HubClaims::codes_of(items, good_for));
    }
    for (const auto& [number, row] : seat.registers().of(books::cards))
        if (books::is_in_use(row)) add(number, claims.card_of(number), {std::string(hub::whole_card)});
    return out;
}

/// Whether a query of this desk stands in the way of holding any of it: the form is used, or all that is left is held.
bool is_settled(const Here& here, const std::vector<const Claim*>& standing) {
    const auto used = [](const Claim* one) { return one->state != ClaimState::held; };
    const auto whole = [](const Claim* one) { return one->item == hub::whole_form; };
    if (std::ranges::any_of(standing, [&](const Claim* one) { return used(one) && (whole(one) || here.as_whole()); }))
        return true;
    return std::ranges::all_of(here.codes, [&](const std::string& code) {
        return std::ranges::any_of(standing, [&code](const Claim* one) { return one->item == code; });
    });
}

/// It is not here any more, or nobody needs it of a form that is.
bool is_to_be_freed(const Claim& one, const AllHere& here) {
    const auto found = here.find(to_hex(one.form));
    if (found == here.end()) return true;
    // Items for a whole, or the other way round, are given up where the other is held.
    const bool another_way = found->second.as_whole() != (one.item == hub::whole_form);
    return !another_way && !found->second.wants(one.item);
}

Result<void> give_up(HubLine::Opened& opened, const std::vector<const Claim*>& held, const Patience& patience,
                     HubSettled& out) {
    for (const auto* one : held) {
        if (patience.is_over()) return {};
        const auto moved = opened.line->ask<bool>([own = opened.own, claim = *one](hub::Connection& hub) {
            return hub::move_claim(hub, own, claim, ClaimState::free);
        });
        if (!moved) return tl::unexpected<Fault>(moved.error().fault);
        if (*moved) ++out.freed;
    }
    return {};
}

Result<void> hold_one(HubLine::Opened& opened, const Here& here, HubSettled& out) {
    const auto held = opened.line->ask<hub::Claimed>(
        [own = opened.own, here](hub::Connection& hub) { return hub::hold(hub, own, here.hashed, here.codes); });
    if (!held) return tl::unexpected<Fault>(held.error().fault);
    auto& known = opened.held[to_hex(here.hashed)];
    known.clear();
    for (const auto& [code, generation] : held->generations) known.insert(code);
    if (!held->generations.empty()) ++out.held;
    for (const auto& one : held->taken)
        if (!one.own)
            opened.elsewhere[to_hex(here.hashed)].insert(here.number + " " + one.claim.item + " " + one.workstation);
    return {};
}

}  // namespace

Result<void> hold_what_is_here(const With<const Machine, HubLine>& parts, Seat& seat,
                               const std::vector<Claim>& standing, const Patience& patience, HubSettled& out) {
    JCIC_CHECK(seat.follow_registers());
    auto& opened = *parts.hub_line.opened();
    const HubClaims claims(parts);
    const auto here = all_here(parts.machine, claims, seat);
    std::map<std::string, std::vector<const Claim*>> by_form;
    std::vector<const Claim*> not_here;
    opened.held.clear();
    for (const auto& one : standing) {
        by_form[to_hex(one.form)].push_back(&one);
        if (one.state != ClaimState::held) continue;
        if (is_to_be_freed(one, here))
            not_here.push_back(&one);
        else
            opened.held[to_hex(one.form)].insert(one.item);
    }
    // What is given up is not submitted without the hub any more: first that is kept.
    keep_hub(parts, seat.session());
    JCIC_CHECK(give_up(opened, not_here, patience, out));
    opened.elsewhere.clear();  // the other desk may have given it up
    for (const auto& [hashed, one] : here) {
        if (patience.is_over()) break;
        if (is_settled(one, by_form[hashed])) continue;
        JCIC_CHECK(hold_one(opened, one, out));
    }
    for (const auto& [hashed, which] : opened.elsewhere)
        out.elsewhere.insert(out.elsewhere.end(), which.begin(), which.end());
    keep_hub(parts, seat.session());
    return {};
}

Result<void> look_for_lost(const With<const Machine, HubLine>& parts, Seat& seat, const std::vector<Claim>& standing,
                           HubSettled& out) {
    auto& opened = *parts.hub_line.opened();
    constexpr std::uint64_t events = 2'000;  // what was used last goes first
    const HubClaims claims(parts);
    if (opened.looked_down_to == 0) opened.looked_down_to = opened.settled;
    const auto through = std::min(opened.looked_down_to, opened.settled);
    const auto since = through > events ? through - events : 0;
    JCIC_TRY(const auto last, seat.session().count());
    JCIC_TRY(const auto uses, uses_told(seat, ExchangePart{since, through, domain::most_exchange_lines}, through, last,
                                        parts.machine.today()));
    for (const auto& use : uses) {
        if (use.use == domain::AuthorisationUse::free || use.query == no_query_of(use.authorisation)) continue;
        const auto stands = std::ranges::any_of(standing, [&use, &claims](const Claim& one) {
            return one.query == use.query && one.form == claims.form_of(use.authorisation) &&
                   (one.item == domain::code_of(use.item) || one.item == hub::whole_form);
        });
        if (!stands && !opened.lost)
            opened.lost =
                Fault{FaultCode::hub_rolled_back,
                      "hub",
                      {{"reason", "lost"}, {"what", use.authorisation + " " + std::string(domain::code_of(use.item))}}};
    }
    opened.looked_down_to = since;
    if (opened.lost) out.fault = opened.lost;
    return {};
}

}  // namespace jcic::desk
