// Weekly sheets on paper and as files.
#include "app/desk/registers/weekly_sheet_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/saved_file.h"
#include "app/desk/rooms/sheet_heads.h"
#include "app/domain/case_number.h"
#include "app/domain/registers/state_names.h"
#include "app/domain/states.h"
#include "app/domain/trail_access.h"
#include "app/paper/sheets/query_record_sheet.h"

namespace jcic::desk {
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
