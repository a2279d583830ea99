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

RowFilter every_row(RowFilter filter) {
    filter.limit = std::numeric_limits<std::size_t>::max();
    return filter;
}

/// Asked from a day, it tells of what happened from then on, whenever what still stands began; else from its first row.
domain::RocDate begins_with(const RegisterView& view, const RowFilter& filter, domain::RocDate today) {
    if (filter.since) return std::min(*filter.since, today);
    auto out = today;
    for (const auto& row : view.rows)
        if (row.from) out = std::min(out, *row.from);
    return out;
}

Result<PrintedRegister> register_sheet_of(Rooms& rooms, Seat& seat, const RegisterView& view, const RowFilter& filter) {
    const auto& book = *view.book;
    JCIC_TRY(auto head, sheet_head_of(rooms, seat));
    const auto today = rooms.today();
    const auto from = begins_with(view, filter, today);
    auto keeper = book.signed_by.empty() ? seat.names.named(seat.person().text()) : signers_of(view);
    auto table = table_of(view);
    paper::RegisterSheet sheet{{std::move(head), from, today, std::move(keeper), unit_head(seat, today)},
                               book.title,
                               rooms.policy().retention_years,
                               std::move(table.columns),
                               std::move(table.rows)};
    if (!book.layout.empty()) sheet.layout = book.layout;
    sheet.names.emplace_back(row_id);
    for (const auto& column : book.columns) sheet.names.push_back(column.field);
    JCIC_TRY(auto pdf, paper::lay_out(sheet, *rooms.layouts));
    return PrintedRegister{std::string(book.name), from, today, std::make_shared<const Bytes>(std::move(pdf))};
}

Result<std::size_t> save_rows(Rooms& rooms, Seat& seat, const SavedFile& saved, const RegisterView& view,
                              const RowFilter& filter) {
    const std::string name(view.book->name);
    if (!saved.is_pdf()) return saved.save_table(seat, name, view.found, table_of(view));
    JCIC_TRY(const auto page, register_sheet_of(rooms, seat, view, filter));
    return saved.save_pages(seat, name, view.found, *page.pdf);
}

}  // namespace

Result<PrintedRegister> RegisterDesk::sheet(const domain::registers::Register& book, const RowFilter& filter) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    JCIC_TRY(const auto view, rows(book, every_row(filter)));
    return register_sheet_of(rooms_, *seat, view, filter);
}

Result<std::size_t> RegisterDesk::save(const domain::registers::Register& book, const RowFilter& filter,
                                       const std::filesystem::path& file, const Secret& password) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    JCIC_CHECK(may_print(*seat, std::string(book.name)));
    JCIC_TRY(const auto saved, SavedFile::at(rooms_, "register", file, password));
    JCIC_TRY(const auto view, rows(book, every_row(filter)));
    return save_rows(rooms_, *seat, saved, view, filter);
}

Result<std::size_t> RegisterDesk::save_in_clear(const domain::registers::Register& book, const RowFilter& filter,
                                                const std::filesystem::path& file, const std::string& why) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    JCIC_CHECK(may_print(*seat, std::string(book.name)));
    JCIC_TRY(const auto saved, SavedFile::in_clear(rooms_, *seat, "register", file, why));
    JCIC_TRY(const auto view, rows(book, every_row(filter)));
    return save_rows(rooms_, *seat, saved, view, filter);
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
