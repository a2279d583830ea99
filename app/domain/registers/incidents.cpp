// 個資外洩及資安事件登記簿: suspected ones too, who was told when, what was affected, and how it ended (R-LO-6).
#include "app/domain/registers/incidents.h"

#include <algorithm>
#include <span>

#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_incidents {
namespace {

constexpr std::string_view open = "open";
constexpr std::string_view told = "told";
constexpr std::string_view to_confirm = "to-confirm";  ///< told, in the head's absence
constexpr std::string_view closed = "closed";
constexpr std::array states{State{open, JCIC_WORD("registers", "待通報")},
                            State{told, JCIC_WORD("registers", "已通報，處理中")},
                            State{to_confirm, JCIC_WORD("registers", "已通報，待單位主管追認")},
                            State{closed, JCIC_WORD("registers", "已結案"), true},
                            mistaken_state,
                            erased_state};
constexpr std::array from_over{closed, mistaken};
constexpr std::array from_open{open};
constexpr std::array from_told{told};
constexpr std::array from_to_confirm{to_confirm};
constexpr std::array from_notified{told, to_confirm};
constexpr std::array from_any{open, told, to_confirm};

constexpr std::array certainty{events::Choice{"suspected", JCIC_WORD("registers", "疑似")},
                               events::Choice{"certain", JCIC_WORD("registers", "確定")}};
constexpr std::array verdicts{certainty[1], events::Choice{"unfounded", JCIC_WORD("registers", "查無事實")}};

constexpr auto touches_tax = chosen("tax", JCIC_WORD("registers", "涉及財稅資料 T50、T51"), yes_no);
constexpr auto touches_t52 = chosen("t52", JCIC_WORD("registers", "涉及勞保資料 T52"), yes_no);
// Who supplied the data, by what is touched.
constexpr auto mof_told = optional(asked("mof", JCIC_WORD("registers", "通報財政部財政資訊中心"), events::Kind::day));
constexpr auto bli_told = optional(asked("bli", JCIC_WORD("registers", "通報勞保局"), events::Kind::day));
constexpr auto fsc_told = optional(asked("fsc", JCIC_WORD("registers", "通報金管會"), events::Kind::day));
constexpr auto head_office_told = optional(asked("head-office", JCIC_WORD("registers", "通報總行"), events::Kind::day));
constexpr std::array noticed{chosen("certainty", JCIC_WORD("registers", "疑似或確定"), certainty),
                             asked("since", JCIC_WORD("registers", "發現日"), events::Kind::day),
                             optional(timed("since-time", JCIC_WORD("registers", "發現時刻"), "since")),
                             touches_tax,
                             touches_t52,
                             personal("what", JCIC_WORD("registers", "事件經過")),
                             personal("measures", JCIC_WORD("registers", "緊急應變措施")),
                             remark};
constexpr std::array notified{asked("jcic", JCIC_WORD("registers", "通報聯徵中心"), events::Kind::day),
                              mof_told,
                              bli_told,
                              fsc_told,
                              head_office_told,
                              remark};
constexpr std::array notified_in_absence{asked("jcic", JCIC_WORD("registers", "通報聯徵中心"), events::Kind::day),
                                         mof_told,
                                         bli_told,
                                         fsc_told,
                                         head_office_told,
                                         stands_in,
                                         remark};
constexpr std::array notified_further{mof_told, bli_told, fsc_told, head_office_told, remark};
constexpr std::array followed{personal("progress", JCIC_WORD("registers", "處理情形")),
                              optional(asked("next", JCIC_WORD("registers", "下次追蹤日"), events::Kind::day)),
                              attached("report", JCIC_WORD("registers", "通報或報告檔案")), remark};
// Counted from the ledger (app/desk/registers/incident_desk.h), as of this event. A scope may name a person: it is
// personal.
constexpr std::array assessed{personal("scope", JCIC_WORD("registers", "清查範圍")),
                              asked("queries", JCIC_WORD("registers", "查詢筆數"), events::Kind::number),
                              asked("records", JCIC_WORD("registers", "資料筆數"), events::Kind::number),
                              asked("people", JCIC_WORD("registers", "當事人數"), events::Kind::number),
                              asked("copies", JCIC_WORD("registers", "列印本及檔案份數"), events::Kind::number),
                              asked("copies-left", JCIC_WORD("registers", "尚存列印本及檔案"), events::Kind::number),
                              asked("seen-by", JCIC_WORD("registers", "曾檢視或取出之人數"), events::Kind::number),
                              remark};
constexpr std::array judged{chosen("verdict", JCIC_WORD("registers", "認定"), verdicts), optional(touches_tax),
                            optional(touches_t52), personal("grounds", JCIC_WORD("registers", "認定依據")), remark};
constexpr std::array ended{personal("outcome", JCIC_WORD("registers", "調查結果與責任")),
                           personal("remedy", JCIC_WORD("registers", "改善措施")), remark};

constexpr std::array who_reads_records{Duty::unit_head, Duty::query_officer, Duty::supervisor, Duty::reviewer};

/// Whom an incident is told to beside JCIC: where that field says yes, or (no field) in any case.
struct ToBeTold {
    std::string_view whom;
    std::string_view where;
};
constexpr std::array suppliers{ToBeTold{"mof", "tax"}, ToBeTold{"bli", "t52"}};
constexpr std::array supervisors_of_it{ToBeTold{"fsc", "t52"}};
/// Whatever was touched (ours: the branch answers to it, and it to the agencies).
constexpr std::array its_own{ToBeTold{"head-office", ""}};

std::string said(const StepInput& taking, std::string_view field) {
    const auto found = taking.values.find(field);
    return found == taking.values.end() ? std::string() : found->second;
}
/// Of those the first that is not told; "" for none.
std::string_view untold(const Row& row, std::span<const ToBeTold> all) {
    for (const auto& one : all)
        if (row.value(one.whom).empty() && (one.where.empty() || row.value(one.where) == "yes")) return one.whom;
    return "";
}
tl::unexpected<Fault> without(std::string_view field) {
    return fail(FaultCode::input_missing, "register.incidents", {{"field", std::string(field)}});
}
Result<void> told_by_now(const StepInput& taking) {
    for (const auto* day : {"jcic", "mof", "bli", "fsc", "head-office"}) {
        JCIC_CHECK(in_order(taking, "since", day));
        JCIC_CHECK(not_in_future(taking, day));
    }
    return {};
}
/// Whose data are touched; where T52 is, the FSC too, on suspicion already.
Result<void> all_are_told(const StepInput& taking) {
    for (const std::span<const ToBeTold> all : {std::span<const ToBeTold>(suppliers), {supervisors_of_it}})
        for (const auto& one : all)
            if (taking.row->value(one.where) == "yes" && said(taking, one.whom).empty()) return without(one.whom);
    return told_by_now(taking);
}
/// Who was told later, or once other data turned out to be touched.
Result<void> somebody_was_told(const StepInput& taking) {
    constexpr std::array<std::string_view, 4> whom{"mof", "bli", "fsc", "head-office"};
    if (std::ranges::all_of(whom, [&](auto one) { return said(taking, one).empty(); })) return without("fsc");
    return told_by_now(taking);
}

Result<void> followed_again_later(const StepInput& taking) {
    const auto next = day_of(taking.values, "next");
    return next && *next < taking.today ? wrong("next", "over") : Result<void>();
}

/// What was stopped because of it is limiting the damage still (R-LO-6): it is lifted first, by two, or stays for
/// another cause. So no stop outlives the case that alone explains it (ours).
Result<void> nothing_is_stopped_for_it(const StepInput& taking) {
    const auto stop = stopped_because_of(taking.rows, taking.row->id, taking.today);
    if (!stop) return {};
    return fail(FaultCode::register_state, "register.incidents", {{"reason", "stopped"}, {"stop", *stop}});
}
constexpr std::array<std::span<const ToBeTold>, 3> whoever_is_told{suppliers, supervisors_of_it, its_own};
Result<void> may_be_closed(const StepInput& taking) {
    for (const auto& all : whoever_is_told)
        if (const auto whom = untold(*taking.row, all); !whom.empty()) return without(whom);
    return nothing_is_stopped_for_it(taking);
}

/// Letters print these counts: nobody types them (R-LO-6).
constexpr Step assessing() {
    Step step{incident_assessed, JCIC_WORD("registers", "登記受影響範圍"), from_any, "", who_checks, assessed};
    step.counted = true;
    return step;
}

/// R-LO-6: at once, whoever is away.
constexpr Step telling_in_absence() {
    Step step{"incident.notified-in-absence",
              JCIC_WORD("registers", "單位主管不在，代行登記通報"),
              from_open,
              to_confirm,
              supervisors_only,
              notified_in_absence,
              std::nullopt,
              all_are_told};
    step.gives = who_stands_in;
    return step;
}

constexpr std::string_view judging = "incident.judged";
constexpr std::string_view confirmed_step = "incident.notice-confirmed";
constexpr std::string_view notified_step = "incident.notified";
constexpr std::string_view notified_further_step = "incident.notified-further";
constexpr std::string_view followed_step = "incident.followed";
constexpr std::array steps{
    Step{incident_noticed,
         JCIC_WORD("registers", "登記事件"),
         {},
         open,
         who_reads_records,
         noticed,
         std::nullopt,
         by_now<"since">},
    Step{notified_step, JCIC_WORD("registers", "登記通報"), from_open, told, head_only, notified, std::nullopt,
         all_are_told},
    telling_in_absence(),
    confirming_afterwards(confirmed_step, JCIC_WORD("registers", "追認代行的通報"), from_to_confirm, told),
    Step{notified_further_step, JCIC_WORD("registers", "登記後續通報"), from_notified, "", head_only, notified_further,
         std::nullopt, somebody_was_told},
    Step{followed_step, JCIC_WORD("registers", "登記處理情形"), from_any, "", who_checks, followed, std::nullopt,
         followed_again_later},
    assessing(), Step{judging, JCIC_WORD("registers", "登記認定"), from_any, "", head_only, judged},
    Step{"incident.closed", JCIC_WORD("registers", "結案"), from_told, closed, head_only, ended, Beside{who_checks},
         may_be_closed},
    // Of what did not happen nobody is told; what it stopped is lifted first.
    ruled_by_row(
        entered_by_mistake("incident.mistaken", from_any, head_only, checkers_of_the_head, nothing_is_stopped_for_it)),
    erasing("incident.erased", from_over, term_is_over)};
/// 個人資料保護法施行細則 and the FSC's own rules count 72 hours; from the day's beginning where no time was said.
std::string told_by(const Row& row) {
    const auto day = day_in(row, "since");
    if (!day) return {};
    const auto time = row.value("since-time");
    const auto known = time.empty() ? std::optional(start_of(*day)) : time_on(*day, time);
    return known ? roc_time_text(*known + std::chrono::hours{72}) : std::string();
}
constexpr std::array columns{Column{"certainty"},
                             below(Column{"verdict"}),
                             Column{"since"},
                             below(Column{"", JCIC_WORD("registers", "通報時限（72 小時）"), told_by}),
                             Column{"tax"},
                             below(Column{"t52"}),
                             Column{"what"},
                             Column{"jcic"},
                             below(Column{"head-office"}),
                             Column{"stands-in"},
                             Column{"mof"},
                             below(Column{"bli"}),
                             Column{"fsc"},
                             Column{"records"},
                             below(Column{"people"}),
                             Column{"progress"},
                             below(Column{"next"}),
                             Column{"outcome"},
                             below(Column{"remedy"})};

std::optional<RocDate> at_once(const Row& row, const DueContext&) {
    return day_in(row, "since");
}
/// Until it is closed: on the day that was named, else a month after what was written last.
std::optional<RocDate> followed_up(const Row& row, const DueContext&) {
    constexpr int days = 30;
    const auto last = roc_date_at(row.story.back().at);
    const auto next = day_in(row, "next");
    return next && last < *next ? next : days_after(last, days);
}
/// Other data turned out to be touched after all others were told.
std::optional<RocDate> once_it_is_known(const Row& row, std::span<const ToBeTold> all) {
    return untold(row, all).empty() ? std::nullopt : last_taken_on(row, judging);
}
std::optional<RocDate> supplier_at_once(const Row& row, const DueContext&) {
    return once_it_is_known(row, suppliers);
}
std::optional<RocDate> fsc_at_once(const Row& row, const DueContext&) {
    return once_it_is_known(row, supervisors_of_it);
}
std::optional<RocDate> head_office_at_once(const Row& row, const DueContext&) {
    return untold(row, its_own).empty() ? std::nullopt : std::optional(row.since());
}
constexpr std::array dues{
    settled(notified_step, Due{JCIC_WORD("registers", "立即通報"), from_open, head_only, at_once}),
    settled(confirmed_step, Due{JCIC_WORD("registers", "追認代行的通報"), from_to_confirm, head_only, head_confirms}),
    settled(confirmed_step, Due{JCIC_WORD("registers", "單位主管即代行人員，請追認其通報"), from_to_confirm,
                                other_checkers, checker_confirms}),
    settled(notified_further_step,
            Due{JCIC_WORD("registers", "涉及 T52，立即通報金管會"), from_notified, head_only, fsc_at_once}),
    settled(notified_further_step,
            Due{JCIC_WORD("registers", "立即通報提供資料的機關"), from_notified, head_only, supplier_at_once}),
    settled(notified_further_step,
            Due{JCIC_WORD("registers", "立即通報總行"), from_notified, head_only, head_office_at_once}),
    settled(followed_step, Due{JCIC_WORD("registers", "追蹤處理情形至結案"), from_notified, who_checks, followed_up}),
    gone_in_time(from_over)};

struct NoticeKind {
    std::string_view kind;  ///< of the letter
    Notice notice;
};
constexpr std::array notices{NoticeKind{"incident-jcic", Notice::jcic}, NoticeKind{"incident-agency", Notice::agency},
                             NoticeKind{"incident-fsc", Notice::fsc},
                             NoticeKind{"incident-head-office", Notice::head_office},
                             NoticeKind{"incident-subjects", Notice::subjects}};

}  // namespace
}  // namespace of_incidents

std::optional<Notice> notice_of(std::string_view kind) {
    for (const auto& one : of_incidents::notices)
        if (one.kind == kind) return one.notice;
    return std::nullopt;
}

Result<void> names_an_incident(const StepInput& taking) {
    const auto given = taking.values.find(incident_field);
    if (given == taking.values.end() || given->second.empty()) return {};
    const auto* row = taking.rows.row(incidents, given->second);
    if (row == nullptr) return wrong(incident_field, "unknown");
    return incidents.state(row->state).over ? wrong(incident_field, "incident-closed") : Result<void>();
}

std::optional<std::string> stopped_because_of(const Rows& rows, std::string_view incident, RocDate day) {
    for (const auto& [id, row] : rows.of(stops)) {
        if (row.value(incident_field) != incident || stops.state(row.state).over) continue;
        const auto until = day_in(row, "until");
        if (!until || day <= *until) return id;
    }
    return std::nullopt;
}

constinit const Register incidents{"incidents",
                                   JCIC_WORD("registers", "個資外洩及資安事件登記簿"),
                                   "R-LO-6",
                                   "incident:",
                                   "",
                                   everybody,
                                   of_incidents::states,
                                   of_incidents::steps,
                                   of_incidents::columns,
                                   of_incidents::dues};

}  // namespace jcic::domain::registers
