#include "app/domain/cell_day.h"

#include <array>
#include <cmath>
#include <string>

#include "app/base/numbers.h"
#include "app/base/text.h"
#include "app/domain/typed_number.h"

namespace jcic::domain {
namespace {

using std::chrono::sys_days;

constexpr std::string_view signs = "/-.";
constexpr int first_count = 36'526;  // January 1, 2000: no file of this program is older
constexpr int last_count = 99'999;   // of five digits: in 2173
constexpr int seconds_a_day = 24 * 60 * 60;

std::optional<Date> real(int year, unsigned month, unsigned day) {
    constexpr int longest_roc_year = 999;
    const int western = year <= longest_roc_year ? year + years_before_roc : year;
    const Date out{std::chrono::year{western}, std::chrono::month{month}, std::chrono::day{day}};
    if (year < 1 || !out.ok()) return std::nullopt;
    return out;
}

/// "年" and "月" as signs between, "日" as none; without "民國" before them.
std::string with_signs(std::string text) {
    const auto replace = [&text](std::string_view word, std::string_view by) {
        if (const auto at = text.find(word); at != std::string::npos) text.replace(at, word.size(), by);
    };
    if (text.find("年") == std::string::npos) return text;
    for (const auto* era : {"中華民國", "民國"}) replace(era, "");
    replace("年", "/");
    replace("月", "/");
    replace("日", "");
    return text;
}

/// Whole days since the spreadsheets' day 0, which counts a February 29, 1900 that never was.
std::optional<Date> of_count(std::string_view digits) {
    const auto count = whole_number<int>(digits);
    if (!count || *count < first_count || *count > last_count) return std::nullopt;
    return Date{sys_days{std::chrono::year{1899} / 12 / 30} + std::chrono::days{*count}};
}

std::optional<Date> of_digits(std::string_view digits) {
    constexpr std::size_t of_count_only = 5;
    if (digits.size() == of_count_only) return of_count(digits);
    if (digits.size() != 7 && digits.size() != 8) return std::nullopt;
    const auto year = padded_number<int>(digits.substr(0, digits.size() - 4));
    const auto month = padded_number<unsigned>(digits.substr(digits.size() - 4, 2));
    const auto day = padded_number<unsigned>(digits.substr(digits.size() - 2));
    return year && month && day ? real(*year, *month, *day) : std::nullopt;
}

/// "2026/2/16": one sign, twice.
std::optional<Date> of_parts(std::string_view text) {
    const auto first = text.find_first_of(signs);
    const auto second = first == std::string_view::npos ? first : text.find_first_of(signs, first + 1);
    if (second == std::string_view::npos || text[first] != text[second]) return std::nullopt;
    const auto year = padded_number<int>(text.substr(0, first));
    const auto month = padded_number<unsigned>(text.substr(first + 1, second - first - 1));
    const auto day = padded_number<unsigned>(text.substr(second + 1));
    return year && month && day ? real(*year, *month, *day) : std::nullopt;
}

std::optional<Date> day_alone(std::string_view text) {
    const auto plain = with_signs(plain_form(text));
    return plain.find_first_of(signs) == std::string::npos ? of_digits(plain) : of_parts(plain);
}

/// "下午 2:06:30" since midnight.
std::optional<std::chrono::seconds> time_in(std::string text) {
    int noon = -1;
    constexpr std::array<std::string_view, 2> halves{"上午", "下午"};
    for (int half = 0; half < 2; ++half)
        if (const auto word = halves.at(static_cast<std::size_t>(half)); text.starts_with(word)) {
            noon = half * 12;
            text.erase(0, word.size());
        }
    text = plain_form(text);
    const auto first = text.find(':');
    if (first == std::string::npos) return std::nullopt;
    const auto second = text.find(':', first + 1);
    const bool seconds_too = second != std::string::npos;
    const auto two = [](std::string_view digits, int most) {
        return digits.size() == 2 ? padded_number<int>(digits, 0, most) : std::nullopt;
    };
    auto hour = padded_number<int>(std::string_view(text).substr(0, first), 0, noon < 0 ? 23 : 12);
    const auto minute = two(std::string_view(text).substr(first + 1, second - first - 1), 59);
    const auto last = seconds_too ? two(std::string_view(text).substr(second + 1), 59) : std::optional(0);
    if (!hour || first > 2 || !minute || !last) return std::nullopt;
    if (noon >= 0) hour = *hour % 12 + noon;
    return std::chrono::hours{*hour} + std::chrono::minutes{*minute} + std::chrono::seconds{*last};
}

/// "46069.5876": a spreadsheet's day and its part that has gone.
std::optional<UtcTime> of_fraction(std::string_view text) {
    const auto point = text.find('.');
    if (point == std::string_view::npos || text.find_first_of("/-.", point + 1) != std::string_view::npos)
        return std::nullopt;
    const auto day = of_count(text.substr(0, point));
    const auto digits = text.substr(point + 1, 15);
    const auto part = whole_number<std::uint64_t>(std::string("1").append(digits));  // its zeros count
    if (!day || digits.empty() || !part) return std::nullopt;
    const auto of = std::pow(10.0, static_cast<double>(digits.size()));
    const auto seconds = std::llround((static_cast<double>(*part) - of) / of * seconds_a_day);
    const auto roc = RocDate::from(*day);
    if (!roc) return std::nullopt;
    return start_of(*roc) + std::chrono::seconds{seconds};
}

}  // namespace

std::optional<Date> day_in_cell(std::string_view cell) {
    const auto text = without_blanks(cell);
    const auto blank = text.find(' ');
    if (blank == std::string::npos) return day_alone(text);
    const auto time = time_in(without_blanks(std::string_view(text).substr(blank)));
    if (!time || *time != std::chrono::seconds{0}) return std::nullopt;
    return day_alone(std::string_view(text).substr(0, blank));
}

std::optional<UtcTime> moment_in_cell(std::string_view cell) {
    const auto text = without_blanks(cell);
    const auto blank = text.find(' ');
    if (blank == std::string::npos) return of_fraction(plain_form(text));
    const auto day = day_alone(std::string_view(text).substr(0, blank));
    const auto time = time_in(without_blanks(std::string_view(text).substr(blank)));
    if (!day || !time) return std::nullopt;
    const auto roc = RocDate::from(*day);
    if (!roc) return std::nullopt;
    return start_of(*roc) + *time;
}

}  // namespace jcic::domain
