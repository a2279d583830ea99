#include "app/verify/rules/hours.h"

#include <algorithm>

namespace jcic::verify {
namespace {

constexpr std::size_t most_of_a_day = 4;
using Day = WeekHours::value_type;

/// Reads from the front, and remembers whether all of it was as it must be.
struct Reader {
    std::string_view left;
    bool ok = true;

    bool take(std::string_view wanted) {
        const bool there = left.starts_with(wanted);
        if (there) left.remove_prefix(wanted.size());
        return there;
    }
    void need(std::string_view wanted) { ok = take(wanted) && ok; }
    unsigned digit() {
        ok = ok && !left.empty() && left.front() >= '0' && left.front() <= '9';
        if (!ok) return 0;
        const auto out = static_cast<unsigned>(left.front() - '0');
        left.remove_prefix(1);
        return out;
    }
    unsigned two_digits() {
        const auto tens = digit();
        return 10 * tens + digit();
    }
    unsigned time() {
        const auto past = two_digits();
        need(":");
        const auto rest = two_digits();
        ok = ok && past < 24 && rest < 60;
        return 60 * past + rest;
    }
};

/// Each begins after the one before it has ended.
Day read_day(Reader& in) {
    Day out;
    while (in.ok && in.take(" ")) {
        const auto from = in.time();
        in.need("-");
        const auto until = in.time();
        in.ok = in.ok && from < until && (out.empty() || out.back().second < from) && out.size() < most_of_a_day;
        out.emplace_back(from, until);
    }
    in.ok = in.ok && !out.empty();
    return out;
}

}  // namespace

std::optional<WeekHours> week_hours(std::string_view text) {
    WeekHours out;
    Reader in{text};
    for (unsigned before = 0; in.ok && !(before > 0 && in.left.empty());) {
        if (before > 0) in.need("; ");
        const auto first = in.digit();
        const bool range = in.take("-");
        const auto last = range ? in.digit() : first;
        in.ok = in.ok && before < first && first <= 7 && last <= 7 && (!range || first < last);
        const auto day = read_day(in);
        // Days alike stand together.
        in.ok = in.ok && !(before > 0 && first == before + 1 && out[before - 1] == day);
        if (!in.ok) break;
        for (auto at = first; at <= last; ++at) out[at - 1] = day;
        before = last;
    }
    return in.ok ? std::optional(std::move(out)) : std::nullopt;
}

bool in_hours(const WeekHours& hours, std::uint64_t at) {
    constexpr std::uint64_t a_minute = 60'000, taiwan = 8 * 60, a_day = 24 * 60;
    const auto since = at / a_minute + taiwan;
    const auto weekday = (since / a_day + 3) % 7;  // the first of January 1970 was a Thursday
    const auto time = since % a_day;
    return std::ranges::any_of(hours[weekday],
                               [time](const auto& one) { return one.first <= time && time < one.second; });
}

}  // namespace jcic::verify
