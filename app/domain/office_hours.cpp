#include "app/domain/office_hours.h"

#include <algorithm>
#include <vector>

#include "app/domain/folding.h"
#include "app/domain/roc_date.h"

namespace jcic::domain {
namespace {

using std::chrono::minutes;
using std::chrono::weekday;

constexpr std::size_t longest_typed = 200;

tl::unexpected<Fault> no_hours() {
    return fail(FaultCode::input_form, "office-hours", {{"reason", "office-hours"}});
}

/// Without the empty ones.
std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const auto end = std::min(text.find(at), text.size());
        if (end > 0) out.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

/// "1-5" as the first and the last; nullopt for none. Of "3" both are it.
std::optional<std::pair<std::string_view, std::string_view>> ends_of(std::string_view range) {
    const auto dash = range.find('-');
    if (dash == std::string_view::npos) return std::pair{range, range};
    return std::pair{range.substr(0, dash), range.substr(dash + 1)};
}

std::optional<std::size_t> day_named(std::string_view digit) {
    if (digit.size() != 1 || digit.front() < '1' || digit.front() > '7') return std::nullopt;
    return static_cast<std::size_t>(digit.front() - '1');
}

std::optional<minutes> time_named(std::string_view typed) {
    const auto written = parse_time_of_day(typed);
    if (!written) return std::nullopt;
    const auto two = [&](std::size_t at) { return 10 * ((*written)[at] - '0') + ((*written)[at + 1] - '0'); };
    return minutes{60 * two(0) + two(3)};
}

/// What keyboards here write for "-" and ",", and full-width forms; anything else that is no ASCII becomes "?".
std::string in_ascii(std::string_view typed) {
    std::string out;
    for (const auto c : folded(typed)) {
        const bool dash = c == U'–' || c == U'—' || c == U'~';
        out += dash ? '-' : c == U'、' ? ',' : c < 0x80 ? static_cast<char>(c) : '?';
    }
    return out;
}

std::string clock_text(minutes time) {
    const auto two = [](minutes::rep number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(time.count() / 60) + ":" + two(time.count() % 60);
}

template <class Day>
std::string spans_text(const Day& day, std::string_view dash, std::string_view between) {
    std::string out;
    for (const auto& span : day)
        if (span.until > span.from)
            out.append(out.empty() ? "" : between)
                .append(clock_text(span.from))
                .append(dash)
                .append(clock_text(span.until));
    return out;
}

}  // namespace

/// Of those that it meets one becomes; false where the day has too many.
bool OfficeHours::add_span(Day& day, Span more) {
    std::vector<Span> apart;
    for (const auto& one : day) {
        if (one.until <= one.from) continue;
        if (one.until < more.from || more.until < one.from)
            apart.push_back(one);
        else
            more = {std::min(one.from, more.from), std::max(one.until, more.until)};
    }
    apart.push_back(more);
    std::ranges::sort(apart, {}, &Span::from);
    if (apart.size() > most_of_a_day) return false;
    day = {};
    std::ranges::copy(apart, day.begin());
    return true;
}

Result<OfficeHours> OfficeHours::parse(std::string_view typed) {
    if (typed.size() > longest_typed) return no_hours();
    const auto plain = in_ascii(typed);
    OfficeHours out;
    out.days_ = {};
    for (const auto group : split(plain, ';')) {
        const auto words = split(group, ' ');
        if (words.size() < 2) return no_hours();
        for (const auto range : split(words.front(), ',')) {
            const auto days = ends_of(range);
            const auto first = day_named(days->first), last = day_named(days->second);
            if (!first || !last || *last < *first) return no_hours();
            for (std::size_t word = 1; word < words.size(); ++word) {
                const auto times = ends_of(words[word]);
                const auto from = time_named(times->first), until = time_named(times->second);
                if (!from || !until || *until <= *from) return no_hours();
                for (auto day = *first; day <= *last; ++day)
                    if (!add_span(out.days_[day], {*from, *until})) return no_hours();
            }
        }
    }
    if (out.text().empty()) return no_hours();
    return out;
}

Result<OfficeHours> OfficeHours::written(std::string_view text) {
    JCIC_TRY(const auto out, parse(text));
    if (out.text() != text) return no_hours();
    return out;
}

std::string OfficeHours::text() const {
    std::string out;
    for (std::size_t day = 0; day < days_.size();) {
        auto after = day + 1;
        while (after < days_.size() && days_[after] == days_[day]) ++after;
        if (const auto spans = spans_text(days_[day], "-", " "); !spans.empty()) {
            out.append(out.empty() ? "" : "; ").append(std::to_string(day + 1));
            if (after > day + 1) out.append("-").append(std::to_string(after));
            out.append(" ").append(spans);
        }
        day = after;
    }
    return out;
}

std::string OfficeHours::text_of(weekday day) const {
    return spans_text(of(day), "–", "、");
}

bool OfficeHours::contain(weekday day, minutes time) const {
    return std::ranges::any_of(of(day), [time](const Span& one) { return one.from <= time && time < one.until; });
}

minutes OfficeHours::closing(weekday day) const {
    const auto last_of = [](const Day& one) { return std::ranges::max(one, {}, &Span::until).until; };
    if (const auto own = last_of(of(day)); own > minutes{0}) return own;
    minutes out{0};
    for (const auto& one : days_) out = std::max(out, last_of(one));
    return out;
}

TimeOfWeek time_of_week(UtcTime at) {
    const auto today = roc_date_at(at);
    return {weekday{today.days()}, std::chrono::floor<minutes>(at - start_of(today))};
}

OfficeTime office_time(UtcTime at, const OfficeHours& hours, const OfficeCalendar& calendar) {
    const auto [day, time] = time_of_week(at);
    const auto date = roc_date_at(at).date();
    const bool weekend = day == std::chrono::Saturday || day == std::chrono::Sunday;
    const bool off = calendar.day_off(date);
    if (weekend && !off && hours.contain(std::chrono::Monday, time)) return OfficeTime::open;
    if (!hours.contain(day, time)) return OfficeTime::outside_hours;
    const bool holiday = off && (!weekend || !calendar.remark(date).empty());
    return holiday ? OfficeTime::day_off : OfficeTime::open;
}

}  // namespace jcic::domain
