// 資料存放主機檢核簿: the machines that hold fetched data, and their yearly checklist by two (R-PA-9).
#include "app/domain/events/parts.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_machines {
namespace {

constexpr std::string_view in_use = "in-use";
constexpr std::string_view gone = "gone";
constexpr std::array states{good(State{in_use, JCIC_WORD("registers", "使用中")}),
                            State{gone, JCIC_WORD("registers", "已除役"), true}, erased_state};
constexpr std::array from_over{gone};
constexpr std::array from_in_use{in_use};

constexpr std::array holdings{events::Choice{"ledger", JCIC_WORD("registers", "本程式的日誌")},
                              events::Choice{"backup", JCIC_WORD("registers", "備份")},
                              events::Choice{"files", JCIC_WORD("registers", "匯出的檔案")},
                              events::Choice{"database", JCIC_WORD("registers", "其他資料庫")}};
constexpr auto place = asked("place", JCIC_WORD("registers", "放置地點"));
constexpr auto keeper = events::told_of(asked("keeper", JCIC_WORD("registers", "保管人員"), events::Kind::person));
constexpr std::array entered{asked("number", JCIC_WORD("registers", "編號"), events::Kind::reference), place, keeper,
                             chosen("holds", JCIC_WORD("registers", "存放內容"), holdings)};
constexpr std::array moved{place, keeper};
// In the order of R-PA-9.
constexpr std::array checked{chosen("links", JCIC_WORD("registers", "阻擋非必要連線"), yes_no),
                             chosen("internet", JCIC_WORD("registers", "不得直接連上網際網路"), yes_no),
                             chosen("ports", JCIC_WORD("registers", "關閉無須使用之 USB 與序列埠"), yes_no),
                             chosen("antivirus", JCIC_WORD("registers", "防毒軟體與病毒碼為最新"), yes_no),
                             chosen("patches", JCIC_WORD("registers", "作業系統更新為最新"), yes_no),
                             chosen("copies", JCIC_WORD("registers", "無複本在測試系統或個人電腦"), yes_no),
                             remark};
constexpr std::array ended{chosen("wiped", JCIC_WORD("registers", "資料已清除"), yes_no),
                           personal("why", JCIC_WORD("registers", "除役原因")), remark};

/// R-PA-10: nothing is left on what leaves.
Result<void> wiped_before_it_goes(const StepInput& taking) {
    if (taking.values.at("wiped") == "yes") return {};
    return wrong("wiped", "not-wiped", JCIC_WORD("registers", "除役前應先清除資料。"));
}

constexpr std::string_view checking = machine_checked;
constexpr std::string_view entering = "machine.entered";
constexpr std::string_view ending = "machine.ended";
constexpr std::array steps{
    Step{entering, JCIC_WORD("registers", "登記主機"), {}, in_use, head_and_administrator, entered},
    Step{"machine.moved", JCIC_WORD("registers", "移置或更換保管人員"), from_in_use, "", head_and_administrator, moved},
    Step{checking, JCIC_WORD("registers", "檢核"), from_in_use, "", who_checks, checked,
         Beside{everybody, purpose::witness}},
    seldom(Step{ending, JCIC_WORD("registers", "除役"), from_in_use, gone, head_only, ended, std::nullopt,
                wiped_before_it_goes}),
    erasing("machine.erased", from_over, term_is_over)};
constexpr std::array columns{Column{"number"},  below(Column{"place"}),    Column{"keeper"}, below(Column{"holds"}),
                             Column{"links"},   below(Column{"internet"}), Column{"ports"},  below(Column{"antivirus"}),
                             Column{"patches"}, below(Column{"copies"})};

std::optional<RocDate> every_year(const Row& row, const DueContext&) {
    return months_after(row, checking, 12);
}
/// What is not as it should be is owed a finding about the row.
std::optional<RocDate> not_in_order(const Row& row, const DueContext& context) {
    return unexplained(machines, row, checking, context);
}
/// The desk's own machine holds fetched data: one is in use at any time.
std::optional<RocDate> one_in_use(const DueContext& context) {
    std::optional<RocDate> last;  // day on which one was ended
    for (const auto& [id, row] : context.rows.of(machines)) {
        if (row.state == in_use) return std::nullopt;
        if (const auto day = last_taken_on(row, ending); day && (!last || *last < *day)) last = day;
    }
    if (last) return last;
    const auto first = first_day_of(context.rows);
    return first ? months_later(*first, 1) : std::nullopt;
}
constexpr std::array dues{
    settled(entering, owed_anew(JCIC_WORD("registers", "登記存放資料的主機"), head_and_administrator, one_in_use)),
    settled(checking, Due{JCIC_WORD("registers", "每年檢核主機"), from_in_use, who_checks, every_year}),
    to_be_found(JCIC_WORD("registers", "不符項目登記缺失"), from_in_use, not_in_order), gone_in_time(from_over)};

}  // namespace
}  // namespace of_machines

constinit const Register machines{"machines",
                                  JCIC_WORD("registers", "資料存放主機檢核簿"),
                                  "R-PA-9",
                                  "machine:",
                                  "",
                                  everybody,
                                  of_machines::states,
                                  of_machines::steps,
                                  of_machines::columns,
                                  of_machines::dues};

}  // namespace jcic::domain::registers
