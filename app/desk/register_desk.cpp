#include "app/desk/register_desk.h"

#include <algorithm>

#include "app/desk/print_jobs.h"
#include "app/inquiry/vocabulary.h"
#include "app/paper/registers.h"

namespace jcic::desk {
namespace {

using domain::CopyState;
using paper::DestructionRegister;

std::string reason_text(const std::string& cause) {
    if (cause == inquiry::cause::spoilt) return "印製不良";
    if (cause == inquiry::cause::case_refused) return "未承作";
    if (cause == inquiry::cause::not_needed) return "不需要";
    return "";  // destroyed at once, without a reason: left for the pen
}

std::string named(const Seat& seat, const std::string& code) {
    const auto person = domain::PersonId::parse(code);
    return person ? seat.names.display_name(*person) + " " + code : code;
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
    if (copy.moved_by) row.done_by = named(seat, copy.moved_by->text());
    row.witness = named(seat, copy.witness);
    return row;
}

bool belongs(const inquiry::CopyEntry& copy, domain::RocDate from, domain::RocDate to) {
    if (copy.state == CopyState::unused) return true;
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

/// Whoever heads the unit on that day; "" for nobody.
std::string unit_head(const Seat& seat, domain::RocDate on) {
    for (const auto& [code, person] : seat.people.people())
        if (seat.people.duties(person.code, on).contains(domain::Duty::unit_head)) return person.name;
    return {};
}

}  // namespace

Result<RegisterPage> RegisterDesk::destruction(domain::RocDate from, domain::RocDate to) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    JCIC_CHECK(domain::may_account_for_copies(seat->duties));
    paper::SheetHead head;
    head.practice = rooms_.practice_kind;
    head.unit.institution_code = rooms_.settings.institution.text();
    head.unit.branch_name = rooms_.settings.branch;
    head.printed_by = seat->names.display_name(seat->person());
    head.user_code = seat->person().text();
    head.printed_at = rooms_.clock->now();
    // Who holds the sheet holds a word of the trail that it was printed from: rows cannot be left out unseen.
    JCIC_TRY(auto standing, seat->session->standing());
    head.checkpoint = std::move(standing.checkpoint);
    DestructionRegister book{{head, from, to, "", unit_head(*seat, to)}, {}};
    for (const auto& [id, query] : seat->book.queries())
        for (const auto& [item, entry] : query.items)
            for (const auto& copy : entry.copies)
                if (belongs(copy, from, to)) book.rows.push_back(row_of(*seat, query, item, copy));
    std::stable_sort(book.rows.begin(), book.rows.end(), [](const auto& a, const auto& b) {
        return a.destroyed && (!b.destroyed || *a.destroyed < *b.destroyed);  // what still waits stands at the end
    });
    book.head.keeper = destroyers(book);
    JCIC_TRY(auto pdf, paper::lay_out(book, *rooms_.layouts));
    return RegisterPage{"destruction", from, to, std::make_shared<const Bytes>(std::move(pdf))};
}

Result<void> RegisterDesk::print(const RegisterPage& page, const PrintChoice& wanted) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    JCIC_CHECK(domain::may_account_for_copies(seat->duties));
    JCIC_TRY(const auto choice, with_fixed(wanted, rooms_.settings.printing, rooms_.printer_view));
    const std::string title = "register " + page.name;
    JCIC_TRY(const auto job, rooms_.printers->begin(choice.queue, title, choice.options));
    const auto written = seat->session->append(plain_entry(rooms_.random, "register.printed", "register:" + page.name,
                                                           {{"from", page.from.text()},
                                                            {"to", page.to.text()},
                                                            {"queue", choice.queue},
                                                            {"job", job.text()},
                                                            {"digest", to_hex(sha256_of(*page.pdf))}}));
    if (!written) {
        // The empty job holds nothing; where it cannot be taken back cupsd drops it by itself.
        static_cast<void>(rooms_.printers->cancel(job));
        return tl::unexpected<Fault>(written.error());
    }
    return rooms_.printers->hand_over(job, *page.pdf, title);
}

}  // namespace jcic::desk
