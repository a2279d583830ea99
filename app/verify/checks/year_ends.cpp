#include "app/verify/checks/year_ends.h"

#include <algorithm>
#include <chrono>

#include "app/base/numbers.h"

namespace jcic::verify {
namespace {

std::uint64_t year_of(std::uint64_t at) {
    using namespace std::chrono;
    constexpr milliseconds end_of_years = sys_days{year{10'000} / 1 / 1}.time_since_epoch();
    constexpr hours taiwan{8};
    const milliseconds since{std::min(at, static_cast<std::uint64_t>(end_of_years.count()))};
    const auto day = floor<days>(sys_time<milliseconds>{since} + taiwan);
    return static_cast<std::uint64_t>(static_cast<int>(year_month_day{day}.year()));
}

/// Decimal; 0 for anything else.
std::uint64_t number_in(const Event& event, std::string_view field) {
    return whole_number<std::uint64_t>(event.plain(field)).value_or(0);
}

}  // namespace

void YearEnds::take(const Event& event, const Tree& before) {
    const auto year = year_of(event.at);
    if (before.size() > 0 && year > year_) ends_[year_] = {before.size(), before.root()};
    year_ = year;
}

bool YearEnds::closes_rightly(const Event& event) {
    const auto year = number_in(event, "year");
    const auto last = number_in(event, "last");
    // What a clock that went wrong dated back ends with the year that it came in.
    End end;
    for (auto found = ends_.begin(); found != ends_.end() && found->first <= year; ++found)
        if (found->second.size > end.size) end = found->second;
    const bool right = year > closed_year_ && year < year_ && number_in(event, "first") == closed_ + 1 &&
                       last > closed_ && last == end.size && event.plain("root") == to_hex(end.root);
    closed_year_ = std::max(closed_year_, year);
    closed_ = std::max(closed_, last);
    return right;
}

}  // namespace jcic::verify
