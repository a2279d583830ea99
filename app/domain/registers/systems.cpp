// 資訊系統分級及檢測登記簿: of a system with which government data are used and that falls under the
// 資通安全責任等級分級辦法: its grade, and each test of it (R-DU-17, W 四7).
#include "app/domain/events/parts.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_systems {
namespace {

constexpr std::string_view in_use = "in-use";
constexpr std::string_view retired = "retired";
constexpr std::array states{good(State{in_use, JCIC_WORD("registers", "使用中")}),
                            State{retired, JCIC_WORD("registers", "已下線"), true}, erased_state};
constexpr std::array from_over{retired};
constexpr std::array from_in_use{in_use};

constexpr std::array grades{events::Choice{"high", JCIC_WORD("registers", "高")},
                            events::Choice{"middle", JCIC_WORD("registers", "中")},
                            events::Choice{"basic", JCIC_WORD("registers", "普")},
                            events::Choice{"none", JCIC_WORD("registers", "經判定不適用分級辦法")}};
constexpr std::array kinds{events::Choice{"baseline", JCIC_WORD("registers", "防護基準檢核")},
                           events::Choice{"weakness", JCIC_WORD("registers", "弱點掃描")},
                           events::Choice{"penetration", JCIC_WORD("registers", "滲透測試")},
                           events::Choice{"source", JCIC_WORD("registers", "原始碼檢測")}};
constexpr auto grade = chosen("grade", JCIC_WORD("registers", "防護需求等級"), grades);
constexpr auto graded_on = asked("graded-on", JCIC_WORD("registers", "核定日"), events::Kind::day);
constexpr auto letter = asked("letter", JCIC_WORD("registers", "核定文號"), events::Kind::reference);
constexpr std::array entered{asked("system", JCIC_WORD("registers", "系統名稱")), grade, graded_on, letter, remark};
constexpr std::array graded{grade, graded_on, letter, remark};
constexpr std::array tested{chosen("kind", JCIC_WORD("registers", "檢測種類"), kinds),
                            asked("tested-on", JCIC_WORD("registers", "檢測日"), events::Kind::day),
                            asked("tester", JCIC_WORD("registers", "檢測單位")),
                            asked("report", JCIC_WORD("registers", "檢測報告編號"), events::Kind::reference),
                            chosen("in-order", JCIC_WORD("registers", "檢測結果無待改善事項"), yes_no),
                            attached("report-file", JCIC_WORD("registers", "檢測報告檔案")),
                            remark};
constexpr std::array ended{asked("until", JCIC_WORD("registers", "下線日"), events::Kind::day), remark};

constexpr std::string_view testing = system_tested;
constexpr std::array steps{
    Step{"system.entered",
         JCIC_WORD("registers", "登記系統與等級"),
         {},
         in_use,
         head_only,
         entered,
         std::nullopt,
         by_now<"graded-on">},
    Step{"system.graded", JCIC_WORD("registers", "登記等級變更"), from_in_use, "", head_only, graded, std::nullopt,
         by_now<"graded-on">},
    Step{testing, JCIC_WORD("registers", "登記檢測"), from_in_use, "", head_only, tested, std::nullopt,
         by_now<"tested-on">},
    seldom(Step{"system.retired", JCIC_WORD("registers", "登記下線"), from_in_use, retired, head_only, ended}),
    erasing("system.erased", from_over, term_is_over)};
constexpr std::array columns{
    Column{"system"},           Column{"grade"},  below(Column{"graded-on"}), Column{"kind"},
    below(Column{"tested-on"}), Column{"tester"}, below(Column{"report"}),    Column{"in-order"}};

/// Ours: the sources ask that it is tested, and name no term.
std::optional<RocDate> every_year(const Row& row, const DueContext&) {
    return row.value("grade") == "none" ? std::nullopt : months_after(row, testing, 12);
}
std::optional<RocDate> not_in_order(const Row& row, const DueContext& context) {
    return unexplained(systems, row, testing, context);
}
constexpr std::array dues{
    settled(testing, Due{JCIC_WORD("registers", "每年檢測系統"), from_in_use, head_only, every_year}),
    to_be_found(JCIC_WORD("registers", "不符項目登記缺失"), from_in_use, not_in_order), gone_in_time(from_over)};

}  // namespace
}  // namespace of_systems

constinit const Register systems{"systems",
                                 JCIC_WORD("registers", "資訊系統分級及檢測登記簿"),
                                 "R-DU-17",
                                 "system:",
                                 "",
                                 everybody,
                                 of_systems::states,
                                 of_systems::steps,
                                 of_systems::columns,
                                 of_systems::dues};

}  // namespace jcic::domain::registers
