// 查核計畫及紀錄簿: self-checks, once a year, and internal audits, every half year, planned, done and filed (R-LO-5,
// R-AU-2).
#include "app/domain/registers/audits.h"

#include "app/base/numbers.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_audits {
namespace {

constexpr std::string_view planned = "planned";
constexpr std::string_view done = "done";
constexpr std::string_view filed = "filed";
constexpr std::string_view dropped = "dropped";
constexpr std::array states{State{planned, JCIC_WORD("registers", "已排定")},
                            State{done, JCIC_WORD("registers", "已辦理，待歸檔")},
                            State{filed, JCIC_WORD("registers", "已歸檔"), true},
                            State{dropped, JCIC_WORD("registers", "已取消"), true}, erased_state};
constexpr std::array from_over{filed, dropped};
constexpr std::array from_planned{planned};
constexpr std::array from_done{done};
constexpr std::array from_done_or_filed{done, filed};
constexpr std::array from_planned_or_done{planned, done};

constexpr std::string_view self_check = "self-check";
constexpr std::string_view internal = "internal";
constexpr std::array kinds{events::Choice{self_check, JCIC_WORD("registers", "自行查核")},
                           events::Choice{internal, JCIC_WORD("registers", "內部稽核")},
                           events::Choice{"extra", JCIC_WORD("registers", "查詢異常之專案查核")},
                           // By others, of whom the branch keeps what was found and answered.
                           events::Choice{"jcic", JCIC_WORD("registers", "聯徵中心查核")},
                           events::Choice{"fsc", JCIC_WORD("registers", "主管機關檢查")},
                           events::Choice{"bli", JCIC_WORD("registers", "勞工保險局稽核")}};

constexpr std::array begun{
    chosen("kind", JCIC_WORD("registers", "查核種類"), kinds),
    asked("period", JCIC_WORD("registers", "查核期間")),
    asked("day", JCIC_WORD("registers", "預定查核日"), events::Kind::day),
    optional(asked("copy-due", JCIC_WORD("registers", "副本報送期限（函示或總機構所定）"), events::Kind::day)),
    personal("checker", JCIC_WORD("registers", "查核人")),
    chosen("video", JCIC_WORD("registers", "列入 C3 憑證視訊身分確認"), yes_no),
    remark};
constexpr std::array put_off{asked("day", JCIC_WORD("registers", "預定查核日"), events::Kind::day),
                             personal("why", JCIC_WORD("registers", "改期或取消原因")), remark};
constexpr std::array called_off{put_off[1], remark};
constexpr std::array carried_out{asked("on", JCIC_WORD("registers", "查核基準日"), events::Kind::day),
                                 personal("result", JCIC_WORD("registers", "查核結果")),
                                 asked("found", JCIC_WORD("registers", "缺失件數"), events::Kind::number),
                                 attached("report", JCIC_WORD("registers", "查核報告")), remark};
constexpr std::array sent{asked("sent", JCIC_WORD("registers", "副本送總機構或歸檔日"), events::Kind::day),
                          optional(asked("letter", JCIC_WORD("registers", "發文字號"), events::Kind::reference)),
                          // 聯徵1 五、3) wants this unit's name.
                          optional(asked(sent_through_field, JCIC_WORD("registers", "彙總送聯徵中心之總機構指定單位"))),
                          asked("copy", JCIC_WORD("registers", "報告存放處")), remark};

/// R-LO-5: both include video identification for C3.
Result<void> holds_what_it_must(const StepInput& taking) {
    const auto& kind = taking.values.at("kind");
    if (taking.values.at("video") == "yes" || (kind != self_check && kind != internal)) return {};
    return fail(FaultCode::input_form, "register.audits", {{"field", "video"}, {"reason", "video"}});
}
Result<void> not_into_the_past(const StepInput& taking) {
    const auto day = day_of(taking.values, "day");
    return day && *day < taking.today ? wrong("day", "over") : Result<void>();
}
Result<void> sent_after_it_was_done(const StepInput& taking) {
    JCIC_CHECK(in_order(taking, "on", "sent"));
    const auto through = taking.values.find(sent_through_field);
    if (taking.row->value("kind") == self_check && (through == taking.values.end() || through->second.empty()))
        return fail(FaultCode::input_missing, "register.audits", {{"field", std::string(sent_through_field)}});
    return not_in_future(taking, "sent");
}

constexpr std::string_view planning = "audit.planned";
constexpr std::string_view carrying_out = "audit.done";
constexpr std::string_view filed_step = "audit.filed";
constexpr std::array steps{
    Step{
        planning, JCIC_WORD("registers", "排定查核"), {}, planned, who_checks, begun, std::nullopt, holds_what_it_must},
    Step{"audit.replanned", JCIC_WORD("registers", "改期"), from_planned, "", who_checks, put_off, std::nullopt,
         not_into_the_past},
    seldom(Step{"audit.dropped", JCIC_WORD("registers", "取消查核"), from_planned, dropped, who_checks, called_off}),
    Step{carrying_out, JCIC_WORD("registers", "登記查核結果"), from_planned, done, who_checks, carried_out,
         std::nullopt, by_now<"on">},
    Step{filed_step, JCIC_WORD("registers", "登記送出或歸檔"), from_done, filed, who_checks, sent, std::nullopt,
         sent_after_it_was_done},
    erasing("audit.erased", from_over, term_is_over)};
constexpr std::array columns{Column{"kind"}, below(Column{"period"}), Column{"day"},   below(Column{"checker"}),
                             Column{"on"},   below(Column{"result"}), Column{"found"}, below(Column{"copy-due"}),
                             Column{"sent"}, below(Column{"letter"}), Column{"copy"}};

std::optional<RocDate> on_its_day(const Row& row, const DueContext&) {
    return day_in(row, "day");
}
/// By the day that its letter named (R-LO-7), or within a month.
std::optional<RocDate> within_a_month(const Row& row, const DueContext&) {
    if (row.value("kind") == self_check) return std::nullopt;
    if (const auto named = day_in(row, "copy-due")) return named;
    return months_later(row.since(), 1);
}
/// R-LO-5: by the day that JCIC or head office named, from the plan on; where nobody named one, a month after the day
/// of the check (ours: the sources say 依規定時間 and no day).
std::optional<RocDate> copy_to_jcic(const Row& row, const DueContext&) {
    if (row.value("kind") != self_check) return std::nullopt;
    if (const auto named = day_in(row, "copy-due")) return named;
    const auto checked = day_in(row, "on");
    return checked ? months_later(*checked, 1) : std::nullopt;
}

/// What it found is remedied by somebody until a day.
std::optional<RocDate> found_something(const Row& row, const DueContext& context) {
    const auto day = last_taken_on(row, carrying_out);
    if (!day || whole_number<int>(row.value("found")).value_or(1) == 0) return std::nullopt;
    return until_found(audits, row, *day, context);
}

/// So many months after the last one of the kind, or after the branch began; nothing while one is planned for a day
/// that keeps the term.
std::optional<RocDate> next_of(std::string_view kind, int months, const DueContext& context) {
    const auto of_kind = [kind](const Row& row) { return row.value("kind") == kind; };
    const auto last = latest_day(context.rows, audits, "on", of_kind);
    const auto next = last ? months_later(*last, months) : std::nullopt;
    for (const auto& [id, row] : context.rows.of(audits))
        if (const auto day = day_in(row, "day"); row.state == planned && of_kind(row) && day && next && *day <= *next)
            return std::nullopt;
    return next;
}
std::optional<RocDate> next_audit(const DueContext& context) {
    return next_of(internal, 6, context);
}
std::optional<RocDate> next_self_check(const DueContext& context) {
    return next_of(self_check, 12, context);
}
constexpr std::array dues{
    settled(planning, owed_anew(JCIC_WORD("registers", "排定並辦理半年一次的內部稽核"), head_only, next_audit)),
    settled(planning, owed_anew(JCIC_WORD("registers", "排定並辦理每年的自行查核"), head_only, next_self_check)),
    settled(carrying_out, Due{JCIC_WORD("registers", "辦理查核"), from_planned, who_checks, on_its_day}),
    to_be_found(JCIC_WORD("registers", "查核有缺失，登記缺失"), from_done_or_filed, found_something),
    settled(filed_step, Due{JCIC_WORD("registers", "查核報告送出或歸檔"), from_done, who_checks, within_a_month}),
    settled(filed_step, Due{JCIC_WORD("registers", "自行查核報告副本經總機構送聯徵中心"), from_planned_or_done,
                            who_checks, copy_to_jcic}),
    gone_in_time(from_over)};

}  // namespace
}  // namespace of_audits

constinit const Register audits{"audits",
                                JCIC_WORD("registers", "查核計畫及紀錄簿"),
                                "R-LO-5",
                                "audit:",
                                "",
                                everybody,
                                of_audits::states,
                                of_audits::steps,
                                of_audits::columns,
                                of_audits::dues};

}  // namespace jcic::domain::registers
