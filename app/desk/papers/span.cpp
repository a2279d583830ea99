#include "app/desk/papers/span.h"

#include <algorithm>

#include "app/base/numbers.h"

namespace jcic::desk::papers {
namespace {

using std::chrono::month;
using std::chrono::months;
using std::chrono::year;
using std::chrono::year_month;

Result<domain::RocDate> first_of(year_month which) {
    return domain::RocDate::from(which / 1);
}
Result<domain::RocDate> last_of(year_month which) {
    return domain::RocDate::from(domain::Date{which / std::chrono::last});
}

}  // namespace

Span from_beginning(const Span& span, domain::RocDate first) {
    return first > span.to ? span : Span{std::max(span.from, first), span.to};
}

Result<Span> span_between(domain::RocDate from, domain::RocDate to) {
    if (to < from) return fail(FaultCode::input_form, "papers", {{"field", "to"}, {"reason", "order"}});
    return Span{from, to};
}

Result<Span> parse_span(std::string_view half) {
    const auto wrong = fail(FaultCode::input_form, "papers", {{"field", "half"}, {"reason", "half"}});
    constexpr std::size_t year_digits = 3;
    const auto digits = half.substr(0, std::min(half.size(), year_digits));
    const auto named = whole_number<int>(digits);
    const auto rest = half.substr(digits.size());
    if (!named || digits.size() != year_digits) return wrong;
    if (!rest.empty() && rest != "H1" && rest != "H2") return wrong;
    const year of{*named + domain::years_before_roc};
    JCIC_TRY(const auto from, first_of(of / (rest == "H2" ? month{7} : month{1})));
    JCIC_TRY(const auto to, last_of(of / (rest == "H1" ? month{6} : month{12})));
    return Span{from, to};
}

std::string Half::name() const {
    const auto digits = std::to_string(year);
    return std::string(3 - std::min<std::size_t>(digits.size(), 3), '0') + digits + (second ? "H2" : "H1");
}

Half half_at(domain::RocDate day) {
    return {day.year(), day.date().month() >= month{7}};
}

Span half_of(domain::RocDate day) {
    return *parse_span(half_at(day).name());
}

std::vector<MonthFigures> months_of(const Span& span) {
    std::vector<MonthFigures> out;
    const auto last = year_month{span.to.date().year(), span.to.date().month()};
    for (auto next = year_month{span.from.date().year(), span.from.date().month()}; next <= last; next += months{1})
        out.push_back({next});
    return out;
}

std::string month_text(year_month which) {
    const auto first = first_of(which);
    return first ? first->dashed().substr(0, first->dashed().rfind('-')) : std::string();
}

}  // namespace jcic::desk::papers
