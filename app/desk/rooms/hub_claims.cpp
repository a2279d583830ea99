#include "app/desk/rooms/hub_claims.h"

#include <algorithm>

#include "app/desk/rooms/hub_line.h"
#include "app/desk/rooms/machine.h"
#include "app/domain/exchange.h"
#include "app/domain/roc_date.h"
#include "app/hub/offered.h"
#include "app/ledger/keys/crypto.h"

namespace jcic::desk {

bool HubClaims::has_hub() const {
    return !parts_.machine.settings().hub.empty();
}

Digest HubClaims::form_of(std::string_view reference) const {
    return ledger::hmac_sha256(parts_.hub_line.opened()->form_key.view(),
                               view("jcic-desk form\n" + std::string(reference)));
}

namespace {

/// What a desk goes on without, where its settings say so: a hub that is not there, or of another version. One that is
/// not believed, or a key that is missing, is mended first.
bool is_away(const Fault& fault) {
    if (fault.code == FaultCode::hub_unreachable) return fault.detail("reason") != "no-key";
    return fault.code == FaultCode::hub_newer || fault.code == FaultCode::hub_older;
}

}  // namespace

Result<void> HubClaims::claim(std::string_view reference, const std::set<domain::Item>& items,
                              const std::string& query) const {
    auto claimed = all_have_offered();
    if (claimed) claimed = claim_now(reference, items, query, hub::ClaimState::reserved);
    if (!claimed && is_away(claimed.error()) && parts_.machine.settings().hub_away_go_on) return {};
    return claimed;
}

Result<void> HubClaims::all_have_offered() const {
    auto* opened = parts_.hub_line.opened();
    if (opened == nullptr) return {};
    const auto id = [opened] {
        const auto now = opened->line->state().acknowledged;
        return now ? now->id : std::string();
    };
    if (!opened->all_offered.empty() && opened->all_offered == id()) return {};
    const auto waits = opened->line->ask<std::vector<std::string>>(hub::not_offered);
    if (!waits) return tl::unexpected<Fault>(waits.error().fault);
    if (waits->empty()) {
        opened->all_offered = id();
        return {};
    }
    std::string desks;
    for (const auto& one : *waits) desks += (desks.empty() ? "" : ", ") + one;
    return fail(FaultCode::hub_rolled_back, "hub", {{"reason", "waiting"}, {"desks", desks}});
}

Result<void> HubClaims::claim_now(std::string_view reference, const std::set<domain::Item>& items,
                                  const std::string& query, hub::ClaimState as) const {
    const auto* opened = parts_.hub_line.opened();
    if (opened == nullptr)
        return tl::unexpected<Fault>(
            parts_.hub_line.fault().value_or(Fault{FaultCode::hub_unreachable, "hub", {{"reason", "closed"}}}));
    std::vector<std::string> codes;
    for (const auto item : items) codes.emplace_back(domain::code_of(item));
    const auto answer = opened->line->ask<hub::Claimed>(
        [own = opened->own, form = form_of(reference), codes, query, as](hub::Connection& hub) {
            return hub::claim(hub, own, form, codes, query, as);
        });
    if (!answer) return tl::unexpected<Fault>(answer.error().fault);
    if (answer->taken.empty()) return {};
    return refuse(answer->taken.front());
}

Result<void> HubClaims::refuse(const hub::Taken& taken) const {
    JCIC_TRY(const auto at, domain::parse_iso(taken.claim.changed));
    JCIC_TRY(const auto item, domain::parse_item(taken.claim.item));
    if (taken.own)
        return fail(FaultCode::rule_au_5, "hub",
                    {{"item", taken.claim.item}, {"reason", "own-claim"}, {"at", domain::roc_time_text(at)}});
    const auto use = taken.claim.state == hub::ClaimState::spent ? domain::AuthorisationUse::spent
                                                                 : domain::AuthorisationUse::reserved;
    const std::array told{domain::UsedElsewhere{item, taken.workstation, taken.claim.query, use, at}};
    return domain::unused_elsewhere(told, item);
}

void HubClaims::give_back(std::string_view reference, const std::string& query) const {
    const auto* opened = parts_.hub_line.opened();
    if (opened == nullptr) return;
    // What is not given back now is at the next settling, which finds that the trail does not know the query.
    static_cast<void>(opened->line->ask<bool>(
        [own = opened->own, form = form_of(reference), query](hub::Connection& hub) -> hub::Answer<bool> {
            auto claims = hub::claims_on(hub, form);
            if (!claims) return tl::unexpected<hub::NoAnswer>(std::move(claims).error());
            for (const auto& one : *claims) {
                if (one.ledger != own.ledger || one.query != query) continue;
                if (auto moved = hub::move_claim(hub, own, one, hub::ClaimState::free); !moved) return moved;
            }
            return true;
        }));
}

}  // namespace jcic::desk
