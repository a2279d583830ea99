#include "app/desk/seat/hub_holds.h"

#include <algorithm>
#include <map>

#include "app/base/numbers.h"
#include "app/desk/exchange/exchange_uses.h"
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
using Here = HeldHere;

/// Not used before, as the register says; until its last day is over.
std::set<domain::Item> items_in_force(const books::Row& row, domain::RocDate today) {
    const auto ends = domain::RocDate::parse(row.value("ends"));
    if (books::authorisations.state(row.state).over || !ends || *ends < today) return {};
    auto out = books::items_in(row.value("items"));
    for (const auto item : books::items_in(row.value(books::used_before_field))) out.erase(item);
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

/// The same of what is here, with what of it would be held: another policy asks anew.
std::string key_of(const std::string& hashed, const Here& here) {
    auto out = hashed;
    for (const auto& code : here.codes) out += " " + code;
    return out;
}

}  // namespace

bool HeldHere::wants(const std::string& code) const {
    return std::ranges::find(codes, code) != codes.end();
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

std::vector<Bytes> forms_to_see(const HubLine::Opened& opened, const AllHere& here) {
    std::vector<Bytes> out;
    for (const auto& [hashed, one] : here)
        if (!opened.used_up.contains(key_of(hashed, one)) && !opened.holds(one.hashed, one.codes))
            out.emplace_back(one.hashed.begin(), one.hashed.end());
    return out;
}

void plan_holds(HubLine::Opened& opened, const AllHere& here, const std::vector<Claim>& standing, SettlingPlan& out) {
    constexpr std::size_t most = 200;  // in one settling: then what was held is noted
    std::map<std::string, std::vector<const Claim*>> by_form;
    opened.held.clear();
    for (const auto& one : standing) {
        by_form[to_hex(one.form)].push_back(&one);
        if (one.state != ClaimState::held) continue;
        if (is_to_be_freed(one, here))
            out.given_up.push_back(one);
        else
            opened.held[to_hex(one.form)].insert(one.item);
    }
    out.holds_all = true;
    for (const auto& [hashed, one] : here) {
        if (opened.used_up.contains(key_of(hashed, one)) || opened.holds(one.hashed, one.codes)) continue;
        if (is_settled(one, by_form[hashed])) {
            opened.used_up.insert(key_of(hashed, one));
            continue;
        }
        if (out.to_hold.size() == most) {
            out.holds_all = false;
            return;
        }
        out.to_hold.push_back(one);
    }
}

void note_holds(HubLine::Opened& opened, const SettlingPlan& plan, const std::vector<hub::Claimed>& held,
                HubSettled& out) {
    if (plan.holds_all && held.size() == plan.to_hold.size()) opened.elsewhere.clear();  // it may have been given up
    for (std::size_t at = 0; at < held.size(); ++at) {
        const auto& here = plan.to_hold[at];
        const auto hashed = to_hex(here.hashed);
        auto& known = opened.held[hashed];
        known.clear();
        for (const auto& [code, generation] : held[at].generations) known.insert(code);
        if (!held[at].generations.empty()) ++out.held;
        for (const auto& one : held[at].taken)
            if (!one.own) opened.elsewhere[hashed].insert(here.number + " " + one.claim.item + " " + one.workstation);
    }
    for (const auto& [hashed, which] : opened.elsewhere)
        out.elsewhere.insert(out.elsewhere.end(), which.begin(), which.end());
}

}  // namespace jcic::desk
