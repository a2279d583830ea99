// 每月抽查紀錄簿: each draw of the month's sample, repeats too (R-LO-3, R-LO-8). A draw is written by who draws
// (app/desk/registers/sample_desk.cpp), by the algorithm of docs/trust/sampling.md.
#include "app/domain/registers/samples.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/comparisons.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/policy.h"
#include "app/domain/sampling.h"

namespace jcic::domain::registers {
namespace of_samples {
namespace {

constexpr std::string_view drawn_state = "drawn";
constexpr std::array states{State{drawn_state, JCIC_WORD("registers", "已抽樣"), true}, erased_state};
constexpr std::array from_over{drawn_state};

constexpr std::array drawing{
    asked(field::sample, JCIC_WORD("registers", "抽查編號")),
    asked(field::month, JCIC_WORD("registers", "抽查月份")),
    asked(field::algorithm, JCIC_WORD("registers", "抽樣方法")),
    asked(field::first, JCIC_WORD("registers", "當月第一筆事件"), events::Kind::number),
    asked(field::last, JCIC_WORD("registers", "當月最後一筆事件"), events::Kind::number),
    asked(field::root, JCIC_WORD("registers", "當月結束時的樹根"), events::Kind::hex),
    asked(field::population, JCIC_WORD("registers", "當月查詢筆數"), events::Kind::number),
    asked(field::digest, JCIC_WORD("registers", "查詢清單摘要"), events::Kind::hex),
    asked(field::percent, JCIC_WORD("registers", "抽查百分比"), events::Kind::number),
    asked(field::least, JCIC_WORD("registers", "至少抽查筆數"), events::Kind::number),
    chosen(field::percent_from, JCIC_WORD("registers", "抽查百分比之依據"), sample_set_by),
    chosen(field::least_from, JCIC_WORD("registers", "至少抽查筆數之依據"), sample_set_by),
    chosen(field::by_from, JCIC_WORD("registers", "抽查方式之依據"), sample_set_by),
    asked(field::outside_most, JCIC_WORD("registers", "非辦公時間加抽上限"), events::Kind::number),
    chosen(field::outside_from, JCIC_WORD("registers", "非辦公時間加抽上限之依據"), sample_set_by),
    asked(field::drawn, JCIC_WORD("registers", "抽查紀錄"), events::Kind::opaque),
    asked(field::extra, JCIC_WORD("registers", "另加抽的紀錄"), events::Kind::opaque)};

constexpr std::array steps{
    elsewhere(action::sample_drawn, JCIC_WORD("registers", "產出當月樣本"), {}, drawn_state, drawing),
    erasing("sample.erased", from_over, term_is_over)};

std::string count_in(const Row& row, std::string_view field) {
    const auto text = row.value(field);
    return std::to_string(text.empty() ? 0 : std::ranges::count(text, ' ') + 1);
}
std::string drawn_count(const Row& row) {
    return count_in(row, field::drawn);
}
std::string extra_count(const Row& row) {
    return count_in(row, field::extra);
}
/// Of the four what stands in no event, if one does; else what was decided.
std::string settings_from(const Row& row) {
    for (const auto origin : {set_by::policy_file, set_by::decision, set_by::rule})
        for (const auto field : {field::percent_from, field::least_from, field::by_from, field::outside_from})
            if (row.value(field) == origin)
                return std::ranges::find(sample_set_by, origin, &events::Choice::name)->title;
    return {};
}
constexpr std::array columns{Column{field::month},
                             Column{field::population},
                             Column{"", JCIC_WORD("registers", "抽查筆數"), drawn_count},
                             below(Column{"", JCIC_WORD("registers", "加抽筆數"), extra_count}),
                             Column{field::last},
                             below(Column{field::root}),
                             Column{field::algorithm},
                             below(Column{"", JCIC_WORD("registers", "抽查設定之依據"), settings_from})};

std::optional<RocDate> next_month(const DueContext& context) {
    return month_owed(context, [&](RocMonth month) { return !draws_of(context.rows, month).empty(); });
}
/// R-LO-3: two in a hundred of what JCIC's list has, where it has more than the ledger. A higher floor is decided, and
/// the month is drawn again: what was drawn before stays. Of a ledger that was drawn whole nothing more can be.
std::optional<RocDate> drawn_too_few(const DueContext& context) {
    std::optional<RocDate> out;
    for (const auto& [id, row] : context.rows.of(comparisons)) {
        const auto month = RocMonth::written(row.value(field::month));
        const auto figures = month ? month_figures(context.rows, *month) : std::nullopt;
        const auto lines = z52_lines(context.rows, row.value(field::month));
        if (!figures || !lines || *lines <= figures->population) continue;
        const auto floor = policy_on(context.rows, context.today).sample;
        const auto until = days_after(roc_date_at(row.story.front().at), 14);
        if (figures->drawn < std::min(figures->population, sample_size(*lines, floor)) && until)
            out = std::min(out.value_or(*until), *until);
    }
    return out;
}
constexpr std::array who_reviews{Duty::reviewer};
constexpr std::array who_decides_and_draws{Duty::unit_head, Duty::reviewer};
constexpr std::array dues{
    settled(action::sample_drawn,
            owed_anew(JCIC_WORD("registers", "Z52 筆數多於日誌，抽查不足：請提高至少抽查筆數後再次抽查"),
                      who_decides_and_draws, drawn_too_few)),
    settled(action::sample_drawn, owed_anew(JCIC_WORD("registers", "抽查每月查詢紀錄"), who_reviews, next_month)),
    gone_in_time(from_over)};

}  // namespace
}  // namespace of_samples

std::vector<const Row*> draws_of(const Rows& rows, RocMonth month) {
    std::vector<const Row*> out;
    for (const auto& [id, row] : rows.of(samples))
        if (row.value(field::month) == month.text()) out.push_back(&row);
    std::ranges::sort(out, {}, [](const Row* row) { return row->story.front().sequence; });
    return out;
}

std::string next_draw(const Rows& rows, RocMonth month) {
    return month.text() + "-" + std::to_string(draws_of(rows, month).size() + 1);
}

Result<RocMonth> month_of_draw(std::string_view called) {
    constexpr std::string_view month_text = "115-10";
    return RocMonth::written(called.substr(0, month_text.size()));
}

constinit const Register samples{"samples",
                                 JCIC_WORD("registers", "每月抽查紀錄簿"),
                                 "R-LO-3",
                                 "sample:",
                                 field::sample,
                                 checkers_and_head,
                                 of_samples::states,
                                 of_samples::steps,
                                 of_samples::columns,
                                 of_samples::dues};

}  // namespace jcic::domain::registers
