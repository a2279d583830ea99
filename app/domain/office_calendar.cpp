#include "app/domain/office_calendar.h"

#include <array>
#include <string_view>

#include "app/base/brought_text.h"

namespace jcic::domain {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::string_view header_line = "西元日期,星期,是否放假,備註";
constexpr std::array<std::string_view, 7> weekdays{"日", "一", "二", "三", "四", "五", "六"};

/// Takes the text up to the separator, which goes too; all of it where there is none.
std::string_view take_until(std::string_view& rest, char separator) {
    const auto end = rest.find(separator);
    const auto piece = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return piece;
}

std::string_view take_line(std::string_view& rest) {
    auto line = take_until(rest, '\n');
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

/// YYYYMMDD, Gregorian.
std::optional<Date> gregorian(std::string_view digits) {
    if (digits.size() != 8 || digits.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    unsigned value = 0;
    for (const char c : digits) value = value * 10 + static_cast<unsigned>(c - '0');
    const Date date{std::chrono::year{static_cast<int>(value / 10000)}, std::chrono::month{value / 100 % 100},
                    std::chrono::day{value % 100}};
    if (!date.ok()) return std::nullopt;
    return date;
}

bool weekend(sys_days day) {
    const std::chrono::weekday weekday{day};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

}  // namespace

Result<void> OfficeCalendar::load(ByteView file) {
    JCIC_TRY(const auto text, decode_text(file));
    std::string_view rest{text};
    std::size_t line_number = 1;
    const auto wrong = [&](const char* reason) {
        return fail(FaultCode::file_form, "calendar", {{"line", std::to_string(line_number)}, {"reason", reason}});
    };
    if (take_line(rest) != header_line) return wrong("header");

    std::map<sys_days, Day> read;
    while (!rest.empty()) {
        ++line_number;
        auto line = take_line(rest);
        if (line.empty()) continue;
        const auto date = gregorian(take_until(line, ','));
        if (!date) return wrong("date");
        // The weekday is checked too: it catches rows that slipped against each other.
        const sys_days day{*date};
        if (take_until(line, ',') != weekdays[std::chrono::weekday{day}.c_encoding()]) return wrong("weekday");
        const auto off = take_until(line, ',');
        if (off != "0" && off != "2") return wrong("day-off");
        read[day] = {off == "2", std::string{line}};
    }
    if (read.empty()) return wrong("empty");
    for (auto& [day, what] : read) days_[day] = std::move(what);
    return {};
}

std::optional<bool> OfficeCalendar::published_day_off(Date day) const {
    const auto found = days_.find(sys_days{day});
    if (found == days_.end()) return std::nullopt;
    return found->second.off;
}

bool OfficeCalendar::day_off(Date day) const {
    return published_day_off(day).value_or(weekend(sys_days{day}));
}

RocDate OfficeCalendar::office_day_until(RocDate day) const {
    constexpr int most_days_off = 31;  // a run of them is never that long
    for (int back_by = 0; back_by < most_days_off; ++back_by) {
        const Date before{day.days() - std::chrono::days{back_by}};
        if (day_off(before)) continue;
        if (const auto found = RocDate::from(before)) return *found;
    }
    return day;
}

std::optional<std::pair<std::chrono::sys_days, std::chrono::sys_days>> OfficeCalendar::span() const {
    if (days_.empty()) return std::nullopt;
    return std::pair(days_.begin()->first, days_.rbegin()->first);
}

std::set<int> OfficeCalendar::years() const {
    std::set<int> out;
    for (const auto& [day, what] : days_) out.insert(static_cast<int>(Date{day}.year()));
    return out;
}

std::string OfficeCalendar::remark(Date day) const {
    const auto found = days_.find(sys_days{day});
    return found == days_.end() ? std::string{} : found->second.remark;
}

}  // namespace jcic::domain
