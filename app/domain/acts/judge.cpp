#include <algorithm>

#include "app/base/numbers.h"
#include "app/domain/acts/act.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/events/names.h"
#include "app/domain/own_words.h"
#include "app/domain/typed_text.h"

namespace jcic::domain::acts {
namespace {

std::string in(const Values& values, std::string_view field) {
    const auto found = values.find(field);
    return found == values.end() ? std::string() : found->second;
}

bool fits(const Ending& ending, std::string_view state) {
    return ending.from.empty() ? state.empty() : std::ranges::find(ending.from, state) != ending.from.end();
}

tl::unexpected<Fault> wrong(FaultCode code, std::string_view field, std::vector<Detail> more = {}) {
    more.insert(more.begin(), {"field", std::string(field)});
    return fail(code, "act.asks", std::move(more));
}

Result<void> holds_one(Duties needed, const std::set<Duty>& held) {
    if (needed.empty() || registers::holds_one(held, needed)) return {};
    std::string duties;
    for (const auto duty : needed) duties.append(duties.empty() ? "" : ",").append(name_of(duty));
    return fail(FaultCode::person_duty, "act.hands", {{"duty", duties}});
}

/// What a leaver had would otherwise stand open for ever.
Result<void> in_their_place(const Hands& hands, const Taking& taking) {
    const auto& duties = taking.world.duties;
    const auto named = PersonId::parse(in(taking.thing.said, hands.only));
    const bool stays = hands.once_left && named && duties(*named).contains(Duty::query_officer);
    if (!hands.or_by.empty() && !stays) return holds_one(hands.or_by, duties(taking.world.by));
    return fail(FaultCode::person_duty, "act.hands", {{"reason", "other-querier"}});
}

Result<void> in_hands(const Act& act, const Taking& taking) {
    const auto& hands = act.hands;
    const auto& by = taking.world.by;
    if (!hands.only.empty() && in(taking.thing.said, hands.only) != by.text())
        JCIC_CHECK(in_their_place(hands, taking));
    const bool is_named = !hands.or_without.empty() && in(taking.thing.said, hands.or_without) == by.text();
    if (!is_named) JCIC_CHECK(entitles(act, taking.world.duties(by)));
    return hands.has_case ? taking.world.has_case() : Result<void>();
}

Result<void> has_a_state(const Act& act, const Taking& taking) {
    if (act.may_follow(taking.thing.state)) return {};
    if (act.rule != nullptr) JCIC_CHECK(act.rule(taking));
    return fail(FaultCode::query_state, "act.state", {{std::string(act.thing()), std::string(taking.thing.state)}});
}

/// As it is written, if it fits.
Result<std::string> as_asked(const Ask& ask, const events::Field& field, const std::string& value,
                             const Taking& taking) {
    if (!ask.most.empty()) {
        const auto most = in(taking.thing.said, ask.most);
        if (whole_number<int>(value, 0, whole_number<int>(most).value_or(0))) return value;
        return wrong(FaultCode::input_form, ask.field, {{"most", most}});
    }
    if (const auto choices = ask.one_of(field); !choices.empty()) {
        if (std::ranges::find(choices, value, &events::Choice::name) != choices.end()) return value;
        return wrong(FaultCode::input_form, ask.field, {{"reason", "value"}});
    }
    if (!events::is_free_text(field.kind)) return events::as_written(field, value);
    const auto fits =
        ask.check != nullptr ? ask.check(value, ask.field) : typed_text(value, ask.field, events::longest_typed(field));
    return fits.map([&value] { return value; });
}

/// What is asked is there and fits; what is neither asked nor given is refused.
Result<Values> answers(const Act& act, const Taking& taking) {
    auto out = taking.values;
    const auto is_known = [&act](std::string_view name) {
        return std::ranges::find(act.asks, name, &Ask::field) != act.asks.end() ||
               std::ranges::find(act.given, name) != act.given.end();
    };
    for (const auto& [name, value] : taking.values)
        if (!is_known(name)) return wrong(FaultCode::input_form, name, {{"reason", "no-field"}});
    for (const auto& ask : act.asks) {
        if (ask.needed != nullptr && !ask.needed(taking)) continue;
        const auto value = in(taking.values, ask.field);
        if (says_nothing(value)) return wrong(FaultCode::input_missing, ask.field);
        JCIC_TRY(out[std::string(ask.field)], as_asked(ask, *act.field(ask), value, taking));
    }
    return out;
}

Result<void> is_seconded(const Second& second, const Taking& taking) {
    if (second.own) return {};
    if (taking.beside == nullptr)
        return fail(second.lacking, "act.second", {{second.lacking_key, second.lacking_value}});
    if (*taking.beside == taking.world.by) return fail(second.self, "act.second", {{"reason", second.self_reason}});
    const auto held = taking.world.duties(*taking.beside);
    if (second.beside.who.empty() && held.empty())
        return fail(FaultCode::person_ended, "act.second", {{"person", taking.beside->text()}});
    return holds_one(second.beside.who, held);
}

/// The fields in the order of the catalogue: what names the thing, what was typed, given or follows from it.
Entry entry_of(std::string_view action, const Taking& taking, const Values& values, const Second* signs) {
    Entry out;
    out.action = action;
    out.subject = taking.thing.subject;
    for (const auto& field : events::find(action)->fields) {
        auto value = in(taking.thing.named, field.name);
        if (value.empty()) value = in(values, field.name);
        if (field.name == field::rests_on) value = taking.thing.began.text();
        if (signs != nullptr && field.named == events::Named::signer) value = taking.beside->text();
        if (signs != nullptr && field.name == field::page) {
            ShownText page;
            signs->page(taking, page);
            value = page.take_text();
        }
        if (value.empty()) continue;
        const bool plain = field.keep == Keep::plain;
        out.fields.push_back({std::string(field.name), std::move(value), field.keep, plain ? "" : out.subject});
    }
    return signs == nullptr ? out : out.to_be_signed(*taking.beside, signs->beside.purpose);
}

}  // namespace

std::string Taking::value(std::string_view field) const {
    for (const auto* place : {&values, &thing.named, &thing.said})
        if (const auto found = place->find(field); found != place->end()) return found->second;
    return {};
}

bool Act::may_follow(std::string_view state) const {
    return std::ranges::any_of(endings, [state](const Ending& one) { return fits(one, state); });
}

Duties Act::by() const {
    return hands.by.empty() ? events::find(endings.front().action)->writer.by : hands.by;
}

const events::Field* Act::field(const Ask& ask) const {
    return events::find(endings.front().action)->field(ask.field);
}

std::span<const events::Choice> Ask::one_of(const events::Field& field_of_it) const {
    return choices.empty() ? field_of_it.said : choices;
}

std::optional<std::string_view> state_after(std::span<const Act> acts, std::string_view state,
                                            std::string_view action) {
    for (const auto& act : acts)
        for (const auto& one : act.endings)
            if (one.action == action && fits(one, state)) return one.to;
    return std::nullopt;
}

Result<void> entitles(const Act& act, const std::set<Duty>& duties) {
    return holds_one(act.by(), duties);
}

std::array<std::span<const Act>, 3> all() {
    return {of_queries(), of_records(), of_copies()};
}

const Act* find(std::string_view name) {
    for (const auto acts : all())
        if (const auto found = std::ranges::find(acts, name, &Act::name); found != acts.end()) return &*found;
    return nullptr;
}

const Act& named(std::string_view name) {
    return *find(name);
}

const Act* writing(std::string_view action) {
    const auto writes = [action](const Act& act) {
        return (act.second != nullptr && act.second->on == action) ||
               std::ranges::find(act.endings, action, &Ending::action) != act.endings.end();
    };
    for (const auto acts : all())
        if (const auto found = std::ranges::find_if(acts, writes); found != acts.end()) return &*found;
    return nullptr;
}

Result<std::vector<Entry>> judge(const Act& act, const Taking& typed) {
    JCIC_CHECK(in_hands(act, typed));
    JCIC_CHECK(has_a_state(act, typed));
    JCIC_TRY(auto values, answers(act, typed));
    const Taking taking{typed.thing, values, typed.world, act.is_signed_alone() ? &typed.world.by : typed.beside};
    const bool seconded = act.second != nullptr && (act.second->when == nullptr || act.second->when(taking));
    if (seconded) JCIC_CHECK(is_seconded(*act.second, taking));
    if (act.rule != nullptr) JCIC_CHECK(act.rule(taking));
    const auto ending = std::ranges::find_if(act.endings, [&taking](const Ending& one) {
        return fits(one, taking.thing.state) && (one.when == nullptr || one.when(taking));
    });
    if (ending == act.endings.end()) return fail(FaultCode::query_state, "act.ending");
    if (ending->action.empty()) return std::vector<Entry>{};
    if (ending->gives != nullptr) values.merge(ending->gives(taking));
    std::vector<Entry> out;
    const bool apart = seconded && !act.second->on.empty();
    if (apart) out.push_back(entry_of(act.second->on, taking, values, act.second));
    out.push_back(entry_of(ending->action, taking, values, seconded && !apart ? act.second : nullptr));
    return out;
}

}  // namespace jcic::domain::acts
