#include "app/desk/seat/hub_desk.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/desk/registers/exchange_judge.h"
#include "app/desk/registers/exchange_uses.h"
#include "app/desk/registers/statement_desk.h"
#include "app/desk/rooms/host_plug.h"
#include "app/desk/rooms/hub_claims.h"
#include "app/desk/rooms/hub_line.h"
#include "app/desk/rooms/hub_plug.h"
#include "app/desk/rooms/machine.h"
#include "app/desk/rooms/one_event.h"
#include "app/desk/rooms/seating.h"
#include "app/desk/seat/hub_holds.h"
#include "app/domain/registers/parts.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/hub/enrolment.h"
#include "app/hub/offered.h"
#include "app/hub/statements.h"
#include "app/ledger/session/workstation_key.h"
#include "app/openssl/ecdsa_form.h"

namespace jcic::desk {
namespace {

using hub::Claim;
using hub::ClaimState;

constexpr std::string_view form_key_line = "jcic-desk hub form key v1\n";
constexpr std::size_t form_key_size = 32;

Result<void> may_join(const std::set<domain::Duty>& duties) {
    namespace registers = domain::registers;
    if (registers::holds_one(duties, registers::head_and_administrator)) return {};
    return fail(FaultCode::person_duty, "hub", {{"duty", "unit-head,administrator"}});
}

template <class T>
Result<T> faulted(hub::Answer<T> answer) {
    if (!answer) return tl::unexpected<Fault>(std::move(answer).error().fault);
    return *std::move(answer);
}

/// A claim that is younger may be another program's at this ledger, which is about to write its query.
constexpr std::chrono::seconds about_to_be_written{60};

/// What was asked and is not settled may come to nothing yet; and what is spent is never given back.
domain::AuthorisationUse use_at_hub(domain::ItemState state) {
    const bool open = state == domain::ItemState::requesting || state == domain::ItemState::unsettled;
    return open ? domain::AuthorisationUse::reserved : use_of(state);
}

/// What the trail says by now of the use that a claim stands for; free for a query that it does not know.
Result<domain::AuthorisationUse> use_by_trail(Seat& seat, const Claim& claim, bool may_be_lost) {
    JCIC_CHECK(seat.load_query(claim.query));
    const auto* query = seat.book().find(claim.query);
    if (query == nullptr)
        return may_be_lost || claim.age < about_to_be_written ? domain::AuthorisationUse::reserved
                                                              : domain::AuthorisationUse::free;
    auto out = domain::AuthorisationUse::free;
    for (const auto& [item, entry] : query->items) {
        if (claim.item != hub::whole_form && domain::code_of(item) != claim.item) continue;
        // A form that is good once is used by whichever of its items was.
        const auto use = use_at_hub(entry.state);
        if (use == domain::AuthorisationUse::spent || out == domain::AuthorisationUse::free) out = use;
        if (out == domain::AuthorisationUse::spent) break;
    }
    return out;
}

ClaimState state_for(domain::AuthorisationUse use) {
    if (use == domain::AuthorisationUse::spent) return ClaimState::spent;
    return use == domain::AuthorisationUse::reserved ? ClaimState::reserved : ClaimState::free;
}

Result<bool> move_at_hub(HubLine::Opened& opened, const Claim& claim, ClaimState to) {
    return faulted(opened.line->ask<bool>(
        [own = opened.own, claim, to](hub::Connection& hub) { return hub::move_claim(hub, own, claim, to); }));
}

/// The hub's claims of this desk, as the trail has them: what nothing came of is given back, what was sent is spent.
/// Gives what stands then. On a trail that was put back nothing is free because the trail does not know it.
Result<std::vector<Claim>> follow_trail(HubLine::Opened& opened, Seat& seat, const std::vector<Claim>& claims,
                                        UtcTime now, const Patience& patience, HubSettled& out) {
    JCIC_TRY(const auto restored, last_moment(seat.session(), {}, "ledger:restored"));
    std::vector<Claim> standing;
    for (const auto& claim : claims) {
        const bool settled = claim.state == ClaimState::held || claim.state == ClaimState::spent;
        if (settled || patience.is_over()) {
            standing.push_back(claim);
            continue;
        }
        JCIC_TRY(const auto use, use_by_trail(seat, claim, restored && now - *restored <= claim.age));
        const auto wanted = state_for(use);
        const bool free = wanted == ClaimState::free;
        if (!free) standing.push_back(claim);
        if (wanted == claim.state) continue;
        JCIC_TRY(const bool moved, move_at_hub(opened, claim, wanted));
        if (moved) ++(free ? out.freed : out.spent);
    }
    return standing;
}

/// One use that the trail has and the hub had not. False: another query of this desk stands in its way, which the next
/// settling gives back.
Result<bool> claim_late(const HubClaims& hub_claims, const domain::UseLine& use, domain::FormGoodFor good_for,
                        HubSettled& out) {
    // Whether it is spent says the next settling, by the trail.
    auto claimed = hub_claims.claim_now(use.authorisation, HubClaims::codes_of({use.item}, good_for), use.query,
                                        ClaimState::reserved);
    const auto is_own = [&claimed] {
        return !claimed && claimed.error().code == FaultCode::rule_au_5 &&
               claimed.error().detail("reason") == "own-claim";
    };
    // Used by its items before the branch decided that a form is good once.
    if (is_own() && good_for == domain::FormGoodFor::one_submission)
        claimed = hub_claims.claim_now(use.authorisation, {std::string(domain::code_of(use.item))}, use.query,
                                       ClaimState::reserved);
    if (claimed) {
        ++out.claimed;
        return true;
    }
    if (is_own()) return false;
    if (claimed.error().code != FaultCode::rule_au_5) return tl::unexpected<Fault>(claimed.error());
    out.taken.push_back(use.authorisation + " " + std::string(domain::code_of(use.item)) + " " +
                        std::string(claimed.error().detail("desk")));
    if (!out.fault) out.fault = claimed.error();
    return false;
}

/// Some of what was written since the hub was told last, up to an event that is given too: a long trail goes in parts.
Result<std::pair<std::vector<domain::UseLine>, std::uint64_t>> some_uses(const Machine& machine, Seat& seat,
                                                                         std::uint64_t since) {
    constexpr std::size_t lines = 500;
    JCIC_TRY(const auto last, seat.session().count());
    auto uses = uses_told(seat, ExchangePart{since, last, lines}, last, last, machine.today());
    if (uses) return std::pair{*std::move(uses), last};
    const auto through = whole_number<std::uint64_t>(uses.error().detail("through"));
    if (uses.error().detail("reason") != "lines" || !through || *through <= since)
        return tl::unexpected<Fault>(uses.error());
    JCIC_TRY(auto part, uses_told(seat, ExchangePart{since, *through, lines}, *through, last, machine.today()));
    return std::pair{std::move(part), *through};
}

/// What was used here since the hub was told last: before there was one, while it was away, or when it had been put
/// back. What is in use elsewhere too stops nothing behind it: it is told of in each settling, and again from the next
/// sign-in on, until a person has mended it.
Result<void> follow_hub(const With<const Machine, HubLine>& parts, Seat& seat, const std::vector<Claim>& standing,
                        const Patience& patience, HubSettled& out) {
    auto& opened = *parts.hub_line.opened();
    const HubClaims hub_claims(parts);
    JCIC_TRY(const auto last, seat.session().count());
    const auto good_for = seat.answers().policy().form_good_for;
    opened.reached = std::max(opened.reached, opened.settled);
    while (opened.reached < last) {
        JCIC_TRY(const auto some, some_uses(parts.machine, seat, opened.reached));
        bool all_done = true;
        for (const auto& use : some.first) {
            if (patience.is_over()) return {};
            if (use.use == domain::AuthorisationUse::free || use.query == no_query_of(use.authorisation)) continue;
            const auto stands = std::ranges::any_of(standing, [&](const Claim& one) {
                return one.query == use.query && one.form == hub_claims.form_of(use.authorisation) &&
                       (one.item == domain::code_of(use.item) || one.item == hub::whole_form);
            });
            if (stands) continue;
            JCIC_TRY(const bool done, claim_late(hub_claims, use, good_for, out));
            all_done = all_done && done;
        }
        if (all_done && opened.settled == opened.reached) opened.settled = some.second;
        opened.reached = some.second;
    }
    return {};
}

/// What was found at this sign-in, told again.
void tell_again(HubLine::Opened& opened, HubSettled& out) {
    for (auto& one : out.taken)
        if (std::ranges::find(opened.taken, one) == opened.taken.end()) opened.taken.push_back(one);
    out.taken = opened.taken;
    if (out.fault && out.fault->code == FaultCode::rule_au_5) opened.taken_why = out.fault;
    if (!out.fault) out.fault = opened.taken_why;
}

/// Of another hub nothing is known yet.
void know_hub(HubLine::Opened& opened) {
    const auto now = opened.line->state().acknowledged;
    if (!now || now->id == opened.settled_at) return;
    opened.settled = 0;
    opened.reached = 0;
    opened.taken.clear();
    opened.taken_why.reset();
    opened.settled_at = now->id;
    opened.looked_down_to = 0;
    opened.lost.reset();
    opened.held.clear();
    opened.elsewhere.clear();
}

/// All uses of this ledger stand there, once a hub that was put back has been told of them again.
Result<void> say_offered(HubLine::Opened& opened, Seat& seat) {
    JCIC_TRY(const auto last, seat.session().count());
    if (opened.reached < last || opened.offered_at == opened.settled_at) return {};
    const hub::Offered offered{opened.own.ledger, opened.settled_at, last};
    const auto noted = opened.line->ask<void>(
        [own = opened.own, offered](hub::Connection& hub) { return hub::note_offered(hub, own, offered); });
    if (!noted) return tl::unexpected<Fault>(noted.error().fault);
    opened.offered_at = opened.settled_at;
    return {};
}

/// What is held or reserved by the server's word alone is not believed, of this desk either; what is spent forbids
/// only.
Result<void> are_own(HubLine::Opened& opened, const std::vector<Claim>& claims) {
    const auto counts = [](const Claim& one) { return one.state != ClaimState::spent; };
    if (std::ranges::none_of(claims, counts)) return {};
    JCIC_TRY(const auto desks, faulted(opened.line->ask<std::vector<hub::Desk>>(hub::desks)));
    for (const auto& one : claims)
        if (counts(one)) JCIC_CHECK(hub::holds(one, desks));
    return {};
}

/// Once the hub knows what was used here, and what each other desk did.
Result<void> hold_here(const With<const Machine, HubLine>& parts, Seat& seat, const std::vector<Claim>& standing,
                       const Patience& patience, HubSettled& out) {
    const auto& opened = *parts.hub_line.opened();
    JCIC_TRY(const auto last, seat.session().count());
    keep_hub(parts, seat.session());
    if (opened.reached < last || opened.lost) return {};
    const auto may = HubClaims(parts).may_claim();
    const bool waits = !may && may.error().code == FaultCode::hub_rolled_back;
    if (waits) return {};
    JCIC_CHECK(may);
    return hold_what_is_here(parts, seat, standing, patience, out);
}

}  // namespace

Result<HubSettled> settle_at_hub(const With<const Machine, HubLine>& parts, Seat& seat) {
    HubSettled out;
    auto* opened = parts.hub_line.opened();
    if (opened == nullptr || opened->line->state().phase != hub::LineState::Phase::connected) return out;
    JCIC_CHECK(seat.follow_queries());
    JCIC_TRY(const auto claims,
             faulted(opened->line->ask<std::vector<Claim>>(
                 [ledger = opened->own.ledger](hub::Connection& hub) { return hub::claims_of(hub, ledger); })));
    JCIC_CHECK(are_own(*opened, claims));
    know_hub(*opened);
    JCIC_CHECK(look_for_lost(parts, seat, claims, out));
    const Patience patience(parts.machine.clock());
    JCIC_TRY(const auto standing, follow_trail(*opened, seat, claims, parts.machine.clock().now(), patience, out));
    JCIC_CHECK(follow_hub(parts, seat, standing, patience, out));
    tell_again(*opened, out);
    JCIC_CHECK(say_offered(*opened, seat));
    JCIC_CHECK(hold_here(parts, seat, standing, patience, out));
    return out;
}

void say_before_leaving(const With<const Machine, Seating, HubLine>& parts) {
    const auto* opened = parts.hub_line.opened();
    if (opened == nullptr || opened->line->state().phase != hub::LineState::Phase::connected) return;
    hub::HubStatements transport(*opened->line, opened->own.ledger, opened->own.institution);
    StatementDesk statements(parts);
    const RoundAsked own{parts.machine.settings().workstation, {}};
    const auto taken = statements.take(hear(transport, own));
    if (taken && taken->to_put) static_cast<void>(transport.put(*taken->to_put));
}

Result<HubRequest> HubDesk::request(const std::filesystem::path& folder) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(may_join));
    const auto& machine = parts_.machine;
    auto& session = seat->session();
    HubRequest out{folder / "hub-enrolment.txt", folder / "hub-request.pem", hub::role_of(ledger_of(session)), {}};
    for (const auto& file : {out.enrolment, out.certificate}) JCIC_CHECK(files::may_be_made(file, machine.profile()));
    auto key = ledger::WorkstationKey::read(session, machine.profile() / hub_key_file);
    if (!key && key.error().code != FaultCode::file_missing) return tl::unexpected<Fault>(key.error());
    if (!key) {
        key = ledger::WorkstationKey::make();
        if (!key) return tl::unexpected<Fault>(key.error());
        JCIC_CHECK(key->write(session, machine.profile() / hub_key_file));
    }
    JCIC_TRY(auto signer, workstation_signer(machine, session));
    out.fingerprint = to_hex(sha256_of(signer.certificate()));
    const hub::Sign sign = [&signer](ByteView message) -> Result<Bytes> {
        JCIC_TRY(const auto der, signer.sign(message));
        auto raw = openssl::raw_from_der(der);
        if (!raw) return fail(FaultCode::paper_signer, "hub", {{"reason", "key"}});
        return *std::move(raw);
    };
    JCIC_TRY(const auto text,
             hub::enrolment_text(
                 {std::string(ledger::name_of(session.origin().kind)), session.origin().institution.text(),
                  machine.settings().branch, machine.settings().workstation, ledger_of(session), signer.certificate()},
                 sign));
    JCIC_TRY(const auto asked, key->request(out.role));
    JCIC_CHECK(files::create(out.enrolment, text));
    JCIC_CHECK(files::create(out.certificate, asked));
    return out;
}

Result<void> HubDesk::make_form_key(const std::filesystem::path& file) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(may_join));
    JCIC_CHECK(files::may_be_made(file, parts_.machine.profile()));
    // Another one would set this desk apart from all that hash under the first.
    std::error_code unread;
    if (std::filesystem::exists(parts_.machine.profile() / hub_form_key_file, unread))
        return fail(FaultCode::file_write, "hub", {{"file", hub_form_key_file}, {"reason", "exists"}});
    auto drawn = seat->random().bytes<form_key_size>();
    const auto key = Secret::from(drawn);
    auto text = std::string(form_key_line) + to_hex(drawn) + "\n";
    wipe(drawn);
    auto written = files::create(file, text);
    wipe(text);
    JCIC_CHECK(written);
    return ledger::write_sealed_secret(seat->session(), parts_.machine.profile() / hub_form_key_file, hub_form_key_form,
                                       key);
}

Result<void> HubDesk::read_form_key(const std::filesystem::path& file) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(may_join));
    JCIC_TRY(auto text, files::read_text_given(file, form_key_line.size() + 2 * form_key_size + 1));
    const bool whole = text.starts_with(form_key_line) && text.ends_with('\n');
    auto key = whole ? from_hex(std::string_view(text).substr(form_key_line.size(), 2 * form_key_size))
                     : Result<Bytes>(fail(FaultCode::file_form, "hub"));
    wipe(text);
    if (!key || key->size() != form_key_size)
        return fail(FaultCode::file_form, "hub", {{"file", file.filename().string()}});
    const auto secret = Secret::from(*key);
    wipe(*key);
    return ledger::write_sealed_secret(seat->session(), parts_.machine.profile() / hub_form_key_file, hub_form_key_form,
                                       secret);
}

Result<HubStatus> HubDesk::status() {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    HubStatus out{parts_.machine.settings().hub, {}};
    auto* opened = parts_.hub_line.opened();
    if (opened == nullptr) {
        out.line.phase = hub::LineState::Phase::away;
        out.line.fault = parts_.hub_line.fault();
        return out;
    }
    auto desks = opened->line->ask<std::vector<hub::Desk>>([](hub::Connection& hub) { return hub::desks(hub); });
    out.line = opened->line->state();
    if (!desks) {
        if (!out.line.fault) out.line.fault = desks.error().fault;
        return out;
    }
    out.desks = *std::move(desks);
    JCIC_TRY(out.settled, settle_at_hub(parts_, *seat));
    return out;
}

Result<ExchangeLinks> HubDesk::sync(StatementDesk& statements) {
    JCIC_CHECK(parts_.seating.taken_seat());
    const auto* opened = parts_.hub_line.opened();
    if (opened == nullptr)
        return tl::unexpected<Fault>(
            parts_.hub_line.fault().value_or(Fault{FaultCode::hub_unreachable, "hub", {{"reason", "closed"}}}));
    hub::HubStatements transport(*opened->line, opened->own.ledger, opened->own.institution);
    return statements.sync(transport);
}

}  // namespace jcic::desk
