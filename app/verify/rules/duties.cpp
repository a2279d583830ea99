#include "app/verify/rules/duties.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <set>
#include <vector>

#include "app/base/numbers.h"

namespace jcic::verify {
namespace {

/// "query-officer:1151120-1161119": a duty and its days, where they are said.
struct Given {
    std::string_view duty;
    std::string_view from;
    std::string_view until;
};
/// Up to the sign, which goes too; all where there is none.
std::string_view taken_off(std::string_view& text, char sign) {
    const auto length = static_cast<std::size_t>(std::ranges::find(text, sign) - text.begin());
    const auto out = text.substr(0, length);
    text.remove_prefix(std::min(length + 1, text.size()));
    return out;
}
std::vector<Given> given_in(std::string_view text) {
    std::vector<Given> out;
    while (!text.empty()) {
        auto one = taken_off(text, ',');
        const auto duty = taken_off(one, ':');
        const auto from = taken_off(one, '-');
        out.push_back({duty, from, one});
    }
    return out;
}

bool exclude(const Given& one, const Given& other) {
    const auto are = [&](std::string_view a, std::string_view b) { return one.duty == a && other.duty == b; };
    return are("card-custodian", "password-custodian") || are("administrator", "unit-head") ||
           (one.duty == "auditor" && other.duty != "auditor");
}

/// Of seven digits; whether there is such a day is to be asked of it.
std::chrono::year_month_day date_in(std::string_view text) {
    using namespace std::chrono;
    const auto number = [&](std::size_t at, std::size_t digits) {
        return padded_number<unsigned>(text.substr(at, digits)).value_or(0);
    };
    return {year{static_cast<int>(number(0, 3)) + 1911}, month{number(3, 2)}, day{number(5, 2)}};
}

std::string written(std::chrono::year_month_day day) {
    constexpr std::size_t digits = 7;
    auto out = std::to_string(
        (static_cast<unsigned>(static_cast<int>(day.year()) - 1911) * 100 + static_cast<unsigned>(day.month())) * 100 +
        static_cast<unsigned>(day.day()));
    out.insert(0, digits - std::min(digits, out.size()), '0');
    return out;
}
}  // namespace

std::string day_after(std::string_view day) {
    const auto next = written(std::chrono::sys_days{date_in(day)} + std::chrono::days{1});
    return is_day(next) ? next : "";
}

std::string day_before(std::string_view day) {
    return written(std::chrono::sys_days{date_in(day)} - std::chrono::days{1});
}

std::string day_of(std::uint64_t at) {
    using namespace std::chrono;
    constexpr milliseconds end_of_days = sys_days{year{2911} / 1 / 1}.time_since_epoch();
    const milliseconds since{std::min(at, static_cast<std::uint64_t>(end_of_days.count()))};
    return written(floor<days>(sys_time<milliseconds>{since} + hours{8}));
}

std::optional<std::uint64_t> moment_of(std::string_view iso) {
    using namespace std::chrono;
    constexpr std::string_view shape = "0000-00-00T00:00:00.000Z";
    if (iso.size() != shape.size()) return std::nullopt;
    const auto number = [&](std::size_t at, std::size_t digits) {
        return padded_number<unsigned>(iso.substr(at, digits)).value_or(0);
    };
    const year_month_day date{year{static_cast<int>(number(0, 4))}, month{number(5, 2)}, day{number(8, 2)}};
    if (!date.ok() || date.year() < year{1970}) return std::nullopt;
    const milliseconds since = sys_days{date}.time_since_epoch() + hours{number(11, 2)} + minutes{number(14, 2)} +
                               seconds{number(17, 2)} + milliseconds{number(20, 3)};
    return static_cast<std::uint64_t>(since.count());
}

bool is_day(std::string_view text) {
    if (text.size() != 7 || text.find_first_not_of("0123456789") != std::string_view::npos) return false;
    const auto date = date_in(text);
    return static_cast<int>(date.year()) > 1911 && date.ok();
}

std::optional<Days> days_of(std::string_view given, std::string_view duty) {
    for (const auto& one : given_in(given))
        if (one.duty == duty) return Days{std::string(one.from), std::string(one.until)};
    return std::nullopt;
}

std::optional<Days> in_both(const Days& one, const Days& other) {
    Days out{std::max(one.from, other.from), std::min(one.until, other.until)};
    if (out.until.empty()) out.until = std::max(one.until, other.until);
    if (!out.until.empty() && out.until < out.from) return std::nullopt;
    return out;
}

std::string duties_on(std::string_view given, std::string_view day) {
    std::string out = ",";
    for (const auto& one : given_in(given))
        if ((one.from.empty() || one.from <= day) && (one.until.empty() || day <= one.until))
            out.append(one.duty) += ',';
    return out;
}

bool well_formed(std::string_view given) {
    constexpr std::array<std::string_view, 8> known{"unit-head",      "query-officer",      "supervisor",
                                                    "card-custodian", "password-custodian", "reviewer",
                                                    "auditor",        "administrator"};
    const auto open_or_day = [](std::string_view day) { return day.empty() || is_day(day); };
    std::set<std::string_view> met;
    std::string again;
    for (const auto& one : given_in(given)) {
        const bool ordered = one.from.empty() || one.until.empty() || one.from <= one.until;
        if (std::ranges::find(known, one.duty) == known.end() || !met.insert(one.duty).second || !ordered ||
            !open_or_day(one.from) || !open_or_day(one.until))
            return false;
        const bool days = !one.from.empty() || !one.until.empty();
        again.append(again.empty() ? "" : ",").append(one.duty);
        if (days) again.append(":").append(one.from).append("-").append(one.until);
    }
    return again == given;
}

bool none_excludes(std::string_view given) {
    const auto all = given_in(given);
    const auto before = [](const Given& one, const Given& other) {
        return !one.until.empty() && !other.from.empty() && one.until < other.from;
    };
    return std::ranges::none_of(all, [&](const Given& one) {
        return std::ranges::any_of(
            all, [&](const Given& other) { return exclude(one, other) && !before(one, other) && !before(other, one); });
    });
}

}  // namespace jcic::verify
