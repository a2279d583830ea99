#include "app/ledger/people/roster_change.h"

#include <algorithm>

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/recovery_rules.h"
#include "app/domain/registers/register.h"

namespace jcic::ledger {
namespace {

using domain::Duty;

tl::unexpected<Fault> refused(std::string name, std::string value) {
    return fail(FaultCode::person_duty, "ledger.roster", {{std::move(name), std::move(value)}});
}

bool lengthens(const Roster& roster, const RosterChange& change) {
    return std::ranges::any_of(roster.all(), [&](const auto& one) {
        const auto until = one.second.designation().until;
        return subject_of(one.first) == change.subject && until && change.given.until && *until < *change.given.until;
    });
}

Result<void> may_confirm(const WhoIsWho& who, const RosterChange& change, const Member& maker) {
    const auto& all = who.roster.all();
    const auto found =
        std::ranges::find_if(all, [&](const auto& one) { return subject_of(one.first) == change.subject; });
    const auto* let_in = found == all.end() ? nullptr : who.recovery.waits(found->first);
    if (let_in == nullptr) return fail(FaultCode::input_form, "ledger.recovery", {{"field", "person"}});
    const auto made_by = domain::PersonId::parse(who.recovery.maker_of(*let_in));
    if (!made_by) return fail(FaultCode::ledger_corrupt, "ledger.recovery");
    domain::Confirming confirming{change.maker, maker.duties_on(change.day), found->first, *made_by};
    for (const auto& [code, member] : all)
        if (who.recovery.waits(code) == nullptr &&
            domain::heads_the_unit(domain::duties_on(member.designation(), change.day)))
            confirming.unit_heads.insert(code);
    return domain::may_confirm_recovery(confirming);
}

}  // namespace

Result<GivenRights> GivenRights::in(std::string_view duties, std::string_view until) {
    GivenRights out;
    JCIC_TRY(out.duties, domain::DutyTerms::parse(duties));
    if (const auto day = domain::RocDate::written(until)) out.until = *day;
    return out;
}

Result<void> WhoIsWho::apply(const Leaf& leaf) {
    JCIC_CHECK(roster.apply(leaf));
    return recovery.apply(leaf);
}

Result<const Member*> WhoIsWho::may_sign(const domain::PersonId& person, std::optional<domain::RocDate> day) const {
    JCIC_TRY(const auto* member, day ? roster.in_force(person, *day) : roster.in_force(person));
    if (recovery.waits(person) != nullptr)
        return fail(FaultCode::person_duty, "ledger.roster", {{"person", person.text()}, {"reason", "unconfirmed"}});
    return member;
}

Result<WhoIsWho> who_is_who(EventStore& events) {
    JCIC_TRY(const auto leaves, roster_leaves(events));
    WhoIsWho out;
    for (const auto& leaf : leaves) JCIC_CHECK(out.apply(leaf));
    return out;
}

Result<void> may_change(const WhoIsWho& who, const RosterChange& change) {
    JCIC_TRY(const auto* maker, who.may_sign(change.maker, change.day));
    if (change.action == action::person_recovery_confirmed) return may_confirm(who, change, *maker);
    const auto* rule = domain::events::roster_rule_of(change.action);
    if (rule == nullptr || rule->apart) return refused("reason", "own-keys");
    if (!rule->by.empty() && !domain::registers::holds_one(maker->duties_on(change.day), rule->by))
        return refused("duty", std::string(domain::name_of(rule->by.front())));
    if (rule->of_others && change.subject == subject_of(change.maker)) return refused("reason", "own-account");
    // R-DU-1: a longer time is a designation: the unit head's, and of others.
    const bool heads = domain::heads_the_unit(maker->duties_on(change.day));
    const bool own = change.subject == subject_of(change.maker);
    if (change.action == action::person_last_day && (own || !heads) && lengthens(who.roster, change))
        return refused("duty", std::string(domain::name_of(Duty::unit_head)));
    return change.given.duties.compatible();
}

}  // namespace jcic::ledger
