// 抽查查核簿: each record that a monthly sample drew, and what a person answered about it, by the columns of 聯徵2
// (R-LO-3, R-DU-7). Drawing is written by who draws (app/desk/registers/sample_desk.cpp).
#include <algorithm>
#include <set>

#include "app/base/numbers.h"
#include "app/domain/events/names.h"
#include "app/domain/events/parts.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/samples.h"

namespace jcic::domain::registers {
namespace of_reviews {
namespace {

constexpr std::string_view waiting = "waiting";
constexpr std::string_view answered = "answered";
constexpr std::array states{State{waiting, JCIC_WORD("registers", "待查核")},
                            State{answered, JCIC_WORD("registers", "已查核"), true}, erased_state};
constexpr std::array from_over{answered};
constexpr std::array from_waiting{waiting};
constexpr std::array from_any{waiting, answered};

constexpr std::array drawing{
    asked(field::review, JCIC_WORD("registers", "查核編號")),
    asked(field::sample, JCIC_WORD("registers", "抽查編號")),
    asked(field::query, JCIC_WORD("registers", "查詢")),
    asked(field::item, JCIC_WORD("registers", "項目"), events::Kind::item),
    events::told_of(asked(field::querier, JCIC_WORD("registers", "查詢人員"), events::Kind::person)),
    chosen(field::drawn_by, JCIC_WORD("registers", "抽查方式"), ways_drawn)};

/// Of a record that was never printed.
constexpr std::array yes_no_unprinted{events::Choice{"yes", JCIC_WORD("registers", "是")},
                                      events::Choice{"no", JCIC_WORD("registers", "否")},
                                      events::Choice{"none", JCIC_WORD("registers", "未列印")}};
constexpr std::array answers{chosen("authorised", JCIC_WORD("registers", "查詢人員被授權辦理查詢"), yes_no),
                             chosen("authorisation", JCIC_WORD("registers", "有當事人之書面或電子授權"), yes_no),
                             chosen("kept", JCIC_WORD("registers", "授權書保存 5 年"), yes_no),
                             chosen("lawful", JCIC_WORD("registers", "有合法查詢依據"), yes_no),
                             chosen("log", JCIC_WORD("registers", "有紙本申請單或系統查詢日誌"), yes_no),
                             chosen("stamped", JCIC_WORD("registers", "資料表有查詢人簽章"), yes_no_unprinted),
                             chosen("internal", JCIC_WORD("registers", "僅供內部使用，未移轉他人"), yes_no),
                             chosen("disposed", JCIC_WORD("registers", "不使用之資料表妥善處理"), yes_no_unprinted),
                             chosen("watermark", JCIC_WORD("registers", "資料表列有電子浮水印標識"), yes_no_unprinted),
                             chosen("conforms", JCIC_WORD("registers", "查核結果符合"), yes_no),
                             optional(personal("opinion", JCIC_WORD("registers", "處理意見"))),
                             remark};
/// What does not conform in one column does not conform.
Result<void> as_the_columns_say(const StepInput& taking) {
    if (taking.values.at("conforms") != "yes") return {};
    const auto said_no = [&](const auto& one) { return one.second == "no"; };
    if (std::ranges::any_of(taking.values, said_no)) return wrong("conforms", "answered-no");
    return {};
}

constexpr std::array who_reviews{Duty::reviewer};
constexpr std::string_view answering = review_answered;
constexpr std::array never_the_querier{field::querier};
/// R-DU-7: nobody answers for their own query.
constexpr Step answering_step() {
    Step step{answering,    JCIC_WORD("registers", "登記查核結果"),
              from_any,     answered,
              who_reviews,  answers,
              std::nullopt, as_the_columns_say};
    step.never_by = never_the_querier;
    return step;
}
constexpr std::array steps{elsewhere(action::review_drawn, JCIC_WORD("registers", "待查核"), {}, waiting, drawing),
                           answering_step(), erasing("review.erased", from_over, term_is_over)};

constexpr std::array columns{Column{field::sample},
                             below(Column{field::query}),
                             Column{field::item},
                             below(Column{field::querier}),
                             Column{field::drawn_by},
                             Column{"authorised"},
                             below(Column{"authorisation"}),
                             Column{"kept"},
                             below(Column{"lawful"}),
                             Column{"log"},
                             below(Column{"stamped"}),
                             Column{"internal"},
                             below(Column{"disposed"}),
                             Column{"watermark"},
                             below(Column{"conforms"}),
                             Column{"opinion"}};

std::optional<RocDate> within_two_weeks(const Row& row, const DueContext&) {
    return days_after(row.since(), 14);
}
std::optional<RocDate> said_no(const Row& row, const DueContext& context) {
    return unexplained(reviews, row, answering, context);
}
constexpr std::array dues{
    settled(answering, Due{JCIC_WORD("registers", "查核抽查紀錄"), from_waiting, who_reviews, within_two_weeks}),
    to_be_found(JCIC_WORD("registers", "抽查不符，登記缺失"), from_over, said_no), gone_in_time(from_over)};

std::set<std::string> with_findings(const Rows& rows) {
    std::set<std::string> out;
    for (const auto& [id, row] : rows.of(findings)) out.insert(row.value("about"));
    return out;
}

std::string who_answered(const Row& row) {
    std::string out;
    for (const auto& one : row.story)
        if (one.step->action == answering) out = one.by;
    return out;
}

}  // namespace
}  // namespace of_reviews

std::string review_of(std::string_view draw, std::size_t number) {
    auto digits = std::to_string(number);
    if (digits.size() < 3) digits.insert(0, 3 - digits.size(), '0');
    return std::string(draw) + "-" + digits;
}

std::vector<Reviewed> reviewed_in(const Rows& rows, RocMonth month) {
    std::set<std::string> draws;
    for (const auto* draw : draws_of(rows, month)) draws.insert(draw->id);
    const auto found = of_reviews::with_findings(rows);
    std::vector<const Row*> of_month;
    for (const auto& [id, row] : rows.of(reviews))
        if (draws.contains(row.value(field::sample))) of_month.push_back(&row);
    std::ranges::sort(of_month, {}, [](const Row* row) { return row->story.front().sequence; });
    std::vector<Reviewed> out;
    for (const auto* row : of_month) {
        const auto item = parse_item(row->value(field::item));
        const auto querier = PersonId::parse(row->value(field::querier));
        if (!item || !querier) continue;
        const auto reviewer = of_reviews::who_answered(*row);
        out.push_back({row->id, row->value(field::sample), row->value(field::query), *item, *querier,
                       row->value(field::drawn_by) == drawn_by::chance, !reviewer.empty(),
                       row->value("conforms") == "yes", found.contains(subject_of(reviews, *row)), reviewer});
    }
    return out;
}

std::optional<Reviewed> record_under_review(const Rows& rows, std::string_view review) {
    const auto* row = rows.row(reviews, review);
    if (row == nullptr || row->state != of_reviews::waiting) return std::nullopt;
    const auto item = parse_item(row->value(field::item));
    const auto querier = PersonId::parse(row->value(field::querier));
    const auto* draw = rows.row(samples, row->value(field::sample));
    if (!item || !querier || draw == nullptr) return std::nullopt;
    const auto record = row->value(field::query) + ":" + std::string(code_of(*item));
    const auto had = [&](std::string_view field) {
        return (" " + draw->value(field) + " ").find(" " + record + " ") != std::string::npos;
    };
    if (!had(field::drawn) && !had(field::extra)) return std::nullopt;
    const bool by_chance = row->value(field::drawn_by) == drawn_by::chance;
    return Reviewed{row->id, draw->id, row->value(field::query), *item, *querier, by_chance, false, false, false, {}};
}

std::optional<MonthFigures> month_figures(const Rows& rows, RocMonth month) {
    const auto draws = draws_of(rows, month);
    if (draws.empty()) return std::nullopt;
    MonthFigures out;
    out.population = whole_number<std::uint64_t>(draws.back()->value(field::population)).value_or(0);
    for (const auto* draw : draws) out.draws.push_back(draw->id);
    std::set<std::string> reviewers;
    for (const auto& one : reviewed_in(rows, month)) {
        ++(one.by_chance ? out.drawn : out.extra);
        if (one.answered) ++out.answered;
        if (one.answered && one.conforming) ++out.conforming;
        if (one.with_finding) ++out.with_findings;
        if (!one.reviewer.empty()) reviewers.insert(one.reviewer);
    }
    out.reviewers.assign(reviewers.begin(), reviewers.end());
    return out;
}

constinit const Register reviews{"reviews",
                                 JCIC_WORD("registers", "抽查查核簿"),
                                 "R-LO-3",
                                 "review:",
                                 field::review,
                                 checkers_and_head,
                                 of_reviews::states,
                                 of_reviews::steps,
                                 of_reviews::columns,
                                 of_reviews::dues};

}  // namespace jcic::domain::registers
