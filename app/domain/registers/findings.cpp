// 缺失改善登記簿: what a count, a check, a review, a sample or an audit found; who remedies it until when, and who else
// closes it (R-LO-3, R-LO-5).
#include "app/domain/events/parts.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_findings {
namespace {

constexpr std::string_view open = "open";
constexpr std::string_view remedied = "remedied";
constexpr std::string_view closed = "closed";
constexpr std::array states{State{open, JCIC_WORD("registers", "改善中")},
                            State{remedied, JCIC_WORD("registers", "待覆核")},
                            State{closed, JCIC_WORD("registers", "已結案"), true}, erased_state};
constexpr std::array from_over{closed};
constexpr std::array from_open{open};
constexpr std::array from_remedied{remedied};

constexpr std::array sources{events::Choice{"count", JCIC_WORD("registers", "盤點")},
                             events::Choice{"machine", JCIC_WORD("registers", "主機檢核")},
                             events::Choice{"rights", JCIC_WORD("registers", "帳號及權限審查")},
                             events::Choice{"sample", JCIC_WORD("registers", "每月抽查")},
                             events::Choice{"usage", JCIC_WORD("registers", "晶片卡使用情形核對")},
                             events::Choice{"self-check", JCIC_WORD("registers", "自行查核")},
                             events::Choice{"audit", JCIC_WORD("registers", "內部稽核")},
                             events::Choice{"inspection", JCIC_WORD("registers", "聯徵中心或金管會查核")},
                             events::Choice{"other", JCIC_WORD("registers", "其他")}};

constexpr auto owner = events::told_of(asked("owner", JCIC_WORD("registers", "負責人員"), events::Kind::person));
constexpr auto due_day = asked("due", JCIC_WORD("registers", "改善期限"), events::Kind::day);
constexpr std::array opened{
    chosen("source", JCIC_WORD("registers", "來源"), sources),
    optional(asked("about", JCIC_WORD("registers", "所據登記（例如 device:3）"), events::Kind::reference)),
    personal("what", JCIC_WORD("registers", "缺失內容")),
    owner,
    due_day,
    remark};
constexpr std::array given{owner, due_day, personal("why", JCIC_WORD("registers", "改派或展期原因"))};
constexpr std::array done{personal("remedy", JCIC_WORD("registers", "改善情形")),
                          attached("remedy-file", JCIC_WORD("registers", "佐證檔案")), remark};
constexpr std::array sent_back{personal("why", JCIC_WORD("registers", "退回原因")), due_day};
constexpr std::array ended{personal("conclusion", JCIC_WORD("registers", "覆核結論")), remark};

/// The owner writes what was done: under the records key.
Result<void> to_who_can_remedy_it(const StepInput& taking) {
    JCIC_TRY(const auto whom, PersonId::parse(taking.values.at("owner")));
    if (!reads_records(taking.duties_of(whom))) return wrong("owner", "duty");
    const auto day = day_of(taking.values, "due");
    if (day && *day < taking.today) return wrong("due", "over");
    return {};
}

constexpr std::array who_remedies{Duty::query_officer, Duty::supervisor, Duty::reviewer, Duty::unit_head};

constexpr std::string_view remedied_step = "finding.remedied";
constexpr std::string_view given_step = "finding.given";
constexpr Step remedying() {
    Step step{remedied_step, JCIC_WORD("registers", "登記改善完成"), from_open, remedied, who_remedies, done};
    step.only_by = "owner";
    step.second_way = given_step;
    return step;
}
constexpr std::array never_the_owner{std::string_view("owner")};
/// Whether it is remedied is judged by another than who remedied it.
constexpr Step judged(std::string_view action, const char* title, std::string_view to,
                      std::span<const events::Field> asks) {
    Step step{action, title, from_remedied, to, who_checks, asks};
    step.never_by = never_the_owner;
    return step;
}

constexpr std::string_view closed_step = "finding.closed";
constexpr std::array steps{Step{finding_opened,
                                JCIC_WORD("registers", "登記缺失"),
                                {},
                                open,
                                who_checks,
                                opened,
                                std::nullopt,
                                to_who_can_remedy_it},
                           Step{given_step, JCIC_WORD("registers", "改派或展期"), from_open, "", who_checks, given,
                                std::nullopt, to_who_can_remedy_it},
                           remedying(),
                           judged("finding.returned", JCIC_WORD("registers", "退回再改善"), open, sent_back),
                           judged(closed_step, JCIC_WORD("registers", "覆核結案"), closed, ended),
                           erasing("finding.erased", from_over, term_is_over)};
constexpr std::array columns{
    Column{"source"}, below(Column{"about"}),     Column{"what"}, Column{"owner"}, below(Column{"due"}),
    Column{"remedy"}, below(Column{"conclusion"})};

std::optional<RocDate> by_its_day(const Row& row, const DueContext&) {
    return day_in(row, "due");
}
std::optional<RocDate> within_two_weeks(const Row& row, const DueContext&) {
    return days_after(row.since(), 14);
}
constexpr std::array dues{
    settled(remedied_step, Due{JCIC_WORD("registers", "改善缺失"), from_open, who_checks, by_its_day, "owner"}),
    settled(closed_step, Due{JCIC_WORD("registers", "覆核改善情形"), from_remedied, who_checks, within_two_weeks}),
    gone_in_time(from_over)};

}  // namespace
}  // namespace of_findings

constinit const Register findings{"findings",
                                  JCIC_WORD("registers", "缺失改善登記簿"),
                                  "R-LO-5",
                                  "finding:",
                                  "",
                                  readers_of_records,
                                  of_findings::states,
                                  of_findings::steps,
                                  of_findings::columns,
                                  of_findings::dues};

}  // namespace jcic::domain::registers
