#include "app/verify/checks/terms.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include "app/base/numbers.h"
#include "app/verify/rules/duties.h"
#include "app/verify/rules/registers.h"

namespace jcic::verify {
namespace {

constexpr int law = 5;  // years
constexpr int most = 100;
constexpr std::size_t year_digits = 3;
constexpr int republic = 1911;

/// Seven digits of a day of the Republic's calendar, some years later: of a day that the year then has not, all the
/// same, for as text it stands between the two that it has.
std::string years_later(const std::string& day, int years) {
    const auto year = whole_number<int>(day.substr(0, year_digits)).value_or(0) + years;
    std::string out(std::to_string(year));
    return std::string(year_digits - std::min(out.size(), year_digits), '0') + out + day.substr(year_digits);
}

std::string next_day(const std::string& day) {
    using namespace std::chrono;
    const auto part = [&](std::size_t from, std::size_t length) {
        return static_cast<unsigned>(std::stoul(day.substr(from, length)));
    };
    const year_month_day date{year{static_cast<int>(part(0, year_digits)) + republic}, month{part(year_digits, 2)},
                              std::chrono::day{part(year_digits + 2, 2)}};
    const year_month_day next{sys_days{date} + days{1}};
    std::array<char, 32> out{};
    std::snprintf(out.data(), out.size(), "%03d%02u%02u", static_cast<int>(next.year()) - republic,
                  static_cast<unsigned>(next.month()), static_cast<unsigned>(next.day()));
    return out.data();
}

/// The first day is not counted, and the term ends with the day before the one that answers to the second.
bool has_run(const std::string& from, int years, const std::string& today) {
    return today >= years_later(next_day(from), years);
}

}  // namespace

bool Terms::over(const Thing& thing, bool query, const std::string& day) const {
    const auto after = decisions_.upper_bound(day);
    const int years = after == decisions_.begin() ? law : std::prev(after)->second;
    if (query && thing.asked && thing.on.empty()) return false;  // the relation goes on
    return has_run(thing.last, years, day) && (thing.on.empty() || has_run(thing.on, years, day));
}

std::string Terms::judge_event(const Event& event) {
    const auto* step = register_step(event.action);
    const bool query = event.subject.starts_with("query:");
    if (!query && (step == nullptr || !event.subject.starts_with(event.action.substr(0, event.action.find('.')) + ":")))
        return "";
    const auto day = day_of(event.at);
    const bool ends = query ? event.action == "query.erased" : ends_a_row(event.action);
    const auto found = things_.find(event.subject);
    const bool early = ends && found != things_.end() && !over(found->second, query, day);
    auto& thing = things_[event.subject];
    thing.last = day;
    thing.asked = thing.asked || event.action == "query.requesting";
    const auto on = event.plain("on");
    if (is_day(on) && (!query || event.action == "query.relation-ended")) thing.on = on;
    const auto from = event.plain("from");
    const auto years = whole_number<int>(event.plain("retention_years"), law, most);
    if (event.action == "policy.retention" && is_day(from) && years) decisions_[from] = *years;
    return early ? "term" : "";
}

}  // namespace jcic::verify
