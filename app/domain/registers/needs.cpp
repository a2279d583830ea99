// 服務需求檢討簿: once a year the branch says whether it still needs the service, for what and how much (L 4-3,
// R-LO-8).
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_needs {
namespace {

constexpr std::string_view reviewed = "reviewed";
constexpr std::array states{State{reviewed, JCIC_WORD("registers", "已檢討"), true}, erased_state};
constexpr std::array from_over{reviewed};

constexpr std::array answers{asked("on", JCIC_WORD("registers", "檢討日"), events::Kind::day),
                             chosen("needed", JCIC_WORD("registers", "仍有使用需要"), yes_no),
                             given(asked("queries", JCIC_WORD("registers", "過去一年查詢筆數"), events::Kind::number)),
                             chosen("floor", JCIC_WORD("registers", "抽查頻率及筆數足夠"), yes_no),
                             personal("why", JCIC_WORD("registers", "檢討說明")),
                             remark};

/// Counted by the desk: of the year up to the day of the review. Left out where it cannot be, and then refused.
Values queries_of_the_year(const StepInput& taking) {
    const auto on = day_of(taking.values, "on").value_or(taking.today);
    const auto before = months_later(on, -12);
    const auto sent = before && taking.sent ? taking.sent(days_after(*before, 1).value_or(on), on) : std::nullopt;
    if (!sent) return {};
    std::size_t all = 0;
    for (const auto& [card, items] : *sent) all += items;
    return {{"queries", std::to_string(all)}};
}

constexpr std::string_view reviewing = "need.reviewed";
constexpr Step yearly_review() {
    Step step{reviewing, JCIC_WORD("registers", "登記年度檢討"), {},          reviewed, head_only,
              answers,   Beside{checkers_of_the_head},           by_now<"on">};
    step.gives = queries_of_the_year;
    return step;
}
constexpr std::array steps{yearly_review(), erasing("need.erased", from_over, term_is_over)};
constexpr std::array columns{Column{"on"}, below(Column{"needed"}), Column{"queries"}, below(Column{"floor"}),
                             Column{"why"}};

std::optional<RocDate> every_year(const DueContext& context) {
    const auto last = latest_day(context.rows, needs, "on");
    return last ? months_later(*last, 12) : std::nullopt;
}
/// No longer needed, or sampled too little: somebody is to do something about it until a day.
std::optional<RocDate> said_no(const Row& row, const DueContext& context) {
    return unexplained(needs, row, reviewing, context);
}
constexpr std::array dues{
    settled(reviewing, owed_anew(JCIC_WORD("registers", "每年檢討服務需要及抽查筆數"), head_only, every_year)),
    to_be_found(JCIC_WORD("registers", "檢討為否，登記缺失"), from_over, said_no), gone_in_time(from_over)};

}  // namespace
}  // namespace of_needs

constinit const Register needs{"needs",
                               JCIC_WORD("registers", "服務需求檢討簿"),
                               "R-LO-8",
                               "need:",
                               "",
                               everybody,
                               of_needs::states,
                               of_needs::steps,
                               of_needs::columns,
                               of_needs::dues};

}  // namespace jcic::domain::registers
