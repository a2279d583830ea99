#include "app/domain/roc_month.h"

#include <algorithm>

#include "app/base/text.h"
#include "app/domain/folding.h"

namespace jcic::domain {
namespace {

/// Of a month that began as a day of the calendar, or that comes soon after one: its first day is one.
RocDate known_day(std::chrono::sys_days day) {
    const auto found = RocDate::from(Date{day});
    return found ? *found : roc_date_at(UtcTime{});
}

}  // namespace

Result<RocMonth> RocMonth::parse(std::string_view text) {
    const auto plain = folded(without_blanks(text));
    const bool only_ascii = std::ranges::all_of(plain, [](char32_t c) { return c < 0x80; });
    auto digits = only_ascii ? ascii(plain) : std::string();
    if (digits.size() == 6 && (digits[3] == '-' || digits[3] == '/')) digits.erase(3, 1);
    JCIC_TRY(const auto first, RocDate::parse(digits.size() == 5 ? digits + "01" : digits));
    if (digits.size() != 5) return fail(FaultCode::rule_roc_date, "month", {{"reason", "length"}});
    return of(first);
}

Result<RocMonth> RocMonth::written(std::string_view text) {
    JCIC_TRY(const auto month, parse(text));
    if (month.text() != text) return fail(FaultCode::rule_roc_date, "month", {{"reason", "length"}});
    return month;
}

std::string RocMonth::text() const {
    return first_day().dashed().substr(0, 6);
}

RocDate RocMonth::first_day() const {
    return known_day(std::chrono::sys_days{month_ / 1});
}

RocDate RocMonth::last_day() const {
    return known_day(std::chrono::sys_days{month_ / std::chrono::last});
}

UtcTime RocMonth::begins() const {
    return start_of(first_day());
}

UtcTime RocMonth::ends() const {
    return start_of(last_day()) + std::chrono::days{1};
}

}  // namespace jcic::domain
