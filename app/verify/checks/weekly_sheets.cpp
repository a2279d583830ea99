#include "app/verify/checks/weekly_sheets.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/verify/rules/duties.h"
#include "app/verify/trail/crypto.h"

namespace jcic::verify {
namespace {

constexpr std::string_view week_closed = "weekly-sheet.closed";
constexpr std::string_view closed_early = "weekly-sheet.closed-early";
constexpr std::string_view without_query = "weekly-sheet.without-query";

bool closes_a_week(const Event& event) {
    return event.action == week_closed || event.action == without_query;
}

std::uint64_t lines_of(const Event& request) {
    if (request.action != "query.requesting") return 1;
    const auto items = request.plain("items");
    return items.empty() ? 0 : static_cast<std::uint64_t>(std::ranges::count(items, ',')) + 1;
}

}  // namespace

std::optional<std::uint64_t> WeeklySheets::left_out(const Event* next) {
    if (closing_ == 0 || (next != nullptr && closes_a_week(*next))) return std::nullopt;
    const auto last = closing_;
    closing_ = 0;
    const bool all = std::ranges::none_of(asked_, [&](const auto& one) {
        return !one.second.open.empty() && one.second.open.front().number <= closed_through_;
    });
    return all ? std::nullopt : std::optional(last);
}

bool WeeklySheets::judge_event(std::uint64_t number, const Event& event, const Digest& leaf) {
    bool right = true;
    if (closes_a_week(event) || event.action == closed_early) right = covers(event);
    if (closes_a_week(event)) closing_ = number;
    if (event.action == "query.requesting" || event.action == "query.serial-taken-over")
        asked_[event.person].open.push_back({number, lines_of(event), leaf});
    last_on_[day_of(event.at)] = number;
    return right;
}

bool WeeklySheets::covers(const Event& sheet) {
    const auto after = whole_number<std::uint64_t>(sheet.plain("after"));
    const auto through = whole_number<std::uint64_t>(sheet.plain("through"));
    if (!after || !through || !reaches(sheet, *after, *through)) return false;
    if (closes_a_week(sheet)) closed_through_ = std::max(closed_through_, *through);
    if (sheet.action == without_query) return true;  // that nobody asked: left_out
    auto& asked = asked_[sheet.plain("querier")];
    std::uint64_t lines = 0;
    std::string text;
    bool right = *after >= asked.through;
    auto first_later = asked.open.begin();
    for (; first_later != asked.open.end() && first_later->number <= *through; ++first_later) {
        if (first_later->number <= *after) right = false;  // on no sheet, and before this one
        lines += first_later->lines;
        text += std::to_string(first_later->number) + ":" + to_hex(first_later->leaf) + "\n";
    }
    right = right && first_later != asked.open.begin() && sheet.plain("lines") == std::to_string(lines) &&
            sheet.plain("digest") == to_hex(sha256({view(text)}));
    // What is on a sheet that is wrong was told of with it, and not once more with each that follows.
    asked.open.erase(asked.open.begin(), first_later);
    asked.through = std::max(asked.through, *through);
    return right;
}

std::uint64_t WeeklySheets::last_by(const std::string& day) const {
    std::uint64_t out = 0;
    for (auto found = last_on_.begin(); found != last_on_.end() && found->first <= day; ++found)
        out = std::max(out, found->second);
    return out;
}

/// To the last event of the week, or as far as sheets reach that were closed while the clock was ahead.
bool WeeklySheets::reaches(const Event& sheet, std::uint64_t after, std::uint64_t through) const {
    const auto last = last_by(sheet.plain("to"));
    if (after > through) return false;
    const auto before = sheet.action == closed_early ? after : closed_through_;
    return through == last || (through > last && through == before);
}

}  // namespace jcic::verify
