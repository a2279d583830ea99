// PaperDesk: the copies, from the printer to the file or the shredder (R-PA-1, R-PA-4).

#include "app/desk/printing/paper_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/print_jobs.h"

namespace jcic::desk {
namespace {

/// The queue's own default where nothing is chosen.
std::string sides_of(const PrintChoice& choice, const PrinterView& view) {
    const auto* queue = view.find(choice.queue);
    return choice.options.sides.empty() && queue != nullptr ? queue->options.defaults.sides : choice.options.sides;
}

}  // namespace

Result<void> PaperDesk::take(std::string_view act, const CopyId& copy, const domain::acts::Values& given) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(domain::may_account_for_copies));
    JCIC_CHECK(seat->inquiries().acts.take(domain::acts::named(act), {copy}, given));
    return {};
}

Result<inquiry::CopyEntry> PaperDesk::entry_of(const CopyId& copy) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(domain::may_account_for_copies));
    JCIC_CHECK(seat->load_query(copy.query));
    const auto* query = seat->book().find(copy.query);
    if (query != nullptr)
        if (const auto item = query->items.find(copy.item); item != query->items.end())
            for (const auto& one : item->second.copies)
                if (one.number == copy.number) return one;
    return fail(FaultCode::query_state, "desk.copy");
}

Result<int> PaperDesk::print(const OpenRecord& record, const PrintChoice& wanted) {
    const CopyId copy{record.query, record.item, record.copy};
    JCIC_CHECK(parts_.seating.officers_seat("record"));
    JCIC_TRY(const auto entry, entry_of(copy));
    JCIC_CHECK(check_own(record));
    if (entry.state != domain::CopyState::reserved) return fail(FaultCode::query_state, "desk.print");
    JCIC_TRY(const auto choice, with_fixed(wanted, parts_.machine.settings().printing, parts_.printing.view()));
    const auto sheets = paper::sheets_of(record.pages, sides_of(choice, parts_.printing.view()));
    // The title enters the print server's logs: the copy's number and the item, nothing of the applicant.
    const std::string title = std::string(domain::code_of(record.item)) + " copy " + std::to_string(record.copy);
    const auto write = [&](const std::string& job) {
        return take("copy.send", copy,
                    {{std::string{field::queue}, choice.queue},
                     {std::string{field::job}, job},
                     {std::string{field::pages}, std::to_string(record.pages)},
                     {std::string{field::sheets}, std::to_string(sheets)},
                     {std::string{field::digest}, to_hex(sha256_of(*record.pdf))}});
    };
    // Where handing over failed, sheets may have come out all the same (only the answer was lost): a person counts.
    const auto sent = send_to_printer(parts_.printing.queue(), choice, title, *record.pdf, write);
    parts_.printing.watch().follow(open_jobs(parts_.seating.seat()->book()));
    if (!sent) return tl::unexpected<Fault>(sent.error());
    return sheets;
}

Result<void> PaperDesk::cancel(const CopyId& copy) {
    JCIC_TRY(const auto entry, entry_of(copy));
    const auto job = paper::JobId::parse(entry.job);
    if (!job) return fail(FaultCode::printer_job, "desk.cancel");
    JCIC_CHECK(take("copy.cancel", copy));
    return parts_.printing.queue().cancel(*job);
}

Result<void> PaperDesk::count(const CopyId& copy, int sheets) {
    JCIC_TRY(const auto entry, entry_of(copy));
    if (entry.state != domain::CopyState::at_printer) return fail(FaultCode::query_state, "desk.count");
    if (const auto job = paper::JobId::parse(entry.job); job && sheets < entry.sheets) {
        const auto state = parts_.printing.queue().job_state(*job);
        if (state && !ended(state->phase)) return fail(FaultCode::printer_open, "desk.count", {{"job", entry.job}});
        if (!state && state.error().code != FaultCode::printer_job) return tl::unexpected<Fault>(state.error());
    }
    return take("copy.count", copy, {{std::string{field::sheets}, std::to_string(sheets)}});
}

}  // namespace jcic::desk
