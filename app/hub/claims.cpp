#include "app/hub/claims.h"

#include <algorithm>
#include <map>

#include "app/base/numbers.h"

namespace jcic::hub {
namespace {

struct StateName {
    ClaimState state;
    std::string_view name;
};
constexpr std::array names_of_states{StateName{ClaimState::held, "held"}, StateName{ClaimState::reserved, "reserved"},
                                     StateName{ClaimState::spent, "spent"}, StateName{ClaimState::free, "free"}};

constexpr const char* columns =
    "institution, form, item, generation, ledger, query, state, signature, "
    "to_char(changed at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"'), "
    "case when isfinite(changed) then greatest(0, floor(extract(epoch from clock_timestamp() - changed))) else 0 end"
    "::bigint";

NoAnswer not_as_agreed() {
    return {Fault{FaultCode::hub_answer, "hub.claims", {{"reason", "form"}}}, false};
}

std::optional<Claim> claim_in(const Rows& rows, std::size_t row) {
    enum Column { institution, form, item, generation, ledger, query, state, signature, changed, age };
    Claim out;
    const auto bytes = rows.bytes(row, form);
    const auto number = rows.number(row, generation);
    const auto known = claim_state_of(rows.text(row, state));
    const auto signed_as = rows.bytes(row, signature);
    if (!bytes || !array_of<Digest>(*bytes) || !number || *number > UINT32_MAX || !known || !signed_as)
        return std::nullopt;
    out.institution = rows.text(row, institution);
    out.form = *array_of<Digest>(*bytes);
    out.item = rows.text(row, item);
    out.generation = static_cast<std::uint32_t>(*number);
    out.ledger = rows.text(row, ledger);
    out.query = rows.text(row, query);
    out.state = *known;
    out.signature = *signed_as;
    out.changed = rows.text(row, changed);
    out.age = std::chrono::seconds{rows.number(row, age).value_or(0)};
    return out;
}

Answer<std::vector<Claim>> claims_in(Answer<Rows> rows) {
    if (!rows) return tl::unexpected<NoAnswer>(std::move(rows).error());
    std::vector<Claim> out;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        auto one = claim_in(*rows, row);
        if (!one) return tl::unexpected<NoAnswer>(not_as_agreed());
        out.push_back(*std::move(one));
    }
    return out;
}

Bytes bytes_of(const Digest& digest) {
    return {digest.begin(), digest.end()};
}

/// What is to be done about each item, as the rows stand.
struct Plan {
    Claimed done;                 ///< the query's own already
    std::vector<Claim> given_up;  ///< this desk's hold on the whole form, or on its items, where the other is wanted
    std::vector<Claim> held;      ///< this desk's, to become the query's
    std::vector<Claim> fresh;     ///< to be made
};

/// The whole form stands in the way of each item, and each item in the way of the whole.
bool exclude_each_other(std::string_view item, std::string_view other) {
    return item == other || ((item == whole_form) != (other == whole_form));
}

/// Of what stands in the way of that item: nothing is free, and all is of other rows than the item's own.
void plan_around(const std::vector<Claim>& standing, const Own& own, std::string_view query, const std::string& item,
                 Plan& out, bool& is_done) {
    for (const auto& one : standing) {
        if (one.item == item || one.state == ClaimState::free || !exclude_each_other(one.item, item)) continue;
        const bool known =
            std::ranges::any_of(out.done.taken, [&](const Taken& taken) { return taken.claim.item == one.item; });
        if (one.ledger == own.ledger && one.state != ClaimState::held && one.query == query) {
            is_done = true;
            out.done.generations.emplace_back(item, one.generation);
        } else if (one.ledger == own.ledger && one.state == ClaimState::held) {
            if (std::ranges::find(out.given_up, one.item, &Claim::item) == out.given_up.end())
                out.given_up.push_back(one);
        } else if (!known) {
            out.done.taken.push_back({one, {}, one.ledger == own.ledger});
        }
        if (is_done) return;
    }
}

Plan plan_for(const std::vector<Claim>& standing, const Own& own, const Digest& form,
              const std::vector<std::string>& items, std::string_view query, ClaimState state) {
    Plan out;
    for (const auto& item : items) {
        bool is_done = false;
        plan_around(standing, own, query, item, out, is_done);
        if (is_done) continue;
        const auto found = std::ranges::find(standing, item, &Claim::item);
        if (found == standing.end() || found->state == ClaimState::free) {
            const auto before = found == standing.end() ? 0U : found->generation;
            out.fresh.push_back({own.institution, form, item, before + 1, own.ledger, std::string(query), state});
        } else if (found->ledger != own.ledger) {
            out.done.taken.push_back({*found, {}, false});
        } else if (found->query == query) {
            out.done.generations.emplace_back(item, found->generation);
        } else if (found->state == ClaimState::held) {
            out.held.push_back(*found);
        } else {
            out.done.taken.push_back({*found, {}, true});
        }
    }
    return out;
}

Answer<Bytes> sign_claim(const Own& own, const Claim& claim) {
    auto signature = own.sign(view(text_of(claim)));
    if (!signature) return tl::unexpected<NoAnswer>(NoAnswer{std::move(signature).error(), false});
    return *std::move(signature);
}

constexpr std::string_view in_use = "JC001";

NoAnswer not_first() {
    return {Fault{FaultCode::hub_answer, "hub.claims", {{"sqlstate", std::string(in_use)}}}, false};
}

/// All in one statement of the server's: JC001 says that another was first.
Answer<void> make(Connection& hub, const Own& own, const std::vector<Claim>& fresh) {
    std::vector<std::string> items;
    std::vector<std::string> generations;
    std::vector<Bytes> signatures;
    for (const auto& one : fresh) {
        auto signature = sign_claim(own, one);
        if (!signature) return tl::unexpected<NoAnswer>(std::move(signature).error());
        items.push_back(one.item);
        generations.push_back(std::to_string(one.generation));
        signatures.push_back(*std::move(signature));
    }
    auto made = hub.run("select jcic.claim($1, $2::text[], $3::integer[], $4, $5, $6::bytea[])",
                        {bytes_of(fresh.front().form), items, generations, fresh.front().query,
                         std::string(name_of(fresh.front().state)), signatures});
    if (!made) return tl::unexpected<NoAnswer>(std::move(made).error());
    return {};
}

/// What is held is given up or becomes the query's, and the rest is made: all or nothing.
Answer<void> carry_out(Connection& hub, const Own& own, Plan& plan, std::string_view query, ClaimState state) {
    const auto parts = plan.given_up.size() + plan.held.size() + (plan.fresh.empty() ? 0 : 1);
    if (parts > 1)
        if (auto begun = hub.run("begin"); !begun) return tl::unexpected<NoAnswer>(std::move(begun).error());
    const auto move = [&](const Claim& one, ClaimState to) -> Answer<void> {
        auto moved = move_claim(hub, own, one, to);
        if (!moved) return tl::unexpected<NoAnswer>(std::move(moved).error());
        // Another program at this ledger was first: what stands now is looked at again.
        if (!*moved) return tl::unexpected<NoAnswer>(not_first());
        return {};
    };
    const auto work = [&]() -> Answer<void> {
        for (const auto& one : plan.given_up)
            if (auto moved = move(one, ClaimState::free); !moved) return moved;
        for (auto& one : plan.held) {
            one.query = query;
            if (auto moved = move(one, state); !moved) return moved;
            plan.done.generations.emplace_back(one.item, one.generation);
        }
        if (plan.fresh.empty()) return {};
        if (auto made = make(hub, own, plan.fresh); !made) return made;
        for (const auto& one : plan.fresh) plan.done.generations.emplace_back(one.item, one.generation);
        return {};
    };
    auto done = work();
    if (parts > 1 && hub.is_open()) {
        auto ended = hub.run(done ? "commit" : "rollback");
        if (!ended) return tl::unexpected<NoAnswer>(std::move(ended).error());
    }
    return done;
}

/// That the server's answer is none.
Result<void> forged(const Claim& claim, const std::vector<Desk>& desks) {
    const auto* desk = desk_of(desks, claim.ledger);
    return fail(FaultCode::hub_forged, "hub.claims",
                {{"reason", "claim"}, {"desk", desk == nullptr ? claim.ledger : desk->workstation}});
}

/// What stands is what desks signed, as far as it is asked for. A form that nobody claimed yet needs no look at desks.
Answer<std::vector<Desk>> judge(Connection& hub, const Own& own, const Digest& form, const std::vector<Claim>& standing,
                                const std::vector<std::string>& items) {
    if (standing.empty()) return std::vector<Desk>{};
    auto all = desks(hub, own.entered);
    if (!all) return all;
    for (const auto& one : standing) {
        const auto matters = [&one](const std::string& item) { return exclude_each_other(one.item, item); };
        if (std::ranges::none_of(items, matters)) continue;
        // What was asked for stands in the question, and a row that holds may be another's answer.
        auto held = one.form == form && one.institution == own.institution ? holds(one, *all) : forged(one, *all);
        if (!held) return tl::unexpected<NoAnswer>(NoAnswer{std::move(held).error(), false});
    }
    return all;
}

enum class How { all_or_none, each_by_itself };

Answer<Claimed> claim_as(Connection& hub, const Own& own, const Digest& form, const std::vector<std::string>& items,
                         std::string_view query, ClaimState state, How how) {
    // Who was beaten between looking and claiming looks once more: then the winner's row is there.
    for (int tries = 0;; ++tries) {
        auto standing = claims_on(hub, form);
        if (!standing) return tl::unexpected<NoAnswer>(std::move(standing).error());
        auto all = judge(hub, own, form, *standing, items);
        if (!all) return tl::unexpected<NoAnswer>(std::move(all).error());
        auto plan = plan_for(*standing, own, form, items, query, state);
        for (auto& one : plan.done.taken) one.workstation = desk_of(*all, one.claim.ledger)->workstation;
        if (!plan.done.taken.empty()) {
            if (how == How::all_or_none) return plan.done;
            // The whole form is held or none of it; of items those that are free.
            const auto is_in_the_way = [&plan](const Claim& one) {
                return std::ranges::any_of(plan.done.taken, [&one](const Taken& taken) {
                    return exclude_each_other(taken.claim.item, one.item);
                });
            };
            std::erase_if(plan.fresh, is_in_the_way);
            if (plan.fresh.empty()) return plan.done;
        }
        auto made = carry_out(hub, own, plan, query, state);
        if (made) return plan.done;
        constexpr int most_tries = 3;  // one frees while another claims: the number of its generation is gone
        if (sqlstate_of(made.error()) != in_use || tries == most_tries)
            return tl::unexpected<NoAnswer>(std::move(made).error());
    }
}

}  // namespace

std::string_view name_of(ClaimState state) {
    return std::ranges::find(names_of_states, state, &StateName::state)->name;
}

std::optional<ClaimState> claim_state_of(std::string_view name) {
    const auto found = std::ranges::find(names_of_states, name, &StateName::name);
    if (found == names_of_states.end()) return std::nullopt;
    return found->state;
}

std::string text_of(const Claim& claim) {
    std::string out = "jcic-desk claim v1\n";
    for (const auto& [name, value] : std::initializer_list<std::pair<std::string_view, std::string>>{
             {"institution", claim.institution},
             {"form", to_hex(claim.form)},
             {"item", claim.item},
             {"generation", std::to_string(claim.generation)},
             {"ledger", claim.ledger},
             {"query", claim.query},
             {"state", std::string(name_of(claim.state))}})
        out += std::string(name) + "\t" + value + "\n";
    return out;
}

Answer<std::vector<Claim>> claims_on(Connection& hub, const Digest& form) {
    return claims_in(hub.run(std::string("select distinct on (item) ") + columns +
                                 " from jcic.claim where form = $1 order by item, generation desc",
                             {bytes_of(form)}));
}

Answer<std::vector<Claim>> claims_of(Connection& hub, std::string_view ledger, const ClaimsAsked& asked) {
    // Each arm has its index: what a desk has spent in five years is read by no settling.
    const auto arm = [](const std::string& which) {
        return std::string("select ") + columns + " from jcic.claim where ledger = $1 and " + which;
    };
    return claims_in(hub.run(arm("state in ('held', 'reserved')") + " union all " +
                                 arm("state = 'spent' and query = any($2::text[])") + " union all " +
                                 arm("state = 'spent' and form = any($3::bytea[]) and query <> all($2::text[])"),
                             {std::string(ledger), asked.queries, asked.forms}));
}

Answer<std::vector<Claim>> own_claims(Connection& hub, const Own& own, const ClaimsAsked& asked) {
    auto claims = claims_of(hub, own.ledger, asked);
    if (!claims || claims->empty()) return claims;
    const auto all = desks(hub, own.entered);
    if (!all) return tl::unexpected<NoAnswer>(all.error());
    for (const auto& one : *claims) {
        auto held =
            one.ledger == own.ledger && one.institution == own.institution ? holds(one, *all) : forged(one, *all);
        if (!held) return tl::unexpected<NoAnswer>(NoAnswer{std::move(held).error(), false});
    }
    return claims;
}

Answer<std::vector<Claim>> claims_after(Connection& hub, const Claim& last) {
    return claims_in(
        hub.run(std::string("select ") + columns +
                    " from jcic.claim where (institution, form, item, generation) > ($1, $2, $3, $4) and "
                    "octet_length(form) = 32 and generation > 0 and state in ('held', 'reserved', 'spent', 'free') "
                    "order by institution, form, item, generation limit 5000",
                {last.institution, bytes_of(last.form), last.item, static_cast<std::int64_t>(last.generation)}));
}

Answer<Claimed> claim(Connection& hub, const Own& own, const Digest& form, const std::vector<std::string>& items,
                      std::string_view query, ClaimState state) {
    return claim_as(hub, own, form, items, query, state, How::all_or_none);
}

Answer<Claimed> hold(Connection& hub, const Own& own, const Digest& form, const std::vector<std::string>& items) {
    return claim_as(hub, own, form, items, no_query, ClaimState::held, How::each_by_itself);
}

Answer<bool> move_claim(Connection& hub, const Own& own, const Claim& claim, ClaimState to) {
    auto moved = claim;
    moved.state = to;
    auto signature = sign_claim(own, moved);
    if (!signature) return tl::unexpected<NoAnswer>(std::move(signature).error());
    auto rows = hub.run(
        "update jcic.claim set state = $1, query = $2, signature = $3 "
        "where form = $4 and item = $5 and generation = $6 and ledger = $7 and state = $8 "
        "returning generation",
        {std::string(name_of(to)), claim.query, *std::move(signature), bytes_of(claim.form), claim.item,
         static_cast<std::int64_t>(claim.generation), own.ledger, std::string(name_of(claim.state))});
    if (!rows) return tl::unexpected<NoAnswer>(std::move(rows).error());
    return !rows->empty();
}

Result<void> holds(const Claim& claim, const std::vector<Desk>& desks) {
    const auto* desk = desk_of(desks, claim.ledger);
    if (desk == nullptr) return forged(claim, desks);
    const auto text = text_of(claim);
    if (desk->signed_this(text, claim.signature)) return {};
    const auto* reason = desk->signed_by_stranger(text, claim.signature) ? "not-entered" : "claim";
    return fail(FaultCode::hub_forged, "hub.claims", {{"reason", reason}, {"desk", desk->workstation}});
}

}  // namespace jcic::hub
