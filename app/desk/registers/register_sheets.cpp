// Registers on paper.
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/rooms.h"

#include <algorithm>
#include <limits>

#include "app/desk/registers/rights_desk.h"
#include "app/desk/rooms/print_jobs.h"
#include "app/desk/rooms/saved_file.h"
#include "app/desk/rooms/sheet_heads.h"
#include "app/paper/sheets/registers.h"

namespace jcic::desk {
namespace {

/// Whom that column names, each once in the order of the rows: they sign, and not who happens to print the sheet.
std::string signers_of(const RegisterView& view) {
    const auto& columns = view.book->columns;
    const auto by = std::ranges::find(columns, view.book->signed_by, &domain::registers::Column::field);
    if (by == columns.end()) return {};
    std::vector<std::string> names;
    for (auto row = view.rows.rbegin(); row != view.rows.rend(); ++row)
        if (const auto& name = row->cells[static_cast<std::size_t>(by - columns.begin())];
            !name.empty() && std::ranges::find(names, name) == names.end())
            names.push_back(name);
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : "、") + name;
    return all;
}

/// What no column's field is called.
constexpr std::string_view row_id = "#";

/// As the list shows them, in the order in which they came.
tables::Table table_of(const RegisterView& view) {
    tables::Table out{std::string(view.book->name), {"編號"}, {}};
    for (const auto& column : view.book->columns) out.columns.emplace_back(view.book->title_of(column));
    out.columns.emplace_back("狀態");
    for (const auto& row : view.rows) {
        auto& cells = out.rows.emplace_back(row.cells);
        cells.insert(cells.begin(), row.id);
        cells.emplace_back(row.state->title);
    }
    if (view.book->listed_as_due) return out;
    std::ranges::reverse(out.rows);
    return out;
}

/// All that it says and what happened to it, a line for each.
tables::Table table_of(const domain::registers::Register& book, const RowView& row) {
    tables::Table out{std::string(book.name), {"項目", "內容"}, {}};
    out.rows.push_back({"編號", row.row.id});
    for (const auto& said : row.values)
        out.rows.push_back({said.field->title, said.sealed ? std::string("（不可讀）") : said.value});
    out.rows.push_back({"狀態", row.row.state->title});
    for (const auto& one : row.story)
        out.rows.push_back({domain::roc_time_text(one.at) + " " + one.step->title,
                            one.by + (one.beside.empty() ? std::string() : "，會同 " + one.beside) + "（第 " +
                                std::to_string(one.sequence) + " 筆事件）"});
    return out;
}

/// The row that is wanted whole; null where rows are wanted as the list has them.
const std::string* wanted_whole(const RowFilter& filter) {
    return filter.whole && filter.only.size() == 1 ? &*filter.only.begin() : nullptr;
}

/// One row on paper.
Result<PrintedRegister> whole_sheet(Rooms& rooms, Seat& seat, const domain::registers::Register& book,
                                    const Result<RowView>& found) {
    JCIC_TRY(const auto view, found);
    JCIC_TRY(auto head, sheet_head_of(rooms, seat));
    const auto today = rooms.today();
    const auto from = view.row.from.value_or(today);
    auto table = table_of(book, view);
    paper::RegisterSheet sheet{
        {std::move(head), from, today, seat.names.named(seat.person().text()), unit_head(seat, today)},
        std::string(book.title) + "（單筆）",
        rooms.policy().retention_years,
        std::move(table.columns),
        std::move(table.rows)};
    sheet.counted = 1;
    JCIC_TRY(auto pdf, paper::lay_out(sheet, *rooms.layouts));
    return PrintedRegister{std::string(book.name), from, today, std::make_shared<const Bytes>(std::move(pdf))};
}

Result<std::size_t> save_rows(RegisterDesk& desk, Seat& seat, const SavedFile& saved,
                              const domain::registers::Register& book, const RowFilter& filter) {
    const std::string name(book.name);
    if (const auto* id = wanted_whole(filter)) {
        JCIC_TRY(const auto row, desk.row(book, *id));
        if (!saved.is_pdf()) return saved.save_table(seat, name, 1, table_of(book, row));
        JCIC_TRY(const auto page, desk.sheet(book, filter));
        return saved.save_pages(seat, name, 1, *page.pdf);
    }
    auto all = filter;
    all.limit = std::numeric_limits<std::size_t>::max();
    JCIC_TRY(const auto view, desk.rows(book, all));
    if (!saved.is_pdf()) return saved.save_table(seat, name, view.found, table_of(view));
    JCIC_TRY(const auto page, desk.sheet(book, filter));
    return saved.save_pages(seat, name, view.found, *page.pdf);
}

}  // namespace

Result<PrintedRegister> RegisterDesk::sheet(const domain::registers::Register& book, const RowFilter& filter) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    if (const auto* id = wanted_whole(filter)) return whole_sheet(rooms_, *seat, book, row(book, *id));
    auto all = filter;
    all.limit = std::numeric_limits<std::size_t>::max();
    JCIC_TRY(const auto view, rows(book, all));
    JCIC_TRY(auto head, sheet_head_of(rooms_, *seat));
    const auto today = rooms_.today();
    auto from = filter.since.value_or(today);
    const auto to = filter.until.value_or(today);
    // Of days that were named, a row of them may have begun before.
    for (const auto& row : view.rows)
        if (row.from && !filter.until) from = std::min(from, *row.from);
    auto keeper = book.signed_by.empty() ? seat->names.named(seat->person().text()) : signers_of(view);
    auto table = table_of(view);
    paper::RegisterSheet sheet{{std::move(head), from, to, std::move(keeper), unit_head(*seat, today)},
                               book.title,
                               rooms_.policy().retention_years,
                               std::move(table.columns),
                               std::move(table.rows)};
    if (!book.layout.empty()) sheet.layout = book.layout;
    sheet.names.emplace_back(row_id);
    for (const auto& column : book.columns) sheet.names.push_back(column.field);
    JCIC_TRY(auto pdf, paper::lay_out(sheet, *rooms_.layouts));
    return PrintedRegister{std::string(book.name), from, to, std::make_shared<const Bytes>(std::move(pdf))};
}

Result<std::size_t> RegisterDesk::save(const domain::registers::Register& book, const RowFilter& filter,
                                       const std::filesystem::path& file, const Secret& password) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    JCIC_CHECK(may_print(*seat, std::string(book.name)));
    JCIC_TRY(const auto saved, SavedFile::at(rooms_, "register", file, password));
    return save_rows(*this, *seat, saved, book, filter);
}

Result<std::size_t> RegisterDesk::save_in_clear(const domain::registers::Register& book, const RowFilter& filter,
                                                const std::filesystem::path& file, const std::string& why) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    JCIC_CHECK(may_print(*seat, std::string(book.name)));
    JCIC_TRY(const auto saved, SavedFile::in_clear(rooms_, *seat, "register", file, why));
    return save_rows(*this, *seat, saved, book, filter);
}

Result<void> RegisterDesk::may_print(const Seat& seat, const std::string& name) const {
    const auto* book = is_rights_sheet(name) ? &domain::registers::people : domain::registers::find(name);
    if (book != nullptr && domain::registers::holds_one(seat.duties, book->readers)) return {};
    return fail(FaultCode::person_duty, "register");
}

Result<void> RegisterDesk::print(const PrintedRegister& page, const PrintChoice& wanted) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    JCIC_CHECK(may_print(*seat, page.name));
    JCIC_TRY(const auto choice, with_fixed(wanted, rooms_.settings.printing, rooms_.printer_view));
    const std::string title = "register " + page.name;
    return send_to_printer(*rooms_.printers, choice, title, *page.pdf, [&](const std::string& job) -> Result<void> {
        JCIC_CHECK(seat->session->append(plain_entry(rooms_.random, action::register_printed, "register:" + page.name,
                                                     {{field::from, page.from.text()},
                                                      {field::to, page.to.text()},
                                                      {field::queue, choice.queue},
                                                      {field::job, job},
                                                      {field::digest, to_hex(sha256_of(*page.pdf))}})));
        return {};
    });
}

}  // namespace jcic::desk
