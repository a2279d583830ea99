#include "app/domain/office_calendar.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "app/base/brought_table.h"
#include "app/base/brought_text.h"
#include "app/base/text.h"
#include "app/domain/cell_day.h"

namespace jcic::domain {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::array<std::string_view, 4> titles{"西元日期", "星期", "是否放假", "備註"};
constexpr std::size_t needed = 3;  // a revision of one day may come without remarks
enum Column : std::size_t { date_column, weekday_column, off_column, remark_column };
constexpr std::array<std::string_view, 7> weekdays{"日", "一", "二", "三", "四", "五", "六"};

tl::unexpected<Fault> wrong(std::size_t row, std::string_view column, const char* reason) {
    std::vector<Detail> details{{"line", std::to_string(row + 1)}, {"reason", reason}};
    if (!column.empty()) details.push_back({"column", std::string(column)});
    return fail(FaultCode::file_form, "calendar", std::move(details));
}

/// Where each column stands; those that nobody knows are passed over.
Result<std::array<std::size_t, titles.size()>> places_in(const TableRows& rows, std::size_t head) {
    std::array<std::size_t, titles.size()> out{};
    if (head >= rows.size()) return wrong(0, titles.front(), "header");
    std::vector<std::string> names;
    for (const auto& cell : rows[head]) names.push_back(without_blanks(in_one_line(cell)));
    for (std::size_t i = 0; i < titles.size(); ++i) {
        const auto times = std::ranges::count(names, titles.at(i));
        if (times > 1 || (times == 0 && i < needed)) return wrong(head, titles.at(i), "header");
        out.at(i) = static_cast<std::size_t>(std::ranges::find(names, titles.at(i)) - names.begin());
    }
    return out;
}

std::string cell_at(const std::vector<std::string>& row, std::size_t at) {
    return at < row.size() ? without_blanks(row[at]) : std::string();
}

/// The published files have commas in remarks without quotes.
std::string rest_from(const std::vector<std::string>& row, std::size_t at, bool last) {
    auto out = cell_at(row, at);
    for (auto i = at + 1; last && i < row.size(); ++i) out += "," + row[i];
    return out;
}

/// "四", "星期四", "週四".
bool is_weekday(std::string_view cell, std::size_t wanted) {
    for (const std::string_view before : {"星期", "週", "周", "禮拜"})
        if (cell.starts_with(before)) cell.remove_prefix(before.size());
    return cell == weekdays.at(wanted);
}

bool weekend(sys_days day) {
    const std::chrono::weekday weekday{day};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

}  // namespace

Result<void> OfficeCalendar::load(ByteView file) {
    JCIC_TRY(const auto rows, read_brought_table(file));
    const auto head = head_of_table(rows);
    JCIC_TRY(const auto places, places_in(rows, head));
    const bool remarks_last = places[remark_column] + 1 >= rows[head].size();
    std::map<sys_days, Day> read;
    for (std::size_t i = head + 1; i < rows.size(); ++i) {
        const auto& row = rows[i];
        if (row.empty()) continue;
        for (std::size_t at = 0; at < row.size(); ++at)
            if (first_lost(row[at])) return wrong(i, at < rows[head].size() ? rows[head][at] : "", "unreadable");
        const auto date = day_in_cell(cell_at(row, places[date_column]));
        if (!date) return wrong(i, titles[date_column], "date");
        // The weekday is checked too: it catches rows that slipped against each other.
        const sys_days day{*date};
        if (!is_weekday(cell_at(row, places[weekday_column]), std::chrono::weekday{day}.c_encoding()))
            return wrong(i, titles[weekday_column], "weekday");
        const auto off = cell_at(row, places[off_column]);
        if (off != "0" && off != "2") return wrong(i, titles[off_column], "day-off");
        const Day said{off == "2", rest_from(row, places[remark_column], remarks_last)};
        if (!read.try_emplace(day, said).second) return wrong(i, titles[date_column], "twice");
    }
    if (read.empty()) return wrong(head, "", "empty");
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
