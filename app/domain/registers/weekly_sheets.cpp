// 查詢紀錄單登記簿: one sheet for each week and querier, and one for a week without a query; confirmed by the querier,
// approved by another at the authorised level (R-LO-1, R-LO-2). A week closes by itself
// (app/desk/registers/weekly_sheet_desk.h).
#include "app/domain/registers/weekly_sheets.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/domain/events/parts.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/people.h"

namespace jcic::domain::registers {
namespace of_weekly_sheets {
namespace {

constexpr std::string_view closed = "closed";
constexpr std::string_view without = "without-query";
constexpr std::string_view returned = "returned";
constexpr std::string_view confirmed = "confirmed";
constexpr std::string_view none_confirmed = "none-confirmed";
constexpr std::string_view approved = "approved";
constexpr std::string_view filed = "filed";
constexpr std::array states{State{closed, JCIC_WORD("registers", "待查詢人員確認")},
                            State{without, JCIC_WORD("registers", "本週無查詢，待確認")},
                            State{returned, JCIC_WORD("registers", "退回，待查詢人員說明")},
                            State{confirmed, JCIC_WORD("registers", "已確認，待核可")},
                            State{none_confirmed, JCIC_WORD("registers", "已確認無查詢，待核可")},
                            State{approved, JCIC_WORD("registers", "已核可"), true},
                            State{filed, JCIC_WORD("registers", "已歸檔"), true},
                            erased_state};
constexpr std::array from_open{closed, returned};
constexpr std::array from_without{without};
constexpr std::array from_confirmed{confirmed};
constexpr std::array from_any_confirmed{confirmed, none_confirmed};
constexpr std::array from_approved{approved};
constexpr std::array from_over{approved, filed};

constexpr auto first_day = asked(field::from, JCIC_WORD("registers", "起日"), events::Kind::day);
constexpr auto last_day = asked(field::to, JCIC_WORD("registers", "迄日"), events::Kind::day);
constexpr auto after_number = asked(field::after, JCIC_WORD("registers", "日誌起號之前"), events::Kind::number);
constexpr auto through_number = asked(field::through, JCIC_WORD("registers", "日誌迄號"), events::Kind::number);
constexpr auto querier = asked(field::querier, JCIC_WORD("registers", "查詢人員"), events::Kind::person);
constexpr auto lines = asked(field::lines, JCIC_WORD("registers", "查詢筆數"), events::Kind::number);
constexpr auto lines_digest = asked(field::digest, JCIC_WORD("registers", "各筆摘要"), events::Kind::hex);
constexpr std::array of_querier{first_day, last_day,    events::told_of(querier), after_number, through_number,
                                lines,     lines_digest};
/// Before the week is over: their own.
constexpr std::array of_themselves{first_day, last_day,    events::signer(querier), after_number, through_number,
                                   lines,     lines_digest};
constexpr std::array of_nobody{first_day, last_day, after_number, through_number};

constexpr std::array stamp{chosen("own", JCIC_WORD("registers", "各筆均為本人所查，且與案件相符"), yes_no), remark};
constexpr std::array none_asked{chosen("none", JCIC_WORD("registers", "本週確無查詢"), yes_no), remark};
constexpr std::array instead{personal("instead-why", JCIC_WORD("registers", "查詢人員無法確認的原因")), remark};
constexpr std::array sent_back{personal("return-why", JCIC_WORD("registers", "退回原因"))};
constexpr std::array accepted{remark};
constexpr std::array put_away{asked("place", JCIC_WORD("registers", "紙本存放處")),
                              attached("scan", JCIC_WORD("registers", "核章後的掃描檔")), remark};

constexpr std::string_view confirming = "weekly-sheet.confirmed";
constexpr std::string_view confirming_instead = "weekly-sheet.confirmed-instead";
constexpr std::string_view confirming_none = "weekly-sheet.confirmed-none";
constexpr Step stamping() {
    Step step{confirming, JCIC_WORD("registers", "確認"), from_open, confirmed, officers, stamp};
    step.only_by = field::querier;
    step.second_way = confirming_instead;
    return step;
}
constexpr std::array never_the_querier{field::querier};
constexpr std::array who_approves{Duty::supervisor, Duty::unit_head};
/// Who confirms does not approve: nobody confirms for whom there is nobody else to approve.
Result<void> another_approves(const StepInput& taking) {
    for (const auto& [code, row] : taking.rows.of(people)) {
        if (code == taking.by.text() || code == taking.row->value(field::querier)) continue;
        if (holds_one(registered_duties(taking.rows, code, taking.today), who_approves)) return {};
    }
    return fail(FaultCode::register_state, "register",
                {{"register", std::string(weekly_sheets.name)}, {"row", taking.row->id}, {"reason", "only-approver"}});
}
constexpr Step approving() {
    Step step{
        weekly_sheet_approved, JCIC_WORD("registers", "核可"), from_any_confirmed, approved, who_approves, accepted};
    step.never_by = never_the_querier;
    step.by_another = true;  // than who confirmed, whoever that was
    return step;
}
constexpr Step returning() {
    Step step{"weekly-sheet.returned",
              JCIC_WORD("registers", "退回查詢人員"),
              from_confirmed,
              returned,
              who_approves,
              sent_back};
    step.never_by = never_the_querier;
    return step;
}

// A week closes by the desk, as soon as it is over, or by the querier on its last office day.
constexpr std::array steps{
    elsewhere(action::weekly_sheet_closed, JCIC_WORD("registers", "產出查詢紀錄單"), {}, closed, of_querier),
    elsewhere(action::weekly_sheet_closed_early, JCIC_WORD("registers", "提前產出本人的查詢紀錄單"), {}, closed,
              of_themselves),
    elsewhere(action::weekly_sheet_without, JCIC_WORD("registers", "產出無查詢的查詢紀錄單"), {}, without, of_nobody),
    stamping(),
    Step{confirming_none, JCIC_WORD("registers", "確認本週無查詢"), from_without, none_confirmed,
         officers_and_supervisors, none_asked, std::nullopt, another_approves},
    // Who left, or is away for long, stamps nothing any more.
    Step{confirming_instead, JCIC_WORD("registers", "查詢人員無法確認，代為處理"), from_open, confirmed, head_only,
         instead, std::nullopt, another_approves},
    approving(), returning(),
    Step{"weekly-sheet.filed", JCIC_WORD("registers", "登記紙本歸檔"), from_approved, filed, officers_and_supervisors,
         put_away},
    erasing("weekly-sheet.erased", from_over, term_is_over)};

constexpr std::array columns{
    Column{field::from},   below(Column{field::to}), Column{field::querier}, below(Column{field::lines}),
    Column{"own"},         below(Column{"none"}),    Column{"instead-why"},  below(Column{"return-why"}),
    Column{field::digest}, below(Column{"place"})};

std::optional<RocDate> office_day_after(std::optional<RocDate> day, const OfficeCalendar& calendar) {
    // A run of days off is never that long.
    for (int tries = 0; day && tries < 31; ++tries) {
        day = days_after(*day, 1);
        if (day && !calendar.day_off(day->date())) return day;
    }
    return day;
}

/// By the first office day after the week, or after it was sent back; a week that closed later, on that day.
std::optional<RocDate> to_confirm(const Row& row, const DueContext& context) {
    if (row.state == returned) return office_day_after(row.since(), context.calendar);
    const auto due = office_day_after(day_in(row, field::to), context.calendar);
    return due && *due < row.since() ? row.since() : due;
}
std::optional<RocDate> to_approve(const Row& row, const DueContext& context) {
    return office_day_after(row.since(), context.calendar);
}
/// What is late is the unit head's too, from the office day after it was due.
std::optional<RocDate> once_late(std::optional<RocDate> due, const DueContext& context) {
    if (!due || !(*due < context.today)) return std::nullopt;
    return office_day_after(due, context.calendar);
}
std::optional<RocDate> late_to_confirm(const Row& row, const DueContext& context) {
    return once_late(to_confirm(row, context), context);
}
std::optional<RocDate> late_to_approve(const Row& row, const DueContext& context) {
    return once_late(to_approve(row, context), context);
}
std::optional<RocDate> not_ones_own(const Row& row, const DueContext& context) {
    return unexplained(weekly_sheets, row, confirming, context);
}
std::optional<RocDate> not_without(const Row& row, const DueContext& context) {
    return unexplained(weekly_sheets, row, confirming_none, context);
}
constexpr std::array from_after_confirming{confirmed, approved, filed};
constexpr std::array from_after_none{none_confirmed, approved, filed};
constexpr std::array dues{
    settled(confirming, Due{JCIC_WORD("registers", "確認查詢紀錄單"), from_open, officers, to_confirm, field::querier}),
    settled(confirming_none,
            Due{JCIC_WORD("registers", "確認本週無查詢"), from_without, officers_and_supervisors, to_confirm}),
    settled(confirming_instead, Due{JCIC_WORD("registers", "查詢紀錄單逾期未確認，請督促或代為處理"), from_open,
                                    head_only, late_to_confirm}),
    settled(confirming_none, Due{JCIC_WORD("registers", "查詢紀錄單逾期未確認，請督促或代為處理"), from_without,
                                 head_only, late_to_confirm}),
    settled(weekly_sheet_approved,
            Due{JCIC_WORD("registers", "核可查詢紀錄單"), from_any_confirmed, who_approves, to_approve}),
    settled(weekly_sheet_approved,
            Due{JCIC_WORD("registers", "查詢紀錄單逾期未核可"), from_any_confirmed, head_only, late_to_approve}),
    to_be_found(JCIC_WORD("registers", "查詢紀錄單各筆不符，登記缺失"), from_after_confirming, not_ones_own),
    to_be_found(JCIC_WORD("registers", "查詢紀錄單各筆不符，登記缺失"), from_after_none, not_without),
    gone_in_time(from_over)};

std::optional<std::uint64_t> number_in(const Row& row, std::string_view field) {
    return whole_number<std::uint64_t>(row.value(field));
}

/// Closed early for one person: the week goes on for all.
bool closes_the_week(const Row& row) {
    return !row.story.empty() && row.story.front().step->action != action::weekly_sheet_closed_early;
}

}  // namespace
}  // namespace of_weekly_sheets

std::optional<Week> week_of(RocDate day) {
    const auto since_monday = std::chrono::weekday{day.days()} - std::chrono::Monday;
    const auto from = days_after(day, -static_cast<int>(since_monday.count()));
    const auto to = from ? days_after(*from, 6) : std::nullopt;
    if (!to) return std::nullopt;
    return Week{*from, *to};
}

UtcTime end_of(const Week& week) {
    return start_of(week.to) + std::chrono::days{1};
}

std::optional<RocDate> last_office_day(const Week& week, const OfficeCalendar& calendar) {
    for (int back_by = 0; back_by < 7; ++back_by)
        if (const auto day = days_after(week.to, -back_by); day && !calendar.day_off(day->date())) return day;
    return std::nullopt;
}

std::optional<RocDate> to_be_approved_by(const Week& week, const OfficeCalendar& calendar) {
    return of_weekly_sheets::office_day_after(of_weekly_sheets::office_day_after(week.to, calendar), calendar);
}

std::optional<WeeklySheet> weekly_sheet(const Row& row) {
    const auto from = day_in(row, field::from);
    const auto to = day_in(row, field::to);
    const auto after = of_weekly_sheets::number_in(row, field::after);
    const auto through = of_weekly_sheets::number_in(row, field::through);
    if (!from || !to || !after || !through) return std::nullopt;
    return WeeklySheet{row.id,
                       {*from, *to},
                       row.value(field::querier),
                       *after,
                       *through,
                       of_weekly_sheets::number_in(row, field::lines).value_or(0),
                       row.value(field::digest)};
}

std::string_view told_state(const Row& row) {
    if (row.state == of_weekly_sheets::approved || row.state == of_weekly_sheets::filed) return "approved";
    return row.state == of_weekly_sheets::confirmed || row.state == of_weekly_sheets::none_confirmed ? "confirmed"
                                                                                                     : "open";
}

std::uint64_t lines_of(const Recorded& request) {
    if (request.entry.action == action::query_serial_taken_over) return 1;
    const auto items = request.entry.value(field::items);
    return items.empty() ? 0 : static_cast<std::uint64_t>(std::ranges::count(items, ',')) + 1;
}

std::string lines_text(const std::vector<Recorded>& requests) {
    std::string out;
    for (const auto& one : requests) out += one.earlier().text() + "\n";
    return out;
}

std::optional<NextWeek> next_week(const Rows& rows, RocDate today) {
    std::optional<RocDate> closed;
    std::uint64_t after = 0;
    for (const auto& [id, row] : rows.of(weekly_sheets)) {
        const auto sheet = weekly_sheet(row);
        if (!sheet || !of_weekly_sheets::closes_the_week(row)) continue;
        after = std::max(after, sheet->through);
        // What was closed while the clock was ahead is not over yet.
        if (roc_date_at(row.story.front().at) <= today && (!closed || *closed < sheet->week.to))
            closed = sheet->week.to;
    }
    const auto first = closed ? days_after(*closed, 1) : first_day_of(rows);
    const auto week = first ? week_of(*first) : std::nullopt;
    return week ? std::optional(NextWeek{*week, after}) : std::nullopt;
}

std::uint64_t on_sheets_up_to(const Rows& rows, std::string_view querier) {
    std::uint64_t out = 0;
    for (const auto& [id, row] : rows.of(weekly_sheets))
        if (row.value(field::querier) == querier)
            out = std::max(out, of_weekly_sheets::number_in(row, field::through).value_or(0));
    return out;
}

std::vector<Fact> facts_of(const WeeklySheet& sheet) {
    std::vector<Fact> out{{field::from, sheet.week.from.text()}, {field::to, sheet.week.to.text()}};
    if (!sheet.querier.empty()) out.push_back({field::querier, sheet.querier});
    out.push_back({field::after, std::to_string(sheet.after)});
    out.push_back({field::through, std::to_string(sheet.through)});
    if (sheet.querier.empty()) return out;
    out.push_back({field::lines, std::to_string(sheet.lines)});
    out.push_back({field::digest, sheet.digest});
    return out;
}

constinit const Register weekly_sheets{"weekly-sheets",
                                       JCIC_WORD("registers", "查詢紀錄單登記簿"),
                                       "R-LO-2",
                                       "weekly-sheet:",
                                       "",
                                       readers_of_records,
                                       of_weekly_sheets::states,
                                       of_weekly_sheets::steps,
                                       of_weekly_sheets::columns,
                                       of_weekly_sheets::dues};

}  // namespace jcic::domain::registers
