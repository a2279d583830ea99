// Registers on paper.
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/rooms.h"

#include <algorithm>
#include <limits>

#include "app/desk/registers/card_loans.h"
#include "app/desk/registers/rights_desk.h"
#include "app/desk/rooms/print_jobs.h"
#include "app/desk/rooms/saved_file.h"
#include "app/desk/rooms/sheet_heads.h"
#include "app/inquiry/field_values.h"
#include "app/inquiry/written.h"
#include "app/paper/sheets/registers.h"

namespace jcic::desk {
namespace {

using domain::CopyState;
using paper::DestructionRegister;

constexpr std::string_view destruction_name = "destruction";

std::string reason_text(const std::string& cause) {
    if (cause == inquiry::cause::spoilt) return "印製不良";
    if (cause == inquiry::cause::case_refused) return "未承作";
    if (cause == inquiry::cause::not_needed) return "不需要";
    return "";  // destroyed at once, without a reason: left for the pen
}

DestructionRegister::Row row_of(const Seat& seat, const inquiry::QueryEntry& query, domain::Item item,
                                const inquiry::CopyEntry& copy) {
    DestructionRegister::Row row{std::string(domain::code_of(item)),
                                 query.case_number,
                                 "第 " + std::to_string(copy.number) + " 份",
                                 copy.sent_at,
                                 reason_text(copy.cause),
                                 std::nullopt,
                                 {},
                                 {},
                                 {},
                                 copy.as_file ? "加密檔 1 個" : std::to_string(copy.sheets) + " 張"};
    if (copy.state != CopyState::destroyed) return row;  // still waits: the rest is written by hand or printed again
    row.destroyed = copy.moved_at;
    row.how = copy.where;
    if (copy.moved_by) row.done_by = seat.names.named(copy.moved_by->text());
    row.witness = seat.names.named(copy.witness);
    return row;
}

bool belongs(const inquiry::CopyEntry& copy, domain::RocDate from, domain::RocDate to) {
    if (copy.set_aside()) return true;
    if (copy.state != CopyState::destroyed || !copy.moved_at) return false;
    const auto day = domain::roc_date_at(*copy.moved_at);
    return from <= day && day <= to;
}

/// Each once, in the order of the rows: they sign, and not who happens to print the sheet.
std::string destroyers(const DestructionRegister& book) {
    std::vector<std::string> names;
    for (const auto& row : book.rows)
        if (!row.done_by.empty() && std::find(names.begin(), names.end(), row.done_by) == names.end())
            names.push_back(row.done_by);
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : "、") + name;
    return all;
}

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
    // What is made stands as it is listed.
    if (!view.book->is_made()) std::ranges::reverse(out.rows);
    return out;
}

Result<std::size_t> save_rows(RegisterDesk& desk, Seat& seat, const SavedFile& saved,
                              const domain::registers::Register& book, const RowFilter& filter) {
    auto all = filter;
    all.limit = std::numeric_limits<std::size_t>::max();
    JCIC_TRY(const auto view, desk.rows(book, all));
    const std::string name(book.name);
    if (!saved.is_pdf()) return saved.save_table(seat, name, view.found, table_of(view));
    JCIC_TRY(const auto page, desk.sheet(book, filter));
    return saved.save_pages(seat, name, view.found, *page.pdf);
}

}  // namespace

Result<PrintedRegister> RegisterDesk::destruction(domain::RocDate from, domain::RocDate to) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    JCIC_CHECK(may_print(*seat, std::string(destruction_name)));
    JCIC_TRY(auto head, sheet_head_of(rooms_, *seat));
    DestructionRegister book{{head, from, to, "", unit_head(*seat, to)}, {}};
    ledger::EventQuery destroyed;
    destroyed.action = action::copy_destroyed;
    destroyed.since = domain::start_of(from);
    destroyed.until = domain::start_of(to) + std::chrono::days{1};
    destroyed.limit = std::numeric_limits<std::int64_t>::max();
    JCIC_TRY(const auto events, seat->session->events(destroyed));
    for (const auto& event : events)
        if (const auto id = inquiry::query_of(event.entry.subject)) JCIC_CHECK(seat->book.bring(*id));
    for (const auto& [id, query] : seat->book.queries())
        for (const auto& [item, entry] : query.items)
            for (const auto& copy : entry.copies)
                if (belongs(copy, from, to)) book.rows.push_back(row_of(*seat, query, item, copy));
    std::stable_sort(book.rows.begin(), book.rows.end(), [](const auto& a, const auto& b) {
        return a.destroyed && (!b.destroyed || *a.destroyed < *b.destroyed);  // what still waits stands at the end
    });
    book.head.keeper = destroyers(book);
    JCIC_TRY(auto pdf, paper::lay_out(book, *rooms_.layouts));
    return PrintedRegister{std::string(destruction_name), from, to, std::make_shared<const Bytes>(std::move(pdf))};
}

Result<PrintedRegister> RegisterDesk::sheet(const domain::registers::Register& book, const RowFilter& filter) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    auto all = filter;
    all.limit = std::numeric_limits<std::size_t>::max();
    JCIC_TRY(const auto view, rows(book, all));
    JCIC_TRY(auto head, sheet_head_of(rooms_, *seat));
    const auto today = rooms_.today();
    auto table = table_of(view);
    auto from = today;
    for (const auto& row : view.rows)
        if (const auto* known = seat->registers.row(book, row.id))
            from = std::min(from, domain::roc_date_at(known->story.front().at));
    const paper::RegisterHead top{head, from, today, seat->names.named(seat->person().text()), unit_head(*seat, today)};
    const auto pages = [&]() -> Result<paper::PdfBytes> {
        if (&book != &domain::registers::cards)
            return paper::lay_out(paper::RegisterSheet{top, book.title, rooms_.policy().retention_years,
                                                       std::move(table.columns), std::move(table.rows)},
                                  *rooms_.layouts);
        std::set<std::string> cards;
        for (const auto& row : view.rows) cards.insert(row.id);
        JCIC_TRY(auto loans, loans_of(*seat, cards));  // R-DU-11: what is kept of a card on paper is each loan
        return paper::lay_out(paper::CardRegister{top, std::move(loans)}, *rooms_.layouts);
    };
    JCIC_TRY(auto pdf, pages());
    return PrintedRegister{std::string(book.name), from, today, std::make_shared<const Bytes>(std::move(pdf))};
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
    if (book == nullptr) return domain::may_account_for_copies(seat.duties);
    if (domain::registers::holds_one(seat.duties, book->readers)) return {};
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
