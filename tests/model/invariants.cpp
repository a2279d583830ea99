#include "model/invariants.h"

#include <algorithm>

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/recovery_rules.h"
#include "app/domain/registers/cards.h"
#include "app/domain/registers/next_steps.h"
#include "app/domain/registers/people.h"
#include "app/domain/registers/urgency.h"
#include "app/domain/registers/vacancies.h"
#include "model/ways.h"

namespace jcic::model {
namespace {

/// A way that was found, or not, from a state alike is not sought again.
bool once(const std::string& key, const std::function<bool()>& asks) {
    static std::map<std::string, bool> known;
    auto at = known.find(key);
    if (at == known.end()) at = known.emplace(key, asks()).first;
    return at->second;
}

std::string plight(const View& view, const PersonId& who) {
    const auto& one = view.people.people().at(who);
    if (one.ended) return "ended";
    if (!view.is_there(who)) return view.state.away.at(who) ? "dead" : "ill";
    if (one.locked) return "locked out";
    if (!one.let_in_by.empty()) return "unconfirmed";
    return view.duties(who).empty() ? "without duties" : "there";
}

bool has_head(State& state) {
    return !View(state).able_with(Duty::unit_head).empty();
}

/// Two who name a head by head office's letter are there, and somebody to be named. Of those behind a recovery key that
/// let in who heads the unit and waits, none counts: they could bring in anyone. With fewer than two the branch has
/// lost its head and others at once, and goes by the recovery key or begins anew (docs/run/administrators.md).
bool may_be_given_a_head(View& view) {
    const auto& rule = *events::roster_rule_of(action::person_head_named);
    std::set<PersonId> behind;
    for (const auto& [code, one] : view.people.people())
        if (heads_the_unit(view.duties(code))) behind.insert(one.let_in_by.begin(), one.let_in_by.end());
    const auto counts = [&](const PersonId& who) { return !behind.contains(who); };
    for (const auto& by : view.able_with(rule.by))
        for (const auto& beside : view.able_with(rule.beside))
            if (by != beside && counts(by) && counts(beside) &&
                std::ranges::any_of(view.able, [&](const PersonId& who) {
                    return who != by && who != beside && counts(who) && !view.duties(who).contains(Duty::auditor) &&
                           !view.duties(who).contains(Duty::administrator);
                }))
                return true;
    return false;
}

void head(State& state, View& view, const std::string& key, std::vector<Broken>& out) {
    if (!view.able_with(Duty::unit_head).empty() || !may_be_given_a_head(view)) return;
    const auto way = [&] {
        return way_to(state, {has_head, only({action::person_head_named, action::person_head_designated}), {}, 1})
            .has_value();
    };
    if (once("head" + key, way)) return;
    std::string who;
    for (const auto& code : view.everybody)
        if (heads_the_unit(view.duties(code))) who.append(" ").append(plight(view, code));
    out.push_back({"no head, and no way to one: head" + who, ""});
}

/// While a head is there: without one the way to a head comes first.
void card(State& state, View& view, const std::string& key, std::vector<Broken>& out) {
    if (view.able_with(Duty::unit_head).empty()) return;
    for (const auto& [number, one] : view.people.cards()) {
        if (!one.holder || !one.in_use) continue;
        const auto is_back = [&id = number](State& then) { return then.rows.row(reg::cards, id)->state != "out"; };
        const auto has_custodian = [&holder = *one.holder](State& then) {
            View now(then);
            return std::ranges::any_of(now.able_with(Duty::card_custodian),
                                       [&](const PersonId& who) { return who != holder; });
        };
        const auto way = [&] {
            const auto kept = way_to(state, {has_custodian, only({action::person_duties}), {}, 1});
            return kept &&
                   way_to(*kept,
                          {is_back,
                           only({action::card_custodian_changed, action::card_handed_back, action::card_taken_back}),
                           {},
                           2});
        };
        if (!once("card" + number + key, way))
            out.push_back({"a card that is out cannot come back: custodian " + plight(view, one.custodian) +
                               ", holder " + plight(view, *one.holder),
                           number});
    }
}

/// What is owed since yesterday by a duty that somebody has, and settled by a step, is offered to somebody who has it,
/// or the step that names another there for whom it waits: on its last day a head's account ends once the day is over.
void owed(State& state, View& view, std::vector<Broken>& out) {
    for (const auto& one : reg::owed(state.rows, view.today, OfficeCalendar())) {
        const auto* settles = one.due->settled_by.empty() ? nullptr : one.book->step(one.due->settled_by);
        if (view.today <= one.until || settles == nullptr || settles->written == reg::Written::elsewhere) continue;
        const auto named = PersonId::parse(one.by);
        const bool theirs_alone = named && !view.duties(*named).empty();
        const auto* row = one.row.empty() ? nullptr : state.rows.row(*one.book, one.row);
        const auto owes = [&](const PersonId& who) {
            return theirs_alone ? *named == who : reg::owes_by_duty(one, state.rows, who, view.duties(who));
        };
        const auto may = [&](const PersonId& who) {
            const auto possible = view.steps(who).possible(*one.book, row);
            return owes(who) && std::ranges::any_of(possible, [&](const reg::Step* step) {
                       const bool first = step->action == settles->second_way ||
                                          (settles->beside && step->action == settles->beside->second_way);
                       return step == settles || first;
                   });
        };
        if (std::ranges::any_of(view.able, owes) && std::ranges::none_of(view.able, may))
            out.push_back({"owed, and nobody who owes it may: " + std::string(settles->action), one.row});
    }
}

bool decided(const inquiry::QueryEntry& query) {
    return std::ranges::none_of(query.items, [](const auto& one) { return one.second.state == ItemState::submitted; });
}

/// What waits for approval can be approved, unless a stop says that it is not, or too few are there whom the register
/// has. Where the register itself has too few it tells so.
void approval(State& state, View& view, std::size_t number, const std::string& key, std::vector<Broken>& out) {
    const auto& query = *view.query(number);
    const auto& policy = View::around().policy;
    const bool two = policy.second_approver != SecondApprover::nowhere || policy.second_approver_above > 0;
    if (decided(query) || !View::around().stops.empty() || !view.duties(query.querier).contains(Duty::query_officer))
        return;
    const auto others = [&](const std::vector<PersonId>& among) {
        return std::ranges::count_if(among,
                                     [&](const auto& who) { return who != query.querier && who != query.holder; });
    };
    std::vector<PersonId> in_office;
    std::ranges::copy_if(view.everybody, std::back_inserter(in_office),
                         [&](const auto& who) { return view.duties(who).contains(Duty::supervisor); });
    if (others(in_office) < (two ? 2 : 1)) {
        const auto one = reg::vacant_from(state.rows, view.today, Duty::supervisor);
        const auto another = reg::second_vacant_from(state.rows, view.today);
        if ((!one || view.today < *one) && (!another || view.today < *another))
            out.push_back({"too few who approve, and no vacancy is told", ""});
        return;
    }
    const auto is_decided = [&id = query.id](State& then) { return decided(*then.book.find(id)); };
    const auto way = [&] { return way_to(state, {is_decided, only({}), {"query.approve"}, 2}).has_value(); };
    if (others(view.able_with(Duty::supervisor)) >= (two ? 2 : 1) &&
        !once("approve" + std::to_string(number) + key, way))
        out.push_back({"a query waits that nobody can approve", ""});
}

/// A case whose officer is not there can be given to another, while there is one, and somebody who gives it.
void case_of_a_leaver(State& state, View& view, std::size_t number, const std::string& key, std::vector<Broken>& out) {
    const auto& query = *view.query(number);
    const auto officers = view.able_with(Duty::query_officer);
    const bool open = std::ranges::any_of(query.items, [](const auto& one) {
        return one.second.state == ItemState::submitted || one.second.state == ItemState::approved ||
               one.second.state == ItemState::serial_held;
    });
    const bool held = view.is_able(query.holder) && view.duties(query.holder).contains(Duty::query_officer);
    if (!open || held || officers.empty() || view.able_with(Duty::supervisor).empty()) return;
    const auto given = [&](State& then) { return then.book.find(query.id)->holder != query.holder; };
    const auto way = [&] { return way_to(state, {given, only({}), {"query.hand-over"}, 1}).has_value(); };
    if (!once("give" + std::to_string(number) + key, way))
        out.push_back({"an open case can be given to nobody: officer " + plight(view, query.holder), ""});
}

}  // namespace

std::vector<Broken> broken_in(State& state) {
    View view(state);
    std::vector<Broken> out;
    const auto key = key_of(view) + view.today.text();
    head(state, view, key, out);
    card(state, view, key, out);
    owed(state, view, out);
    for (std::size_t number = 1; view.query(number) != nullptr; ++number) {
        approval(state, view, number, key, out);
        case_of_a_leaver(state, view, number, key, out);
    }
    return out;
}

}  // namespace jcic::model
