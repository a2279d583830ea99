#include "app/domain/case_pattern.h"

#include <algorithm>

namespace jcic::domain {
namespace {

constexpr std::string_view year = "{yyy}", month = "{mm}";
constexpr std::size_t most_digits = 9;

bool is_running(std::string_view field) {
    return !field.empty() && field.size() <= most_digits && field.find_first_not_of('0') == std::string_view::npos;
}

std::string padded(std::uint64_t number, std::size_t digits) {
    auto out = std::to_string(number);
    return out.size() < digits ? std::string(digits - out.size(), '0') + out : out;
}

std::string on_that_day(std::string text, RocDate day) {
    const auto put = [&text](std::string_view field, const std::string& value) {
        for (auto at = text.find(field); at != std::string::npos; at = text.find(field, at + value.size()))
            text.replace(at, field.size(), value);
    };
    const auto written = day.text();  // "1151221"
    put(year, written.substr(0, 3));
    put(month, written.substr(3, 2));
    return text;
}

}  // namespace

std::optional<CasePattern> CasePattern::parse(std::string_view text) {
    CasePattern out;
    while (!text.empty()) {
        auto& part = out.digits_ == 0 ? out.before_ : out.after_;
        if (text.front() == '}') return std::nullopt;
        if (text.front() != '{') {
            const auto literal = std::min(text.find_first_of("{}"), text.size());
            part.append(text.substr(0, literal));
            text.remove_prefix(literal);
            continue;
        }
        const auto end = text.find('}');
        if (end == std::string_view::npos) return std::nullopt;
        const auto whole = text.substr(0, end + 1);
        const auto field = whole.substr(1, whole.size() - 2);
        if (whole == year || whole == month)
            part.append(whole);
        else if (is_running(field) && out.digits_ == 0)
            out.digits_ = field.size();
        else
            return std::nullopt;
        text.remove_prefix(end + 1);
    }
    return out.digits_ == 0 ? std::nullopt : std::optional(std::move(out));
}

std::string CasePattern::prefix(RocDate today) const {
    return on_that_day(before_, today);
}

std::string CasePattern::next(RocDate today, const std::vector<std::string>& taken) const {
    const auto before = on_that_day(before_, today), after = on_that_day(after_, today);
    std::uint64_t highest = 0;
    for (const auto& one : taken) {
        const std::string_view number = one;
        if (number.size() < before.size() + digits_ + after.size()) continue;
        if (!number.starts_with(before) || !number.ends_with(after)) continue;
        const auto running = number.substr(before.size(), number.size() - before.size() - after.size());
        if (running.size() > most_digits || running.find_first_not_of("0123456789") != std::string_view::npos) continue;
        std::uint64_t value = 0;
        for (const char digit : running) value = 10 * value + static_cast<std::uint64_t>(digit - '0');
        highest = std::max(highest, value);
    }
    return before + padded(highest + 1, digits_) + after;
}

}  // namespace jcic::domain
