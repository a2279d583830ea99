#include "app/verify/checks/holds.h"

#include <algorithm>

#include "app/verify/rules/registers.h"
#include "app/verify/trail/lists.h"
#include "app/verify/trail/same_number.h"

namespace jcic::verify {
namespace {

constexpr std::string_view a_hold = "hold:";
constexpr std::string_view a_query = "query:";

bool same(const std::string& one, const std::string& other) {
    return !one.empty() && one == other;
}

std::string form_of(const std::string& subject) {
    constexpr std::string_view an_authorisation = "authorisation:";
    return subject.starts_with(an_authorisation) ? number_form(subject.substr(an_authorisation.size())) : std::string();
}

}  // namespace

bool Holds::holds(const std::string& name, const Subject& hold, const std::string& query,
                  const Corrections& numbers) const {
    if (names(hold.list, query) || same(hold.query, query)) return true;
    const auto went_under_it = [&](const std::string& number) { return same_number(hold.number, number); };
    if (std::ranges::any_of(numbers.of(query), went_under_it)) return true;
    const auto found = things_.find(query);
    if (found == things_.end()) return false;
    const auto& thing = found->second;
    return names(thing.list, name) || went_under_it(thing.number) || went_under_it(thing.before) ||
           same(hold.query, thing.query);
}

bool Holds::is_held(const std::string& subject, const Corrections& numbers) const {
    const auto form = form_of(subject);
    const auto leaning = form.empty() ? on_form_.end() : on_form_.find(form);
    return std::ranges::any_of(in_force_, [&](const auto& one) {
        const auto holds_it = [&](const std::string& what) { return holds(one.first, one.second, what, numbers); };
        return holds_it(subject) || (leaning != on_form_.end() && std::ranges::any_of(leaning->second, holds_it));
    });
}

std::string Holds::judge_event(const Event& event, const Corrections& numbers) {
    const auto* step = register_step(event.action);
    const bool of_row =
        step != nullptr && event.subject.starts_with(event.action.substr(0, event.action.find('.')) + ":");
    const bool destroys =
        event.action == "record.erased" || event.action == "query.erased" || (of_row && ends_a_row(event.action));
    const bool held = destroys && is_held(event.subject, numbers);
    const auto query = event.plain("query");
    if (of_row && event.subject.starts_with(a_hold)) {
        const auto name = event.subject.substr(a_hold.size());
        if (event.action == "hold.entered")
            in_force_[name] = {event.plain("case-number"), "", query.empty() ? "" : std::string(a_query) + query,
                               event.plain("held-then")};
        else if (!step->to.empty())
            in_force_.erase(name);
    }
    if (event.action == "query.submitted" && things_.try_emplace(event.subject).second) {
        things_[event.subject].list = event.plain("holds");
        on_form_[number_form(event.plain("authorisation"))].insert(event.subject);
    }
    if (of_row) {
        auto& row = things_[event.subject];
        if (event.has("case-number")) row.number = event.plain("case-number");
        if (event.has("before")) row.before = event.plain("before");
        if (!query.empty()) row.query = std::string(a_query) + query;
    }
    return held ? "held" : "";
}

}  // namespace jcic::verify
