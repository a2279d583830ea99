#include "app/desk/papers/statistics.h"

#include <algorithm>
#include <numeric>

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/events/names.h"
#include "app/domain/roc_month.h"

namespace jcic::desk::papers {
namespace {

std::string month_of(UtcTime at) {
    return domain::RocMonth::of(domain::roc_date_at(at)).text();
}

std::size_t place_of(Came what) {
    return static_cast<std::size_t>(what);
}

std::string key_of(const Statistics::Of& of, By by) {
    if (by == By::month) return of.month;
    return by == By::officer ? of.officer : std::string(domain::code_of(of.item));
}

std::vector<std::string> row_of(const Statistics::Of& of, const Tally& tally) {
    std::vector<std::string> out{of.month, of.officer, std::string(domain::code_of(of.item)),
                                 std::to_string(tally.all())};
    for (const auto count : tally.of) out.push_back(std::to_string(count));
    const bool answered = !tally.waits.empty();
    out.push_back(answered ? hours_text(wait_of(tally, 50)) : "");
    out.push_back(answered ? hours_text(wait_of(tally, 90)) : "");
    return out;
}

}  // namespace

Came came_to(domain::ItemState state) {
    using S = domain::ItemState;
    switch (state) {
        case S::retrieved:
            return Came::answered;
        case S::refused:
            return Came::refused;
        case S::withdrawn:
            return Came::withdrawn;
        case S::failed:
            return Came::failed;
        case S::expired:
            return Came::expired;
        case S::draft:
        case S::submitted:
        case S::approved:
        case S::requesting:
        case S::unsettled:
        case S::serial_held:
            return Came::waiting;
    }
    return Came::waiting;
}

const char* title_of(Came what) {
    switch (what) {
        case Came::answered:
            return JCIC_WORD("registers", "已取得");
        case Came::waiting:
            return JCIC_WORD("registers", "辦理中");
        case Came::refused:
            return JCIC_WORD("registers", "不核准");
        case Came::withdrawn:
            return JCIC_WORD("registers", "撤回");
        case Came::failed:
            return JCIC_WORD("registers", "發查遭拒");
        case Came::expired:
            return JCIC_WORD("registers", "逾期未調閱");
    }
    return "";
}

std::size_t Tally::all() const {
    return std::accumulate(of.begin(), of.end(), std::size_t{0});
}

void Tally::add(const Tally& other) {
    for (std::size_t i = 0; i < of.size(); ++i) of[i] += other.of[i];
    waits.insert(waits.end(), other.waits.begin(), other.waits.end());
}

std::chrono::minutes wait_of(const Tally& tally, int percent) {
    if (tally.waits.empty()) return std::chrono::minutes{0};
    auto sorted = tally.waits;
    const auto rank = (sorted.size() * static_cast<std::size_t>(percent) + 99) / 100;
    const auto at = sorted.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(rank, 1) - 1);
    std::ranges::nth_element(sorted, at);
    return *at;
}

void count(Statistics& statistics, const QueryRead& query) {
    const auto& entry = query.entry;
    if (!statistics.span.holds(entry.submitted_at)) return;
    for (const auto& [item, of_item] : entry.items) {
        auto& tally = statistics.tallies[{month_of(entry.submitted_at), entry.querier.text(), item}];
        const auto what = came_to(of_item.state);
        ++tally.of[place_of(what)];
        if (of_item.requested_at && of_item.retrieved_at)
            tally.waits.push_back(
                std::chrono::floor<std::chrono::minutes>(*of_item.retrieved_at - *of_item.requested_at));
        if (what == Came::refused && entry.approval && !entry.approval->cause.empty())
            ++statistics.causes[entry.approval->cause];
    }
}

std::map<std::string, Tally> summed(const Statistics& statistics, By by) {
    std::map<std::string, Tally> out;
    for (const auto& [of, tally] : statistics.tallies) out[key_of(of, by)].add(tally);
    return out;
}

std::string title_of_cause(const std::string& cause) {
    const auto& causes = domain::events::find(action::query_decided)->field(field::cause)->choices;
    const auto found = std::ranges::find(causes, cause, &domain::events::Choice::name);
    return found == causes.end() ? cause : found->title;
}

tables::Table table_of(const Statistics& statistics) {
    tables::Table out{"查詢統計", {"月份", "查詢人員", "項目", "送出項數"}, {}};
    for (std::size_t i = 0; i < ways_to_come; ++i) out.columns.emplace_back(title_of(static_cast<Came>(i)));
    out.columns.emplace_back("取得時數（中位數）");
    out.columns.emplace_back("取得時數（九成以內）");
    for (const auto& [of, tally] : statistics.tallies) out.rows.push_back(row_of(of, tally));
    for (const auto& [cause, count] : statistics.causes) {
        std::vector<std::string> row(out.columns.size());
        row[0] = "不核准原因";
        row[1] = title_of_cause(cause);
        row[3] = std::to_string(count);
        out.rows.push_back(std::move(row));
    }
    return out;
}

std::string hours_text(std::chrono::minutes wait) {
    const auto tenths = (wait.count() * 10 + 30) / 60;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::span<const std::string_view> actions_of_statistics() {
    static constexpr std::array all{action::query_submitted};
    return all;
}

}  // namespace jcic::desk::papers
