// PaperDesk: the copies, from the printer to the file or the shredder (R-PA-1, R-PA-4).

#include "app/desk/printing/paper_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/print_jobs.h"
#include "app/inquiry/form/field_values.h"
#include "app/inquiry/form/own_words.h"

namespace jcic::desk {
namespace {

Detail fact(std::string_view key, std::string value) {
    return {std::string{key}, std::move(value)};
}

/// The queue's own default where nothing is chosen.
std::string sides_of(const PrintChoice& choice, const PrinterView& view) {
    const auto* queue = view.find(choice.queue);
    return choice.options.sides.empty() && queue != nullptr ? queue->options.defaults.sides : choice.options.sides;
}

}  // namespace

Result<void> PaperDesk::move(const CopyId& copy, domain::CopyEvent event, const std::vector<Detail>& facts) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(domain::may_account_for_copies));
    return seat->inquiries().copies.copy(copy.query, copy.item, copy.number, event, facts);
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
        return move(
            copy, domain::CopyEvent::send,
            {fact(field::queue, choice.queue), fact(field::job, job), fact(field::pages, std::to_string(record.pages)),
             fact(field::sheets, std::to_string(sheets)), fact(field::digest, to_hex(sha256_of(*record.pdf)))});
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
    JCIC_CHECK(move(copy, domain::CopyEvent::cancel, {fact(field::job, entry.job)}));
    return parts_.printing.queue().cancel(*job);
}

Result<void> PaperDesk::count(const CopyId& copy, int sheets) {
    JCIC_TRY(const auto entry, entry_of(copy));
    if (entry.state != domain::CopyState::at_printer) return fail(FaultCode::query_state, "desk.count");
    if (sheets < 0 || sheets > entry.sheets)
        return fail(FaultCode::input_form, "desk.count",
                    {{"field", std::string{field::sheets}}, {"most", std::to_string(entry.sheets)}});
    const auto counted = fact(field::sheets, std::to_string(sheets));
    if (sheets == entry.sheets) return move(copy, domain::CopyEvent::confirm, {counted});
    if (const auto job = paper::JobId::parse(entry.job)) {
        const auto state = parts_.printing.queue().job_state(*job);
        if (state && !ended(state->phase)) return fail(FaultCode::printer_open, "desk.count", {{"job", entry.job}});
        if (!state && state.error().code != FaultCode::printer_job) return tl::unexpected<Fault>(state.error());
    }
    if (sheets == 0) return move(copy, domain::CopyEvent::fail, {counted});
    return move(copy, domain::CopyEvent::set_aside, {counted, fact(field::cause, std::string{inquiry::cause::spoilt})});
}

Result<void> PaperDesk::file(const CopyId& copy, const std::string& where) {
    if (inquiry::says_nothing(where)) return fail(FaultCode::input_missing, "copy.file", {{"field", "where"}});
    return move(copy, domain::CopyEvent::file, {fact(field::where, where)});
}

Result<void> PaperDesk::set_aside(const CopyId& copy, bool case_refused) {
    JCIC_TRY(const auto entry, entry_of(copy));
    // What is still at the printer is counted first.
    if (entry.state == domain::CopyState::at_printer)
        return fail(FaultCode::printer_open, "desk.set-aside", {{"job", entry.job}});
    const auto why = case_refused ? inquiry::cause::case_refused : inquiry::cause::not_needed;
    return move(copy, domain::CopyEvent::set_aside, {fact(field::cause, std::string{why})});
}

Result<void> PaperDesk::destroy(const CopyId& copy, const std::string& how, const domain::PersonId& witness,
                                const Secret& witness_password) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(domain::may_account_for_copies));
    JCIC_TRY(auto destruction, seat->inquiries().copies.destruction(copy.query, copy.item, copy.number, how, witness));
    destruction = seat->session().prepare(std::move(destruction));
    JCIC_CHECK(seat->session().countersign(witness, witness_password, domain::purpose::witness, destruction));
    return seat->inquiries().copies.destroy(copy.query, destruction);
}

Result<void> PaperDesk::missing(const CopyId& copy) {
    return move(copy, domain::CopyEvent::lose, {});
}

Result<void> PaperDesk::found(const CopyId& copy) {
    return move(copy, domain::CopyEvent::find, {});
}

Result<void> PaperDesk::write_off(const CopyId& copy, const std::string& how) {
    JCIC_CHECK(entry_of(copy));
    if (how.empty()) return fail(FaultCode::input_missing, "copy.write-off", {{"field", "how"}});
    JCIC_CHECK(inquiry::gives_reason(how, "how"));
    return move(copy, domain::CopyEvent::write_off, {fact(field::how, how)});
}

}  // namespace jcic::desk
