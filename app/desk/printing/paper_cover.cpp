// PaperDesk: the cover on top of a case's copies, printed before them.

#include "app/desk/printing/paper_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/print_jobs.h"
#include "app/desk/rooms/sheet_heads.h"
#include "app/domain/case_number.h"
#include "app/domain/compared.h"
#include "app/domain/events/names.h"
#include "app/paper/sheets/case_cover.h"

namespace jcic::desk {
namespace {

std::string named_on_cover(const Seat& seat, const domain::PersonId& person) {
    return seat.names().display_name(person) + "（" + person.text() + "）";
}

/// Queries of one case may have several queriers and approvers: each once.
void add_if_new(std::string& all, const std::string& one) {
    if (all.find(one) == std::string::npos) all += (all.empty() ? "" : "、") + one;
}

}  // namespace

Result<void> PaperDesk::print_cover(const std::vector<OpenRecord>& records, const PrintChoice& wanted) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("record"));
    if (records.empty()) return fail(FaultCode::query_state, "desk.cover");
    paper::CaseCover cover;
    std::string case_number;
    JCIC_TRY(cover.head, sheet_head_of(parts_.machine, *seat));
    for (const auto& record : records) {
        JCIC_TRY(const auto copy, entry_of({record.query, record.item, record.copy}));
        JCIC_CHECK(check_own(record));
        if (copy.state != domain::CopyState::reserved) return fail(FaultCode::query_state, "desk.cover");
        const auto& query = *seat->book().find(record.query);
        const auto number = domain::with_correction(query.case_number, query.case_number_before);
        if (cover.rows.empty()) {
            cover.case_number = number;
            case_number = query.case_number;
        }
        if (!domain::same_reference(case_number, query.case_number)) return fail(FaultCode::query_state, "desk.cover");
        add_if_new(cover.querier, named_on_cover(*seat, query.querier));
        if (query.approval) add_if_new(cover.approver, named_on_cover(*seat, query.approval->by));
        // Why a copy was printed again may name somebody: its sheet bears it, the cover does not.
        const auto& item = domain::info(record.item);
        cover.rows.push_back({std::string(item.code) + " " + std::string(item.title), record.copy, record.pages,
                              cover.head.printed_at, named_on_cover(*seat, seat->person()), ""});
    }
    JCIC_TRY(const auto pdf, paper::lay_out(cover, parts_.printing.layouts()));
    JCIC_TRY(const auto choice, with_fixed(wanted, parts_.machine.settings().printing, parts_.printing.view()));
    // The title enters the print server's logs: not even the case's number.
    constexpr std::string_view kind = "case-cover";
    return send_to_printer(parts_.printing.queue(), choice, std::string(kind), pdf,
                           [&](const std::string& job) -> Result<void> {
                               JCIC_CHECK(seat->session().append(plain_entry(action::sheet_printed, "ledger",
                                                                             {{field::kind, std::string(kind)},
                                                                              {field::queue, choice.queue},
                                                                              {field::job, job},
                                                                              {field::digest, to_hex(sha256_of(pdf))}}),
                                                                 ledger::anybody));
                               return {};
                           });
}

}  // namespace jcic::desk
