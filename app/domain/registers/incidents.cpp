// 個資外洩及資安事件登記簿: suspected ones too, who was told when, and how it ended (R-LO-6).
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace {

constexpr std::string_view open = "open";
constexpr std::string_view told = "told";
constexpr std::string_view closed = "closed";
constexpr std::array states{State{open, JCIC_WORD("registers", "待通報")},
                            State{told, JCIC_WORD("registers", "已通報，處理中")},
                            State{closed, JCIC_WORD("registers", "已結案"), true}, erased_state};
constexpr std::array from_over{closed};
constexpr std::array from_open{open};
constexpr std::array from_told{told};
constexpr std::array from_both{open, told};

constexpr std::array certainty{events::Choice{"suspected", JCIC_WORD("registers", "疑似")},
                               events::Choice{"certain", JCIC_WORD("registers", "確定")}};

constexpr std::array noticed{chosen("certainty", JCIC_WORD("registers", "疑似或確定"), certainty),
                             asked("since", JCIC_WORD("registers", "發現日"), events::Kind::day),
                             chosen("t52", JCIC_WORD("registers", "涉及勞保資料 T52"), yes_no),
                             personal("what", JCIC_WORD("registers", "事件經過")),
                             personal("measures", JCIC_WORD("registers", "緊急應變措施")),
                             remark};
constexpr std::array notified{asked("jcic", JCIC_WORD("registers", "通報聯徵中心"), events::Kind::day),
                              asked("agency", JCIC_WORD("registers", "通報資料提供機關"), events::Kind::day),
                              optional(asked("fsc", JCIC_WORD("registers", "通報金管會"), events::Kind::day)),
                              optional(asked("head-office", JCIC_WORD("registers", "通報總行"), events::Kind::day)),
                              remark};
constexpr std::array followed{personal("progress", JCIC_WORD("registers", "處理情形")),
                              attached("report", JCIC_WORD("registers", "通報或報告檔案")), remark};
constexpr std::array ended{personal("outcome", JCIC_WORD("registers", "調查結果與責任")),
                           personal("remedy", JCIC_WORD("registers", "改善措施")), remark};

constexpr std::array who_reads_records{Duty::unit_head, Duty::query_officer, Duty::supervisor, Duty::reviewer};

/// Where T52 is touched the FSC is told too, on suspicion already.
Result<void> all_are_told(const Taking& taking) {
    const auto fsc = taking.values.find("fsc");
    if (taking.row->value("t52") == "yes" && (fsc == taking.values.end() || fsc->second.empty()))
        return fail(FaultCode::input_missing, "register.incidents", {{"field", "fsc"}});
    for (const auto* day : {"jcic", "agency", "fsc", "head-office"}) {
        JCIC_CHECK(in_order(taking, "since", day));
        JCIC_CHECK(not_in_future(taking, day));
    }
    return {};
}

Result<void> noticed_by_now(const Taking& taking) {
    return not_in_future(taking, "since");
}

constexpr std::array steps{
    Step{"incident.noticed",
         JCIC_WORD("registers", "登記事件"),
         {},
         open,
         who_reads_records,
         noticed,
         std::nullopt,
         noticed_by_now},
    Step{"incident.notified", JCIC_WORD("registers", "登記通報"), from_open, told, head_only, notified, std::nullopt,
         all_are_told},
    Step{"incident.followed", JCIC_WORD("registers", "登記處理情形"), from_both, "", who_checks, followed},
    Step{"incident.closed", JCIC_WORD("registers", "結案"), from_told, closed, head_only, ended, Beside{who_checks}},
    erasing("incident.erased", from_over, term_is_over)};
constexpr std::array columns{Column{"certainty"}, Column{"since"},   Column{"t52"},   Column{"what"},
                             Column{"jcic"},      Column{"agency"},  Column{"fsc"},   Column{"head-office"},
                             Column{"progress"},  Column{"outcome"}, Column{"remedy"}};

std::optional<RocDate> at_once(const Row& row, const DueContext&) {
    return day_in(row, "since");
}
constexpr std::array dues{
    Due{JCIC_WORD("registers", "立即通報"), from_open, head_only, at_once},
    Due{JCIC_WORD("registers", "刪除保存期滿的一筆"), from_over, head_only, when_the_term_is_over}};

}  // namespace

constinit const Register incidents{"incidents", JCIC_WORD("registers", "個資外洩及資安事件登記簿"),
                                   "R-LO-6",    "incident:",
                                   "",          everybody,
                                   states,      steps,
                                   columns,     dues};

}  // namespace jcic::domain::registers
