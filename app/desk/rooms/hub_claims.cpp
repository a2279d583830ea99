#include "app/desk/rooms/hub_claims.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/desk/rooms/hub_line.h"
#include "app/desk/rooms/hub_plug.h"
#include "app/desk/rooms/machine.h"
#include "app/domain/compared.h"
#include "app/domain/exchange.h"
#include "app/domain/roc_date.h"
#include "app/hub/offered.h"
#include "app/keys/crypto.h"

namespace jcic::desk {

bool HubClaims::has_hub() const {
    return !parts_.machine.settings().hub.empty();
}

Digest HubClaims::form_of(std::string_view reference) {
    return ledger::sha256({view("jcic-desk form\n" + domain::compared_reference(reference))});
}

Digest HubClaims::card_of(std::string_view number) {
    return ledger::sha256({view("jcic-desk card\n" + domain::compared_reference(number))});
}

std::vector<std::string> HubClaims::codes_of(const std::set<domain::Item>& items, domain::FormGoodFor good_for) {
    if (good_for == domain::FormGoodFor::one_submission) return {std::string(hub::whole_form)};
    std::vector<std::string> out;
    for (const auto item : items) out.emplace_back(domain::code_of(item));
    return out;
}

namespace {

/// What a desk goes on without, where its settings say so: a hub that is not there, or of another version. One that is
/// not believed, or a key that is missing, is mended first.
bool is_away(const Fault& fault) {
    if (fault.code == FaultCode::hub_unreachable) return fault.detail("reason") != "no-key";
    return fault.code == FaultCode::hub_newer || fault.code == FaultCode::hub_older;
}

std::string id_of(const HubLine::Opened& opened) {
    const auto now = opened.line->state().acknowledged;
    return now ? now->id : std::string();
}

/// The server's own, which no desk signed.
Fault no_hour() {
    return {FaultCode::hub_answer, "hub", {{"reason", "form"}}};
}

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const auto& one : names) out += (out.empty() ? "" : ", ") + one;
    return out;
}

}  // namespace

Fault HubClaims::why_closed() const {
    return parts_.hub_line.fault().value_or(Fault{FaultCode::hub_unreachable, "hub", {{"reason", "closed"}}});
}

Result<void> HubClaims::claim(std::string_view reference, const std::set<domain::Item>& items,
                              domain::FormGoodFor good_for, const std::string& query) const {
    const auto codes = codes_of(items, good_for);
    auto claimed = may_claim();
    if (claimed) claimed = claim_now(reference, codes, query, hub::ClaimState::reserved);
    if (claimed || !is_away(claimed.error()) || !parts_.machine.settings().hub_away_own_forms) return claimed;
    const auto* opened = parts_.hub_line.opened();
    return opened != nullptr && opened->holds(form_of(reference), codes) ? Result<void>() : claimed;
}

Result<void> HubClaims::goes_on_here() const {
    constexpr int most_steps = 12;  // a long trail is compared by rounds
    auto* opened = parts_.hub_line.opened();
    if (opened == nullptr) return {};
    auto& tree = opened->tree;
    for (int steps = 0; steps < most_steps && !tree.ahead() && !tree.agrees(); ++steps) {
        JCIC_TRY(const auto step, tree.next(*opened->session, opened->own.ledger));
        if (!step) break;
        auto came = opened->line->ask<HubTree::Came>(*step);
        if (!came) return tl::unexpected<Fault>(std::move(came).error().fault);
        JCIC_CHECK(tree.take_came(*opened->session, *std::move(came)));
    }
    return tree.ahead() ? tl::unexpected<Fault>(*tree.ahead()) : Result<void>();
}

Result<void> HubClaims::may_claim() const {
    const auto* opened = parts_.hub_line.opened();
    if (opened == nullptr) return {};
    if (opened->lost) return tl::unexpected<Fault>(*opened->lost);
    JCIC_CHECK(goes_on_here());
    return all_have_offered();
}

Result<void> HubClaims::all_have_offered() const {
    auto* opened = parts_.hub_line.opened();
    if (!opened->all_offered.empty() && opened->all_offered == id_of(*opened)) return {};
    const auto waits = opened->line->ask<std::vector<std::string>>(
        [own = opened->own](hub::Connection& hub) { return hub::not_offered(hub, own); });
    if (!waits) return tl::unexpected<Fault>(waits.error().fault);
    JCIC_CHECK(all_offered(*waits));
    opened->all_offered = id_of(*opened);
    return {};
}

Result<void> HubClaims::all_offered(const std::vector<std::string>& others) {
    if (others.empty()) return {};
    return fail(FaultCode::hub_rolled_back, "hub", {{"reason", "waiting"}, {"desks", joined(others)}});
}

Result<void> HubClaims::claim_now(std::string_view reference, const std::vector<std::string>& codes,
                                  const std::string& query, hub::ClaimState as) const {
    auto* opened = parts_.hub_line.opened();
    if (opened == nullptr) return tl::unexpected<Fault>(why_closed());
    const auto answer = opened->line->ask<hub::Claimed>(
        [own = opened->own, form = form_of(reference), codes, query, as](hub::Connection& hub) {
            return hub::claim(hub, own, form, codes, query, as);
        });
    if (!answer) return tl::unexpected<Fault>(answer.error().fault);
    // What is still held of it says the next settling: a hold that became the query's is none any more. A settling that
    // saw it before is void.
    opened->held.erase(to_hex(form_of(reference)));
    ++opened->settling;
    if (answer->taken.empty()) return {};
    return tl::unexpected<Fault>(why_refused(answer->taken.front()));
}

Fault HubClaims::why_refused(const hub::Taken& taken) {
    const auto at = domain::parse_iso(taken.claim.changed);
    if (!at) return no_hour();
    const char* reason = "other-desk-reserved";
    if (taken.claim.state == hub::ClaimState::spent) reason = "other-desk";
    if (taken.claim.state == hub::ClaimState::held) reason = "other-desk-held";
    if (taken.own) reason = "own-claim";
    std::vector<Detail> details{{"reason", reason}, {"desk", taken.workstation}, {"at", domain::roc_time_text(*at)}};
    if (domain::parse_item(taken.claim.item)) details.insert(details.begin(), {"item", taken.claim.item});
    return Fault{FaultCode::rule_au_5, "hub", std::move(details)};
}

Result<void> HubClaims::has_card(std::string_view number) const {
    if (!has_hub()) return {};
    auto* opened = parts_.hub_line.opened();
    if (opened == nullptr) return tl::unexpected<Fault>(why_closed());
    const auto card = card_of(number);
    const std::vector<std::string> what{std::string(hub::whole_card)};
    auto asked = may_claim();
    if (asked) {
        const auto held = opened->line->ask<hub::Claimed>(
            [own = opened->own, card, what](hub::Connection& hub) { return hub::hold(hub, own, card, what); });
        if (held && held->taken.empty()) {
            opened->held[to_hex(card)].insert(what.front());
            ++opened->settling;  // one that did not see it yet is void
            return {};
        }
        if (held) {
            const auto& taken = held->taken.front();
            const auto at = domain::parse_iso(taken.claim.changed);
            if (!at) return tl::unexpected<Fault>(no_hour());
            return fail(FaultCode::rule_du_9, "hub",
                        {{"reason", "other-desk"},
                         {"card", std::string(number)},
                         {"desk", taken.workstation},
                         {"at", domain::roc_time_text(*at)}});
        }
        asked = tl::unexpected<Fault>(held.error().fault);
    }
    // The place that was acknowledged last is good for as long as the hub is away: only this desk gives it up.
    if (is_away(asked.error()) && opened->holds(card, what)) return {};
    return asked;
}

void HubClaims::give_back(std::string_view reference, const std::string& query) const {
    auto* opened = parts_.hub_line.opened();
    if (opened == nullptr) return;
    ++opened->settling;  // one that saw it as the query's is void
    // It was held here before, as is kept still; another desk may have it now.
    if (!keep_hub(parts_, *opened->session)) return;
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
