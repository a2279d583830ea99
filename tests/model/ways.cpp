#include "model/ways.h"

#include <algorithm>
#include <deque>

namespace jcic::model {

Wanted only(std::vector<std::string_view> actions) {
    return [actions = std::move(actions)](const reg::Register&, const reg::Step& step) {
        return std::ranges::find(actions, step.action) != actions.end();
    };
}

std::optional<State> way_to(const State& from, const Sought& sought) {
    std::deque<State> open{from};
    std::set<std::string> seen{whole_key(open.front())};
    const Wanted truthful = [&](const reg::Register& book, const reg::Step& step) {
        return sought.steps(book, step) && !states_a_fact(step.action);
    };
    for (; !open.empty(); open.pop_front()) {
        auto& state = open.front();
        if (sought.goal(state)) return state;
        if (state.path.size() >= from.path.size() + static_cast<std::size_t>(sought.acts)) continue;
        auto acts = register_acts(state, truthful, Values::each);
        for (auto& act : recovery_acts(state))
            if (act.name != action::recovery_made) acts.push_back(std::move(act));
        if (!sought.others.empty())
            for (auto& act : query_acts(state))
                if (std::ranges::find(sought.others, act.name) != sought.others.end()) acts.push_back(std::move(act));
        for (const auto& act : acts) {
            auto next = state;
            if (!take(next, act)) continue;
            if (sought.goal(next)) return next;
            if (seen.insert(whole_key(next)).second) open.push_back(std::move(next));
        }
    }
    return std::nullopt;
}

}  // namespace jcic::model
