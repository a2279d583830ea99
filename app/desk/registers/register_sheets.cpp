// Registers on paper.

#include "app/desk/registers/register_sheets.h"

#include <algorithm>
#include <limits>

#include "app/desk/registers/register_desk.h"
#include "app/desk/registers/rights_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/print_jobs.h"
#include "app/desk/rooms/sheet_heads.h"
#include "app/domain/registers/labels.h"
#include "app/domain/registers/parts.h"

namespace jcic::desk {

Result<paper::RegisterSheet> list_sheet(const With<const Machine, const Seating, const Printing>& parts, Seat& seat,
                                        const papers::Span& span, tables::Table table) {
    JCIC_TRY(auto head, sheet_head_of(parts.machine, seat));
    return paper::RegisterSheet{{std::move(head), span.from, span.to, seat.names().named(seat.person().text()),
                                 unit_head(seat, parts.machine.today())},
                                std::move(table.title),
                                parts.seating.policy().retention_years,
                                std::move(table.columns),
                                std::move(table.rows)};
}

Result<std::size_t> save_listed(const With<const Machine, const Seating, const Printing>& parts, Seat& seat,
                                const SavedFile& saved, const std::string& name, const papers::Span& span,
                                tables::Table table) {
    const auto rows = table.rows.size();
    if (!saved.is_pdf()) return saved.save_table(seat, name, rows, table);
    JCIC_TRY(const auto sheet, list_sheet(parts, seat, span, std::move(table)));
    JCIC_TRY(const auto pdf, paper::lay_out(sheet, parts.printing.layouts()));
    return saved.save_pages(seat, name, rows, pdf);
}

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

/// What goes onto a sheet or into a file: a register's rows as the list has them, or one of them whole (R-AU-3).
struct Contents {
    const domain::registers::Register* book;
    bool whole;
    tables::Table table;
    std::size_t rows;
    domain::RocDate from, to;
    std::string keeper;
};

/// Asked from a day, it tells of what happened from then on, whenever what still stands began; else from its first row.
domain::RocDate begins_with(const RegisterView& view, const RowFilter& filter, domain::RocDate today) {
    if (filter.since) return std::min(*filter.since, today);
    auto out = today;
    for (const auto& row : view.rows)
        if (row.from) out = std::min(out, *row.from);
    return out;
}

Result<Contents> contents_of(RegisterDesk& desk, const Seat& seat, const domain::registers::Register& book,
                             RowFilter filter, domain::RocDate today) {
    auto self = seat.names().named(seat.person().text());
    if (filter.whole && filter.only.size() == 1) {
        JCIC_TRY(const auto row, desk.row(book, *filter.only.begin()));
        return Contents{&book, true, table_of(book, row), 1, row.row.from.value_or(today), today, std::move(self)};
    }
    filter.limit = std::numeric_limits<std::size_t>::max();
    filter.pressing_first = false;  // a sheet is in the order in which rows began
    JCIC_TRY(const auto view, desk.rows(book, filter));
    auto keeper = book.signed_by.empty() ? std::move(self) : signers_of(view);
    return Contents{&book,
                    false,
                    table_of(view),
                    view.found,
                    begins_with(view, filter, today),
                    std::min(filter.until.value_or(today), today),  // it tells of no day to come
                    std::move(keeper)};
}

Result<PrintedRegister> sheet_of(const With<const Machine, const Seating, const Printing>& parts, Seat& seat,
                                 Contents contents) {
    const auto& book = *contents.book;
    JCIC_TRY(auto sheet, list_sheet(parts, seat, {contents.from, contents.to}, std::move(contents.table)));
    sheet.head.keeper = std::move(contents.keeper);
    sheet.title = std::string(book.title) + (contents.whole ? "（單筆）" : "");
    if (contents.whole) {
        sheet.counted = 1;
    } else {
        if (!book.layout.empty()) sheet.layout = book.layout;
        sheet.names.emplace_back(row_id);
        for (const auto& column : book.columns) sheet.names.push_back(column.field);
    }
    JCIC_TRY(auto pdf, paper::lay_out(sheet, parts.printing.layouts()));
    return PrintedRegister{std::string(book.name), contents.from, contents.to,
                           std::make_shared<const Bytes>(std::move(pdf))};
}

Result<std::size_t> save_contents(const With<const Machine, const Seating, const Printing>& parts, Seat& seat,
                                  const SavedFile& saved, Contents contents) {
    const std::string name(contents.book->name);
    const auto rows = contents.rows;
    if (!saved.is_pdf()) return saved.save_table(seat, name, rows, std::move(contents.table));
    JCIC_TRY(const auto page, sheet_of(parts, seat, std::move(contents)));
    return saved.save_pages(seat, name, rows, *page.pdf);
}

/// Whose readers print and save the page of that name; nullptr for none.
const domain::registers::Register* printed_from(const std::string& name) {
    return is_rights_sheet(name) ? &domain::registers::people : domain::registers::find(name);
}

}  // namespace

Result<PrintedRegister> RegisterDesk::sheet(const domain::registers::Register& book, const RowFilter& filter) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_TRY(auto contents, contents_of(*this, *seat, book, filter, parts_.machine.today()));
    return sheet_of(parts_, *seat, std::move(contents));
}

Result<PrintedRegister> RegisterDesk::labels(const domain::registers::Register& book, const RowFilter& filter) {
    if (!domain::registers::has_labels(book))
        return domain::registers::wrong("label", "no-labels", JCIC_WORD("registers", "本登記簿不盤點，無標籤。"));
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    auto listed = filter;
    listed.limit = std::numeric_limits<std::size_t>::max();
    JCIC_TRY(const auto view, rows(book, listed));
    paper::LabelsSheet sheet;
    JCIC_TRY(sheet.head, sheet_head_of(parts_.machine, *seat));
    sheet.title = std::string("標籤：") + book.title;
    const auto& settings = parts_.machine.settings();
    for (const auto& row : view.rows) {
        if (row.state->over) continue;
        // What it is, as the list's first two columns say.
        std::string called;
        for (std::size_t at = 0; at < std::min<std::size_t>(2, row.cells.size()); ++at)
            if (!row.cells[at].empty() && row.cells[at] != row.id)
                called.append(called.empty() ? "\n" : " ").append(row.cells[at]);
        sheet.labels.push_back({domain::registers::label_text(settings.institution.text(), book, row.id),
                                settings.branch + "\n" + book.title + "\n第 " + row.id + " 號" + called});
    }
    const auto today = parts_.machine.today();
    if (sheet.labels.empty())
        return domain::registers::wrong("label", "no-labels", JCIC_WORD("registers", "無使用中之各筆，無標籤可印。"));
    JCIC_TRY(auto pdf, paper::lay_out(sheet, parts_.printing.layouts()));
    return PrintedRegister{std::string(book.name), today, today, std::make_shared<const Bytes>(std::move(pdf))};
}

Result<std::size_t> RegisterDesk::save(const domain::registers::Register& book, const RowFilter& filter,
                                       const std::filesystem::path& file, const Leaving& how) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_CHECK(may_print(*seat, std::string(book.name)));
    JCIC_TRY(const auto saved,
             SavedFile::at(parts_.machine, *seat, "register", file, how, ledger::whoever_is(book.readers)));
    JCIC_TRY(auto contents, contents_of(*this, *seat, book, filter, parts_.machine.today()));
    return save_contents(parts_, *seat, saved, std::move(contents));
}

Result<void> RegisterDesk::may_print(const Seat& seat, const std::string& name) const {
    const auto* book = printed_from(name);
    if (book != nullptr && domain::registers::holds_one(seat.duties(), book->readers)) return {};
    return fail(FaultCode::person_duty, "register");
}

Result<void> RegisterDesk::print(const PrintedRegister& page, const PrintChoice& wanted) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_CHECK(may_print(*seat, page.name));
    const auto readers = printed_from(page.name)->readers;
    JCIC_TRY(const auto choice, with_fixed(wanted, parts_.machine.settings().printing, parts_.printing.view()));
    const std::string title = "register " + page.name;
    return send_to_printer(
        parts_.printing.queue(), choice, title, *page.pdf, [&](const std::string& job) -> Result<void> {
            JCIC_CHECK(seat->session().append(plain_entry(action::register_printed, "register:" + page.name,
                                                          {{field::from, page.from.text()},
                                                           {field::to, page.to.text()},
                                                           {field::queue, choice.queue},
                                                           {field::job, job},
                                                           {field::digest, to_hex(sha256_of(*page.pdf))}}),
                                              ledger::whoever_is(readers)));
            return {};
        });
}

}  // namespace jcic::desk
