#include "app/desk/seat/settling.h"

#include <algorithm>
#include <set>

#include "app/base/numbers.h"
#include "app/desk/exchange/exchange_judge.h"
#include "app/desk/exchange/exchange_uses.h"
#include "app/desk/rooms/hub_claims.h"
#include "app/desk/rooms/hub_plug.h"
#include "app/desk/rooms/machine.h"
#include "app/desk/rooms/one_event.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/trusted_hub.h"
#include "app/desk/seat/hub_holds.h"
#include "app/domain/registers/desks.h"

namespace jcic::desk {
namespace {

using hub::Claim;
using hub::ClaimState;

std::string id_of(const HubLine::Opened& opened) {
    const auto now = opened.line->state().acknowledged;
    return now ? now->id : std::string();
}

/// A claim that is younger may be another program's at this ledger, which is about to write its query.
constexpr std::chrono::seconds about_to_be_written{60};

/// The machine's clock may have been so far behind when a backup was put back on it: a claim of before is not of after.
constexpr std::chrono::hours clock_margin{24};

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

/// What was found at this sign-in, told again.
void tell_again(HubLine::Opened& opened, HubSettled& out) {
    for (auto& one : out.taken)
        if (std::ranges::find(opened.taken, one) == opened.taken.end()) opened.taken.push_back(one);
    out.taken = opened.taken;
    if (out.fault && out.fault->code == FaultCode::rule_au_5) opened.taken_why = out.fault;
    if (!out.fault) out.fault = opened.taken_why;
}

/// For whom a hub that was put back waits, as long as it does.
void note_waiting(const HubLine::Opened& opened, const SettlingDone& done, HubSettled& out) {
    if (out.fault && out.fault->detail("reason") == "waiting") out.fault.reset();
    auto all = HubClaims::all_offered(done.waits_for);
    if (!all && !opened.lost) out.fault = std::move(all).error();
}

/// Of another hub nothing is known yet.
void know_hub(HubLine::Opened& opened) {
    const auto now = id_of(opened);
    if (now.empty() || now == opened.settled_at) return;
    opened.settled = 0;
    opened.reached = 0;
    opened.taken.clear();
    opened.taken_why.reset();
    opened.settled_at = now;
    opened.looked_down_to = 0;
    opened.lost.reset();
    opened.held.clear();
    opened.elsewhere.clear();
    opened.used_up.clear();
}

/// Where it is not told of, and stands at the hub all the same.
bool is_told(const domain::UseLine& use) {
    return use.use != domain::AuthorisationUse::free && use.query != no_query_of(use.authorisation);
}

/// A part of what the hub was told of, before the part that was looked at last: what was used last goes first.
Result<void> ask_for_told(const Machine& machine, Seat& seat, HubLine::Opened& opened, SettlingAsk& out) {
    constexpr std::uint64_t events = 2'000;
    const auto from = opened.looked_down_to == 0 ? opened.settled : opened.looked_down_to;
    const auto through = std::min(from, opened.settled);
    out.looked_down_to = through > events ? through - events : 0;
    JCIC_TRY(out.told, uses_told(seat, ExchangePart{out.looked_down_to, through, domain::most_exchange_lines}, through,
                                 out.last, machine.today()));
    std::erase_if(out.told, [](const auto& one) { return !is_told(one); });
    return {};
}

/// What was used since the hub was told last: before there was one, while it was away, or when it had been put back.
/// What is in use elsewhere too stops nothing behind it: it is told of in each settling, and again from the next
/// sign-in on, until a person has mended it.
Result<void> ask_for_news(const Machine& machine, Seat& seat, HubLine::Opened& opened, SettlingAsk& out) {
    opened.reached = std::max(opened.reached, opened.settled);
    out.told_from = opened.reached;
    out.told_to = opened.reached;
    if (opened.reached >= out.last) return {};
    JCIC_TRY(auto some, some_uses(machine, seat, opened.reached));
    out.news = std::move(some.first);
    out.told_to = some.second;
    std::erase_if(out.news, [](const auto& one) { return !is_told(one); });
    return {};
}

bool stands(const std::vector<Claim>& seen, const domain::UseLine& use, const Digest& form) {
    return std::ranges::any_of(seen, [&](const Claim& one) {
        return one.query == use.query && one.form == form &&
               (one.item == domain::code_of(use.item) || one.item == hub::whole_form);
    });
}

/// A use that the hub acknowledged and does not show any more was taken away there. Nothing is claimed then until the
/// hub has another id. What came to nothing since it was asked for may have been given back.
Result<void> look_for_lost(const With<const Machine, HubLine>& parts, Seat& seat, const SettlingAsk& ask,
                           const std::vector<Claim>& seen, HubSettled& out) {
    auto& opened = *parts.hub_line.opened();
    const HubClaims claims(parts);
    for (const auto& use : ask.told) {
        const auto form = claims.form_of(use.authorisation);
        if (opened.lost || stands(seen, use, form)) continue;
        Claim gone;
        gone.query = use.query;
        gone.item = domain::code_of(use.item);
        JCIC_TRY(const auto by_now, use_by_trail(seat, gone, false));
        if (by_now != domain::AuthorisationUse::free)
            opened.lost = Fault{
                FaultCode::hub_rolled_back, "hub", {{"reason", "lost"}, {"what", use.authorisation + " " + gone.item}}};
    }
    opened.looked_down_to = ask.looked_down_to;
    if (opened.lost) out.fault = opened.lost;
    return {};
}

/// The hub's claims of this desk, as the trail has them: what nothing came of is given back, what was sent is spent.
/// Gives what stands then. On a trail that was put back, or is not yet held to what the hub has of it, nothing is free
/// because the trail does not know it.
Result<std::vector<Claim>> follow_trail(const Machine& machine, Seat& seat, const std::vector<Claim>& seen,
                                        HubLine::Opened& opened, SettlingPlan& out) {
    JCIC_TRY(const auto restored, last_moment(seat.session(), {}, "ledger:restored"));
    const bool whole = opened.tree.agrees() || opened.tree.restored();
    const auto now = machine.clock().now();
    std::vector<Claim> standing;
    for (const auto& claim : seen) {
        auto wanted = claim.state;
        if (claim.state == ClaimState::reserved) {
            const bool may_be_lost = !whole || (restored && now - *restored <= claim.age + clock_margin);
            JCIC_TRY(const auto use, use_by_trail(seat, claim, may_be_lost));
            wanted = state_for(use);
        }
        if (wanted != claim.state) out.moves.emplace_back(claim, wanted);
        if (wanted == ClaimState::free) {
            const auto of_form = to_hex(claim.form);
            opened.held.erase(of_form);  // nor is it held: what of it still is, the hub says once it was given back
            std::erase_if(opened.used_up, [&](const auto& one) { return one.starts_with(of_form); });
            continue;
        }
        standing.push_back(claim);
        standing.back().state = wanted;
    }
    return standing;
}

void plan_late(const HubClaims& claims, Seat& seat, const SettlingAsk& ask, const std::vector<Claim>& standing,
               SettlingPlan& out) {
    const auto good_for = seat.answers().policy().form_good_for;
    for (const auto& use : ask.news) {
        const auto form = claims.form_of(use.authorisation);
        if (stands(standing, use, form)) continue;
        SettlingPlan::Late late{use, form, {HubClaims::codes_of({use.item}, good_for)}};
        // Used by its items before the branch decided that a form is good once.
        if (good_for == domain::FormGoodFor::one_submission)
            late.ways.push_back({std::string(domain::code_of(use.item))});
        out.late.push_back(std::move(late));
    }
}

class AtHub {
public:
    AtHub(hub::Line& line, const hub::Own& own, const std::function<bool()>& is_over)
        : line_(line), own_(own), is_over_(is_over) {}

    SettlingDone carry_out(const SettlingPlan& plan) {
        auto done = all(plan);
        if (!done) out_.fault = std::move(done).error();
        out_.whole = !out_.fault && !over_;
        return std::move(out_);
    }

private:
    Result<void> all(const SettlingPlan& plan) {
        JCIC_CHECK(move(plan.moves));
        JCIC_CHECK(claim(plan.late));
        if (is_over()) return {};
        if (plan.offered) {
            JCIC_CHECK(ask<void>([own = own_, offered = *plan.offered](hub::Connection& hub) {
                return hub::note_offered(hub, own, offered);
            }));
            out_.offered = true;
        }
        JCIC_TRY(const bool may, may_claim(plan));
        if (!may) return {};
        for (const auto& one : plan.given_up) {
            if (is_over()) return {};
            JCIC_TRY(const bool moved, moved_to(one, ClaimState::free));
            if (moved) ++out_.freed;
        }
        for (const auto& one : plan.to_hold) {
            if (is_over()) return {};
            JCIC_TRY(auto held, ask<hub::Claimed>([own = own_, one](hub::Connection& hub) {
                         return hub::hold(hub, own, one.hashed, one.codes);
                     }));
            out_.held.push_back(std::move(held));
        }
        return {};
    }

    Result<void> move(const std::vector<std::pair<Claim, ClaimState>>& moves) {
        for (const auto& [one, to] : moves) {
            if (is_over()) return {};
            JCIC_TRY(const bool moved, moved_to(one, to));
            if (moved) ++(to == ClaimState::free ? out_.freed : out_.spent);
        }
        return {};
    }

    /// Whether each is spent says the next settling, by the trail.
    Result<void> claim(const std::vector<SettlingPlan::Late>& late) {
        for (const auto& one : late) {
            if (is_over()) return {};
            SettlingDone::LateClaim came;
            for (const auto& codes : one.ways) {
                JCIC_TRY(auto claimed, ask<hub::Claimed>([own = own_, form = one.form, codes,
                                                          query = one.use.query](hub::Connection& hub) {
                             return hub::claim(hub, own, form, codes, query, ClaimState::reserved);
                         }));
                came.claimed = claimed.taken.empty();
                came.taken.reset();
                if (!came.claimed) came.taken = std::move(claimed.taken.front());
                if (came.claimed || !came.taken->own) break;
            }
            out_.late.push_back(std::move(came));
        }
        return {};
    }

    /// False where others may not have told a hub that was put back of their uses yet.
    Result<bool> may_claim(const SettlingPlan& plan) {
        if (plan.may_wait) {
            JCIC_TRY(const auto waits, ask<std::vector<std::string>>(
                                           [own = own_](hub::Connection& hub) { return hub::not_offered(hub, own); }));
            out_.all_offered = waits.empty();
            out_.waits_for = waits;
            return out_.all_offered;
        }
        return true;
    }

    Result<bool> moved_to(const Claim& one, ClaimState to) {
        return ask<bool>([own = own_, one, to](hub::Connection& hub) { return hub::move_claim(hub, own, one, to); });
    }

    /// Nothing is captured by reference: where the limit is over, the line's thread may still come to it.
    template <class T>
    Result<T> ask(std::function<hub::Answer<T>(hub::Connection&)> call) {
        auto answer = line_.ask<T>(std::move(call));
        if (!answer) return tl::unexpected<Fault>(std::move(answer).error().fault);
        if constexpr (std::is_void_v<T>)
            return {};
        else
            return *std::move(answer);
    }

    bool is_over() {
        over_ = over_ || is_over_();
        return over_;
    }

    hub::Line& line_;
    const hub::Own& own_;
    const std::function<bool()>& is_over_;
    SettlingDone out_;
    bool over_ = false;
};

void note_late(HubLine::Opened& opened, const SettlingAsk& ask, const SettlingPlan& plan, const SettlingDone& done,
               HubSettled& out) {
    bool all_claimed = true;
    for (std::size_t at = 0; at < done.late.size(); ++at) {
        const auto& came = done.late[at];
        all_claimed = all_claimed && came.claimed;
        if (came.claimed) {
            // What is still held of it says the next settling: a hold that became the query's is none any more.
            opened.held.erase(to_hex(plan.late[at].form));
            ++out.claimed;
        } else if (!came.taken->own) {
            const auto& use = plan.late[at].use;
            out.taken.push_back(use.authorisation + " " + std::string(domain::code_of(use.item)) + " " +
                                came.taken->workstation);
            if (!out.fault) out.fault = HubClaims::why_refused(*came.taken);
        }
    }
    if (done.late.size() < plan.late.size()) return;
    if (all_claimed && opened.settled == ask.told_from) opened.settled = ask.told_to;
    opened.reached = ask.told_to;
}

bool is_void(const HubLine::Opened* opened, const SettlingAsk& ask) {
    return opened == nullptr || opened->settling != ask.number || opened->settled_at != ask.hub ||
           id_of(*opened) != ask.hub;
}

}  // namespace

Result<std::optional<SettlingAsk>> ask_settling(const With<const Machine, HubLine>& parts, Seat& seat) {
    auto* opened = parts.hub_line.opened();
    if (opened == nullptr || opened->line->state().phase != hub::LineState::Phase::connected)
        return std::optional<SettlingAsk>();
    if (opened->tree.ahead()) return tl::unexpected<Fault>(*opened->tree.ahead());
    JCIC_CHECK(seat.follow_queries());
    JCIC_CHECK(seat.follow_registers());
    know_hub(*opened);
    // Withdrawn while somebody is signed in: it is used no more from now on.
    if (!is_entered(seat.registers(), opened->address, opened->authority, opened->settled_at)) {
        parts.hub_line.fail_with(Fault{FaultCode::hub_untrusted, "desk.hub", {{"reason", "not-entered"}}});
        return std::optional<SettlingAsk>();
    }
    opened->own.entered =
        std::make_shared<const hub::EnteredDesks>(domain::registers::certificates_entered(seat.registers()));
    SettlingAsk out;
    out.number = ++opened->settling;
    out.hub = opened->settled_at;
    JCIC_TRY(out.last, seat.session().count());
    JCIC_CHECK(ask_for_told(parts.machine, seat, *opened, out));
    JCIC_CHECK(ask_for_news(parts.machine, seat, *opened, out));
    std::set<std::string> queries;
    for (const auto* uses : {&out.told, &out.news})
        for (const auto& one : *uses) queries.insert(one.query);
    out.claims.queries.assign(queries.begin(), queries.end());
    out.claims.forms = forms_to_see(*opened, all_here(parts.machine, HubClaims(parts), seat));
    return std::optional(std::move(out));
}

Result<std::vector<Claim>> see_claims(hub::Line& line, const hub::Own& own, const SettlingAsk& ask) {
    auto seen = line.ask<std::vector<Claim>>(
        [own, asked = ask.claims](hub::Connection& hub) { return hub::own_claims(hub, own, asked); });
    if (!seen) return tl::unexpected<Fault>(std::move(seen).error().fault);
    return *std::move(seen);
}

Result<std::optional<SettlingPlan>> plan_settling(const With<const Machine, HubLine>& parts, Seat& seat,
                                                  const SettlingAsk& ask, const std::vector<Claim>& seen,
                                                  HubSettled& out) {
    auto* opened = parts.hub_line.opened();
    if (is_void(opened, ask)) return std::optional<SettlingPlan>();
    if (opened->tree.ahead()) return tl::unexpected<Fault>(*opened->tree.ahead());
    JCIC_CHECK(seat.follow_queries());
    JCIC_CHECK(seat.follow_registers());
    JCIC_CHECK(look_for_lost(parts, seat, ask, seen, out));
    SettlingPlan plan;
    JCIC_TRY(const auto standing, follow_trail(parts.machine, seat, seen, *opened, plan));
    const HubClaims claims(parts);
    plan_late(claims, seat, ask, standing, plan);
    const bool all_told = ask.told_to >= ask.last;
    if (all_told && opened->offered_at != ask.hub) plan.offered = hub::Offered{opened->own.ledger, ask.hub, ask.last};
    // Once the hub knows what was used here, and what each other desk did.
    if (all_told && plan.late.empty() && !opened->lost) {
        plan.may_wait = opened->all_offered != ask.hub;
        plan_holds(*opened, all_here(parts.machine, claims, seat), standing, plan);
    }
    // By what is kept forms are submitted while the hub is away: what is still kept as held here is not given up.
    if (!keep_hub(parts, seat.session())) {
        plan.given_up.clear();
        std::erase_if(plan.moves, [](const auto& one) { return one.second == ClaimState::free; });
    }
    return std::optional(std::move(plan));
}

SettlingDone carry_out(hub::Line& line, const hub::Own& own, const SettlingPlan& plan,
                       const std::function<bool()>& is_over) {
    return AtHub(line, own, is_over).carry_out(plan);
}

Result<bool> note_settling(const With<const Machine, HubLine>& parts, Seat& seat, const SettlingAsk& ask,
                           const SettlingPlan& plan, const SettlingDone& done, HubSettled& out) {
    auto* opened = parts.hub_line.opened();
    if (is_void(opened, ask)) return true;
    out.freed += done.freed;
    out.spent += done.spent;
    note_late(*opened, ask, plan, done, out);
    note_waiting(*opened, done, out);
    tell_again(*opened, out);
    if (done.offered) opened->offered_at = ask.hub;
    if (done.all_offered) opened->all_offered = ask.hub;
    note_holds(*opened, plan, done.held, out);
    auto kept = keep_hub(parts, seat.session());
    if (done.fault) return tl::unexpected<Fault>(*done.fault);
    if (!kept) return tl::unexpected<Fault>(std::move(kept).error());
    const bool waits = plan.may_wait && !done.all_offered;
    return !done.whole || ask.told_to < ask.last || !plan.late.empty() || (!plan.holds_all && !waits && !opened->lost);
}

Result<HubSettled> settle_at_hub(const With<const Machine, HubLine>& parts, Seat& seat) {
    HubSettled out;
    const auto* line = parts.hub_line.opened();
    if (line == nullptr || line->line->state().phase != hub::LineState::Phase::connected) return out;
    JCIC_CHECK(HubClaims(parts).goes_on_here());
    const auto& clock = parts.machine.clock();
    const auto end = clock.since_boot() + hub::Connection::usual_limit;
    const auto is_over = [&clock, end] { return clock.since_boot() >= end; };
    for (bool more = true; more && !is_over();) {
        JCIC_TRY(const auto ask, ask_settling(parts, seat));
        if (!ask) return out;
        const auto& opened = *parts.hub_line.opened();
        JCIC_TRY(const auto seen, see_claims(*opened.line, opened.own, *ask));
        JCIC_TRY(const auto plan, plan_settling(parts, seat, *ask, seen, out));
        if (!plan) return out;
        const auto done = carry_out(*opened.line, opened.own, *plan, is_over);
        out.elsewhere.clear();
        JCIC_TRY(more, note_settling(parts, seat, *ask, *plan, done, out));
    }
    return out;
}

}  // namespace jcic::desk
