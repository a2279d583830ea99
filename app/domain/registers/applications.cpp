// 查詢信用資訊申請登記簿: applications for a query that come on paper, decided by another than who took them in, and
// filed (R-DU-6). What is asked for at the desk stands in the ledger with its approval, and needs no line here.
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_applications {
namespace {

constexpr std::string_view waiting = "waiting";
constexpr std::string_view approved = "approved";
constexpr std::string_view refused = "refused";
constexpr std::string_view filed = "filed";
constexpr std::array states{State{waiting, JCIC_WORD("registers", "待核准")},
                            State{approved, JCIC_WORD("registers", "已核准，待裝夾")},
                            State{refused, JCIC_WORD("registers", "不核准，待裝夾")},
                            State{filed, JCIC_WORD("registers", "已裝夾"), true}, erased_state};
constexpr std::array from_over{filed};
constexpr std::array from_waiting{waiting};
constexpr std::array from_decided{approved, refused};

constexpr std::array received{asked("day", JCIC_WORD("registers", "申請日"), events::Kind::day),
                              personal("applicant", JCIC_WORD("registers", "申請人員及單位")),
                              personal("subject", JCIC_WORD("registers", "身分證字號"), events::Kind::subject),
                              personal("name", JCIC_WORD("registers", "受查人姓名")),
                              asked("items", JCIC_WORD("registers", "查詢項目"), events::Kind::items),
                              asked("case-number", JCIC_WORD("registers", "案號"), events::Kind::reference),
                              personal("reason", JCIC_WORD("registers", "事由")),
                              remark};
constexpr std::array said_yes{remark};
constexpr std::array said_no{personal("why", JCIC_WORD("registers", "不核准原因")), remark};
constexpr std::array put_away{asked("where", JCIC_WORD("registers", "裝夾處")),
                              optional(asked("query", JCIC_WORD("registers", "查詢編號"))), remark};

constexpr std::array supervisors{Duty::supervisor};
/// R-DU-6: never by who took it in.
constexpr Step deciding(std::string_view action, const char* title, std::string_view to,
                        std::span<const events::Field> asks) {
    Step step{action, title, from_waiting, to, supervisors, asks};
    step.by_another = true;
    return step;
}
constexpr std::string_view filed_step = "application.filed";
constexpr std::array steps{
    Step{"application.received",
         JCIC_WORD("registers", "登記紙本申請"),
         {},
         waiting,
         officers,
         received,
         std::nullopt,
         by_now<"day">},
    deciding("application.approved", JCIC_WORD("registers", "核准"), approved, said_yes),
    deciding("application.refused", JCIC_WORD("registers", "不核准"), refused, said_no),
    Step{filed_step, JCIC_WORD("registers", "登記裝夾"), from_decided, filed, officers, put_away},
    erasing("application.erased", from_over, term_is_over)};
constexpr std::array columns{Column{"day"},   below(Column{"applicant"}),   Column{"name"},   below(Column{"subject"}),
                             Column{"items"}, below(Column{"case-number"}), Column{"reason"}, below(Column{"why"}),
                             Column{"where"}, below(Column{"query"})};

std::optional<RocDate> on_the_day(const Row& row, const DueContext&) {
    return row.since();
}
std::optional<RocDate> within_a_week(const Row& row, const DueContext&) {
    return days_after(row.since(), 7);
}
constexpr std::array dues{
    settled("application.approved,application.refused",
            Due{JCIC_WORD("registers", "核准或不核准"), from_waiting, supervisors, on_the_day}),
    settled(filed_step, Due{JCIC_WORD("registers", "申請單裝夾"), from_decided, officers, within_a_week}),
    gone_in_time(from_over)};

}  // namespace
}  // namespace of_applications

constinit const Register applications{"applications",
                                      JCIC_WORD("registers", "查詢信用資訊申請登記簿"),
                                      "R-DU-6",
                                      "application:",
                                      "",
                                      readers_of_records,
                                      of_applications::states,
                                      of_applications::steps,
                                      of_applications::columns,
                                      of_applications::dues,
                                      true};

}  // namespace jcic::domain::registers
