#include "app/desk/registers/weekly_sheet_desk.h"

#include <algorithm>
#include <map>

#include "app/desk/registers/sampled_records.h"
#include "app/desk/rooms/each_event.h"
#include "app/desk/rooms/machine_watch.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/saved_file.h"
#include "app/desk/rooms/sheet_heads.h"
#include "app/domain/case_number.h"
#include "app/domain/official_names.h"
#include "app/domain/registers/state_names.h"
#include "app/domain/states.h"
#include "app/domain/trail_access.h"
#include "app/inquiry/book/written.h"
#include "app/paper/sheets/query_record_sheet.h"

namespace jcic::desk {
namespace {

namespace registers = domain::registers;
using domain::Recorded;
using registers::WeeklySheet;

constexpr auto weekly_sheet = "weekly-sheet";

/// Of everybody ("") or one person, in the trail's order: numbered after `after` up to `through`, whatever the clock
/// said. What came later is read no further than a page.
Result<std::vector<Recorded>> requests(ledger::Session& session, const WeeklySheet& sheet) {
    std::vector<Recorded> out;
    for (const auto action : registers::sheet_actions) {
        ledger::EventQuery wanted;
        wanted.person = sheet.querier;
        wanted.action = action;
        wanted.start = sheet.after + 1;
        JCIC_CHECK(each_event(session, wanted, [&](Recorded&& event) {
            const bool within = event.sequence <= sheet.through;
            if (within) out.push_back(std::move(event));
            return within;
        }));
    }
    std::ranges::sort(out, {}, &Recorded::sequence);
    return out;
}

/// Up to where the trail belongs to the week: what was written last before its end. What follows is another's; one
/// event of a clock that was ahead moves nothing behind it.
Result<std::uint64_t> boundary(ledger::Session& session, const registers::NextWeek& next) {
    JCIC_TRY(const auto last, last_before(session, registers::end_of(next.week)));
    return std::max(next.after, last);
}

void count(WeeklySheet& sheet, const std::vector<Recorded>& of) {
    sheet.lines = 0;
    for (const auto& one : of) sheet.lines += registers::lines_of(one);
    sheet.digest = to_hex(sha256_of(view(std::string_view(registers::lines_text(of)))));
}

domain::Entry entry_of(std::string_view action, const WeeklySheet& sheet, std::uint32_t number) {
    return plain_entry(action, std::string(registers::weekly_sheets.about) + std::to_string(number),
                       registers::facts_of(sheet));
}

/// One sheet for each who asked, and what was closed early is on a sheet already; for a week of which no sheet is left,
/// one that says so.
Result<std::vector<WeeklySheet>> sheets_of(ledger::Session& session, const registers::Rows& rows,
                                           const registers::NextWeek& next, std::uint64_t through) {
    const WeeklySheet all{"", next.week, "", next.after, through, 0, ""};
    JCIC_TRY(const auto asked, requests(session, all));
    std::map<std::string, std::vector<Recorded>> by_querier;
    for (const auto& one : asked) by_querier[one.person].push_back(one);
    std::vector<WeeklySheet> out;
    for (auto& [querier, own] : by_querier) {
        WeeklySheet sheet = all;
        sheet.querier = querier;
        sheet.after = std::max(next.after, registers::on_sheets_up_to(rows, querier));
        std::erase_if(own, [&](const Recorded& one) { return one.sequence <= sheet.after; });
        if (own.empty()) continue;
        count(sheet, own);
        out.push_back(std::move(sheet));
    }
    if (asked.empty()) out.push_back(all);
    return out;
}

std::string said_by(const Seat& seat, const registers::Row& row, std::initializer_list<std::string_view> states,
                    std::string* name = nullptr) {
    const auto last = std::ranges::find_if(row.story.rbegin(), row.story.rend(), [&](const auto& one) {
        return std::ranges::find(states, one.step->to) != states.end();
    });
    if (last == row.story.rend()) return {};
    const auto person = domain::PersonId::parse(last->by);
    const auto day = domain::roc_date_at(last->at);
    if (name != nullptr && person) *name = seat.names().name_on(*person, day);
    return domain::roc_time_text(last->at) + " " + seat.names().named_on(last->by, day);
}

std::set<domain::Item> items_of(const Recorded& request) {
    return inquiry::items_from(
        request.entry.value(request.entry.action == action::query_requesting ? field::items : field::item));
}

/// In Chinese, as the sheet: what it was asked with beside whom (R-LO-1). The year stands where the item needs one
/// (R-IT-6).
std::string conditions_of(const inquiry::Query& query, domain::Item item) {
    auto out = std::string(domain::official_name(query.business)) + " " +
               std::string(domain::official_name(query.subject_kind));
    if (query.year && domain::info(item).needs_year) out += "；調閱年度 " + std::to_string(*query.year);
    if (query.borrower) out += "；授信戶 " + query.borrower->id_text() + " " + query.borrower->name;
    return out;
}

Result<void> add_lines(std::vector<SheetLine>& out, Seat& seat, const Recorded& request) {
    const auto id = inquiry::query_of(request.entry.subject);
    if (!id) return fail(FaultCode::ledger_corrupt, weekly_sheet, {{"sequence", std::to_string(request.sequence)}});
    JCIC_CHECK(seat.load_query(*id));
    const auto* query = seat.book().find(*id);
    if (query == nullptr)
        return fail(FaultCode::ledger_corrupt, weekly_sheet, {{"sequence", std::to_string(request.sequence)}});
    for (const auto item : items_of(request)) {
        SheetLine line;
        line.at = request.at;
        line.event = request.sequence;
        line.user_code = request.person;
        if (const auto person = domain::PersonId::parse(request.person))
            line.user_name = seat.names().name_on(*person, domain::roc_date_at(request.at));
        line.address = request.address;
        line.item = item;
        line.case_number = query->case_number;
        line.case_number_before = query->case_number_before;
        line.erased = query->erased;
        line.sealed = !query->query.has_value();
        if (query->query) {
            line.subject_id = query->query->subject.text();
            line.subject_name = query->query->subject_name;
            line.conditions = conditions_of(*query->query, item);
            line.reason = query->query->reason;
        }
        if (query->approval)
            line.approver = seat.names().name_on(query->approval->by, domain::roc_date_at(query->approval->at)) +
                            signed_at(*query->approval);
        if (const auto known = query->items.find(item); known != query->items.end()) line.state = known->second.state;
        out.push_back(std::move(line));
    }
    return {};
}

}  // namespace

Result<std::size_t> close_weeks(const Machine& machine, Seat& seat) {
    const auto now = machine.clock().now();
    const auto over = [](const std::optional<registers::NextWeek>& next, UtcTime by) {
        return next && registers::end_of(next->week) <= by;
    };
    const auto first = registers::next_week(seat.registers(), domain::roc_date_at(now));
    if (!over(first, now)) return 0;
    // Asked once a week: it reads what was written of late.
    JCIC_TRY(const auto believed, time_believed(machine, seat.session()));
    const auto due = [&](const std::optional<registers::NextWeek>& next) {
        return over(next, std::min(now, believed));
    };
    if (!due(first)) return 0;
    JCIC_TRY(const auto written, seat.transact([&]() -> Result<std::vector<domain::Entry>> {
        std::vector<domain::Entry> out;
        auto number = registers::last_number(seat.registers(), registers::weekly_sheets);
        for (auto next = registers::next_week(seat.registers(), domain::roc_date_at(now)); due(next);) {
            JCIC_TRY(const auto through, boundary(seat.session(), *next));
            JCIC_TRY(const auto sheets, sheets_of(seat.session(), seat.registers(), *next, through));
            for (const auto& sheet : sheets)
                out.push_back(
                    entry_of(sheet.querier.empty() ? action::weekly_sheet_without : action::weekly_sheet_closed, sheet,
                             ++number));
            const auto monday = domain::RocDate::from(next->week.to.days() + std::chrono::days{1});
            const auto week = monday ? registers::week_of(*monday) : std::nullopt;
            next = week ? std::optional(registers::NextWeek{*week, through}) : std::nullopt;
        }
        return out;
    }));
    return written.size();
}

Result<std::string> WeeklySheetDesk::close_own() {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat(weekly_sheet));
    JCIC_CHECK(close_weeks(parts_.machine, *seat));
    const auto today = parts_.machine.today();
    const auto week = registers::week_of(today);
    const auto day = week ? registers::last_office_day(*week, parts_.machine.calendar()) : std::nullopt;
    const auto refused = [](const char* reason) {
        return fail(FaultCode::register_state, weekly_sheet,
                    {{"register", std::string(registers::weekly_sheets.name)}, {"reason", reason}});
    };
    if (!day || today < *day) return refused("early");
    std::string row;
    JCIC_CHECK(seat->transact([&]() -> Result<std::vector<domain::Entry>> {
        const auto next = registers::next_week(seat->registers(), today);
        if (!next) return refused("no-lines");
        WeeklySheet sheet{"", *week, seat->person().text(), next->after, 0, 0, ""};
        sheet.after = std::max(sheet.after, registers::on_sheets_up_to(seat->registers(), sheet.querier));
        JCIC_TRY(sheet.through, boundary(seat->session(), {*week, sheet.after}));
        JCIC_TRY(const auto own, requests(seat->session(), sheet));
        if (own.empty()) return refused("no-lines");
        count(sheet, own);
        const auto number = registers::last_number(seat->registers(), registers::weekly_sheets) + 1;
        row = std::to_string(number);
        return std::vector{entry_of(action::weekly_sheet_closed_early, sheet, number)};
    }));
    return row;
}

Result<OpenedSheet> WeeklySheetDesk::open(const std::string& row) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    const auto& book = registers::weekly_sheets;
    const auto* found = seat->registers().row(book, row);
    const auto sheet = found == nullptr ? std::nullopt : registers::weekly_sheet(*found);
    JCIC_CHECK(domain::may_read_weekly_sheet(seat->person(), seat->duties(), sheet ? sheet->querier : std::string()));
    if (!sheet)
        return fail(FaultCode::register_state, weekly_sheet,
                    {{"register", std::string(book.name)}, {"row", row}, {"reason", "unknown"}});
    OpenedSheet out{*sheet, &book.state(found->state), "", "", "", "", {}, {}};
    out.confirmed = said_by(*seat, *found, {"confirmed", "none-confirmed"});
    if (out.state->name == "returned") out.confirmed.clear();  // it waits for its querier again
    out.approved = said_by(*seat, *found, {"approved"}, &out.approver);
    out.possible = register_steps_of(parts_.machine, *seat).possible(book, found);
    if (sheet->querier.empty()) return out;
    out.querier = seat->names().named_on(sheet->querier, sheet->week.to);
    JCIC_TRY(const auto asked, requests(seat->session(), *sheet));
    auto counted = *sheet;
    count(counted, asked);
    if (counted.lines != sheet->lines || counted.digest != sheet->digest)
        return fail(FaultCode::ledger_corrupt, weekly_sheet,
                    {{"sequence", std::to_string(found->story.front().sequence)}, {"reason", "lines"}});
    for (const auto& one : asked) JCIC_CHECK(add_lines(out.lines, *seat, one));
    return out;
}

// Weekly sheets on paper and as files.

namespace {

/// Sheets are in Chinese, whatever the windows speak.
const char* outcome_of(domain::ItemState state) {
    // What is approved again was asked for, and nothing was issued.
    const bool asked = domain::next(state, domain::ItemEvent::request) == std::nullopt;
    return asked ? domain::official_name(state) : "聯徵未收到";
}

paper::QueryRecordRow row_of(const SheetLine& line) {
    const std::string missing = line.erased ? "（已刪除）" : line.sealed ? "（無權閱覽）" : "";
    const auto or_missing = [&](const std::string& value) { return missing.empty() ? value : missing; };
    return {line.at,
            line.user_code,
            line.user_name,
            line.address,
            std::string(domain::code_of(line.item)),
            or_missing(line.subject_id),
            or_missing(line.subject_name),
            or_missing(line.conditions),
            domain::with_correction(line.case_number, line.case_number_before),
            or_missing(line.reason),
            line.approver,
            outcome_of(line.state),
            std::to_string(line.event)};
}

Result<PrintedRegister> weekly_sheet_of(const With<const Machine, const Printing>& parts, Seat& seat,
                                        const OpenedSheet& opened) {
    JCIC_TRY(auto head, sheet_head_of(parts.machine, seat));
    const auto waits = [](const std::string& said) { return said.empty() ? std::string("尚未") : said; };
    paper::QueryRecordSheet sheet{std::move(head), opened.sheet.week.from, opened.sheet.week.to, opened.querier,
                                  opened.approver};
    sheet.number = opened.sheet.row;
    if (!opened.confirmed.empty()) sheet.stamped_by = opened.querier;
    sheet.confirmed = waits(opened.confirmed);
    sheet.approved = waits(opened.approved);
    for (const auto& line : opened.lines) sheet.rows.push_back(row_of(line));
    JCIC_TRY(auto pdf, paper::lay_out(sheet, parts.printing.layouts()));
    return PrintedRegister{std::string(domain::registers::weekly_sheets.name), sheet.from, sheet.to,
                           std::make_shared<const Bytes>(std::move(pdf))};
}

}  // namespace

Result<PrintedRegister> WeeklySheetDesk::page(const std::string& row) {
    JCIC_TRY(const auto opened, open(row));
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    return weekly_sheet_of(parts_, *seat, opened);
}

Result<std::size_t> WeeklySheetDesk::save(const std::string& row, const std::filesystem::path& file,
                                          const Leaving& how) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    // Who may not is told that, whatever the row and the file.
    if (how.password == nullptr) JCIC_CHECK(domain::may_save_in_clear(seat->duties()));
    JCIC_TRY(const auto opened, open(row));
    const auto permit = [person = seat->person(), querier = opened.sheet.querier](const auto& duties) {
        return domain::may_read_weekly_sheet(person, duties, querier);
    };
    JCIC_TRY(const auto saved,
             SavedFile::at(parts_.machine, *seat, "register", file, how, permit, SavedFile::Forms::pdf));
    JCIC_TRY(const auto sheet, weekly_sheet_of(parts_, *seat, opened));
    return saved.save_pages(*seat, sheet.name, opened.lines.size(), *sheet.pdf);
}

}  // namespace jcic::desk
