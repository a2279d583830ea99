#include "model/search.h"

#include <algorithm>
#include <cstdio>
#include <deque>

#include "app/domain/registers/people.h"
#include "model/invariants.h"
#include "model/ways.h"
#include "support/world.h"

namespace jcic::model {
namespace {

bool every_step(const reg::Register&, const reg::Step&) {
    return true;
}
const std::vector<std::string_view> every_act{"*"};

const std::array slices{Slice{"offices",
                              Size::eight,
                              only({action::person_ended, action::card_handed_out, "policy.second-approver-above"}),
                              {"query.submit", "query.approve", "query.hand-over", "* dies", "* forgets the password",
                               "person.recovered", "person.recovery-confirmed", "person.unlocked-together"}},
                        Slice{"cards",
                              Size::ten,
                              only({action::person_ended, action::person_duties, action::card_handed_out,
                                    action::card_handed_back, action::card_taken_back, action::card_custodian_changed}),
                              {"* dies", "* is ill", "* is back"}},
                        Slice{"recovery",
                              Size::eight,
                              only({action::person_ended, action::person_unlocked, action::person_head_named}),
                              {"* dies", "* forgets the password", action::recovery_made, "person.recovered",
                               "person.recovery-confirmed", "person.unlocked-together"}},
                        Slice{"queries",
                              Size::eight,
                              [](const reg::Register& book, const reg::Step& step) {
                                  return &book == &reg::stops || step.action == action::person_ended ||
                                         step.action.starts_with("policy.second-approver");
                              },
                              {"query.*", "* dies"}},
                        Slice{"all", Size::ten, every_step, every_act}};

bool is_among(const std::vector<std::string_view>& names, std::string_view name) {
    return std::ranges::any_of(names, [&](std::string_view one) {
        return one == name || one == "*" || (one.ends_with(".*") && name.starts_with(one.substr(0, one.size() - 1)));
    });
}

}  // namespace

const Slice* slice(std::string_view name) {
    const auto found = std::ranges::find(slices, name, &Slice::name);
    return found == slices.end() ? nullptr : &*found;
}

std::vector<Act> Search::acts_of(State& state, Values values, std::uint64_t pick) {
    auto out = register_acts(state, slice_.steps, values, pick);
    for (auto& acts : {query_acts(state), recovery_acts(state), happenings(state, slice_.size)})
        for (const auto& act : acts)
            if (is_among(slice_.others, act.name)) out.push_back(act);
    return out;
}

bool Search::step(State& state, const Act& act) {
    std::vector<Broken> broken;
    broken_by_acts = &broken;
    ++tried_;
    const bool taken = take(state, act);
    broken_by_acts = nullptr;
    if (taken) ++taken_[act.name];
    auto path = state.path;
    // Of an act that is refused the line is what was wanted of it.
    if (!taken && !broken.empty())
        path.push_back(std::make_shared<const Taken>(Taken{act.name + " " + broken.front().what, act.take}));
    for (const auto& one : broken) keep(path, one);
    return taken;
}

void Search::keep(const Path& path, const Broken& broken) {
    auto& one = found_[broken.kind];
    if (one.times++ == 0 || path.size() < one.path.size()) one = {broken.what, path, one.times};
}

void Search::judge(State& state) {
    ++states_;
    for (const auto& one : broken_in(state)) keep(state.path, one);
}

void Search::breadth_first(std::size_t depth) {
    std::deque<State> open{founded(slice_.size)};
    std::set<std::string> seen{whole_key(open.front())};
    for (; !open.empty(); open.pop_front()) {
        auto& state = open.front();
        judge(state);
        if (state.path.size() >= depth) continue;
        for (const auto& act : acts_of(state, Values::each, 0)) {
            auto next = state;
            if (step(next, act) && seen.insert(whole_key(next)).second) open.push_back(std::move(next));
        }
    }
}

void Search::walks(std::uint64_t seed, std::size_t count, std::size_t acts) {
    for (std::size_t walk = 0; walk < count; ++walk) {
        jcic::test::TestRandom random(seed + walk);
        auto state = founded(slice_.size);
        for (std::size_t i = 0; i < acts; ++i) {
            const auto all = acts_of(state, Values::first, random.next() | 1U);
            if (all.empty()) break;
            // The rarer one was, the likelier it is taken.
            const Act* rarest = nullptr;
            for (int tries = 0; tries < 4; ++tries) {
                const auto& one = all[random.below(all.size())];
                if (rarest == nullptr || taken_[one.name] < taken_[rarest->name]) rarest = &one;
            }
            auto next = state;
            if (!step(next, *rarest)) continue;
            state = std::move(next);
            judge(state);
        }
    }
}

/// Whether the acts lead there: all are taken, but for the last one, which may be what is refused.
bool Search::leads_to(const Path& path, const std::string& kind) const {
    std::vector<Broken> broken;
    broken_by_acts = &broken;
    auto state = founded(slice_.size);
    std::size_t taken = 0;
    while (taken < path.size() && take(state, {"", path[taken]->take})) ++taken;
    broken_by_acts = nullptr;
    if (taken + 1 < path.size()) return false;
    if (taken == path.size()) std::ranges::move(broken_in(state), std::back_inserter(broken));
    return std::ranges::any_of(broken, [&](const Broken& one) { return one.kind == kind; });
}

/// Leaves out what is not needed for it.
void Search::shorten(const std::string& kind, Path& path) const {
    for (auto length = std::max<std::size_t>(1, path.size() / 2); length > 0; length /= 2)
        for (auto at = path.size(); at-- > 0;) {
            if (at + length > path.size()) continue;
            auto fewer = path;
            const auto first = fewer.begin() + static_cast<std::ptrdiff_t>(at);
            fewer.erase(first, first + static_cast<std::ptrdiff_t>(length));
            if (leads_to(fewer, kind)) path = std::move(fewer);
        }
}

bool Search::report() {
    for (auto& [kind, one] : found_) {
        shorten(kind, one.path);
        std::printf("\n%s, %zu times: %s\n", kind.c_str(), one.times, one.what.c_str());
        for (const auto& taken : one.path) std::printf("    %s\n", taken->line.c_str());
    }
    std::printf("%s: %zu states judged, %zu acts tried of %zu kinds, %zu kinds of failure\n",
                std::string(slice_.name).c_str(), states_, tried_, taken_.size(), found_.size());
    return !found_.empty();
}

}  // namespace jcic::model
