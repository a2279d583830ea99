#include "app/desk/printing/paper_desk.h"

#include <algorithm>

#include "app/desk/printing/card_signer.h"
#include "app/desk/printing/page_proofs.h"
#include "app/desk/rooms/host_plug.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/case_number.h"
#include "app/domain/events/names.h"
#include "app/domain/official_names.h"
#include "app/domain/password_policy.h"
#include "app/domain/registers/samples.h"
#include "app/elsewhere/document_card.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/paper/pdf/qpdf_memory.h"
#include "app/paper/pdf/signature.h"
#include "app/paper/sheets/record_page.h"

namespace jcic::desk {
namespace {

/// What was printed before this copy, of a preview until now: numbers that left for the printer, whatever became of
/// them.
int printed_before(const inquiry::ItemEntry& item, int number) {
    int count = 0;
    for (const auto& copy : item.copies)
        if ((number == 0 || copy.number < number) && copy.state != domain::CopyState::void_ &&
            copy.state != domain::CopyState::reserved)
            ++count;
    return count;
}

const inquiry::CopyEntry* copy_of(const inquiry::ItemEntry& item, int number) {
    const auto found = std::find_if(item.copies.begin(), item.copies.end(),
                                    [number](const auto& copy) { return copy.number == number; });
    return found == item.copies.end() ? nullptr : &*found;
}

std::string authorisation_text(const domain::Authorisation& a) {
    return a.reference + "（" + std::string(domain::official_name(a.kind)) + "，" + a.signed_on.dashed() + " 至 " +
           a.ends_on.dashed() + "，聯徵回覆 " + a.reply_code + "）";
}

Result<paper::RecordPaper> paper_of(const With<const Machine, Seating>& parts, const inquiry::QueryEntry& entry,
                                    domain::Record record, int copy,
                                    domain::Duty acting = domain::Duty::query_officer) {
    const auto& seat = *parts.seating.seat();
    const auto& item = entry.items.at(record.item());
    const auto& query = *entry.query;
    paper::RecordPaper page{parts.machine.is_practice(),
                            std::move(record),
                            query.subject.text(),
                            query.subject_name,
                            std::nullopt,
                            std::string(domain::official_name(query.business)),
                            std::string(domain::official_name(query.subject_kind)),
                            domain::with_correction(entry.case_number, entry.case_number_before),
                            query.reason,
                            authorisation_text(query.authorisation),
                            item.serial ? item.serial->masked() : "",
                            item.retrieved_at.value_or(UtcTime{}),
                            {},
                            "",
                            copy,
                            printed_before(item, copy),
                            parts.machine.clock().now()};
    if (const auto* one = copy_of(item, copy)) {
        page.event = one->reservation.sequence;
        page.reprint = one->reason;
    }
    if (query.borrower) page.borrower = query.borrower->name + " " + query.borrower->id_text();
    const auto as_printed = [&](const domain::PersonId& person, domain::Duty duty) {
        return paper::Querier{seat.names().display_name(person),        person.text(),
                              std::string(domain::official_name(duty)), parts.machine.settings().institution.text(),
                              parts.machine.settings().branch,          parts.machine.settings().institution_name};
    };
    page.querier = as_printed(entry.querier, domain::Duty::query_officer);
    if (seat.person() != entry.querier) page.printer = as_printed(seat.person(), acting);
    if (entry.approval)
        page.approver = seat.names().name_on(entry.approval->by, domain::roc_date_at(entry.approval->at)) + "（" +
                        entry.approval->by.text() + "）" + signed_at(*entry.approval);
    return page;
}

Result<OpenRecord> with_pages(OpenRecord open, Result<paper::PdfBytes> pdf) {
    if (!pdf) return tl::unexpected<Fault>(std::move(pdf).error());
    open.pdf = std::make_shared<const Bytes>(std::move(*pdf));
    JCIC_TRY(open.pages, paper::page_count(*open.pdf));
    return open;
}

/// The key by which a file says where it was made: the card's while it opens JCIC, else the workstation's.
Result<std::unique_ptr<paper::DocumentSigner>> signer_of(const With<const Machine, CardLine>& parts, const Seat& seat) {
    if (seat.jcic().is_open())
        return std::make_unique<CardSigner>(parts.card_line.card(), seat.jcic().opened_by().certificate);
    JCIC_TRY(auto signer, workstation_signer(parts.machine, seat.session()));
    return std::make_unique<paper::PemSigner>(std::move(signer));
}

}  // namespace

Result<OpenRecord> PaperDesk::view(const inquiry::QueryId& id, domain::Item item, const FirstPage& seen_first) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("record"));
    JCIC_TRY(auto record, seat->inquiries().records.view(id, item));
    return lay_out_preview(id, std::move(record), domain::Duty::query_officer, seen_first);
}

Result<OpenRecord> PaperDesk::view_in_review(const std::string& review, const FirstPage& seen_first) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    if (!seat->duties().contains(domain::Duty::reviewer))
        return fail(FaultCode::person_duty, "record", {{"duty", std::string(domain::name_of(domain::Duty::reviewer))}});
    const auto named = domain::registers::record_under_review(seat->registers(), review);
    if (!named)
        return fail(FaultCode::register_state, "record",
                    {{"register", "reviews"}, {"row", review}, {"reason", "not-under-review"}});
    JCIC_TRY(auto record, seat->inquiries().records.view_in_review(named->query, named->item, review));
    return lay_out_preview(named->query, std::move(record), domain::Duty::reviewer, seen_first);
}

Result<OpenRecord> PaperDesk::lay_out_preview(const inquiry::QueryId& id, domain::Record record, domain::Duty looking,
                                              const FirstPage& seen_first) {
    const auto item = record.item();
    const auto& entry = *parts_.seating.seat()->book().find(id);
    JCIC_TRY(auto page, paper_of(parts_, entry, std::move(record), 0, looking));
    // The event that opened it stands in the lines of the origin, as a copy's number's does on paper.
    page.event = entry.story.back();
    paper::ShowFirst show_first;
    if (seen_first) show_first = [&](Bytes first) { seen_first(std::make_shared<const Bytes>(std::move(first))); };
    return with_pages({id, item, 0, 0, domain::info(item).tax_data, nullptr},
                      paper::lay_out(page, parts_.printing.layouts(), {}, show_first));
}

Result<OpenRecord> PaperDesk::open(const inquiry::QueryId& id, domain::Item item, const std::string& reason) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("record"));
    JCIC_TRY(const int number, seat->inquiries().copies.reserve(id, item, reason));
    return numbered(*seat, {id, item, number});
}

Result<StepText> PaperDesk::another(const inquiry::QueryId& id, domain::Item item, const std::string& reason,
                                    const domain::PersonId& approver) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("record"));
    JCIC_TRY(auto events, seat->inquiries().acts.to_sign(domain::acts::named("copy.reserve"), {{id, item}},
                                                         {{std::string{field::reason}, reason}}, &approver));
    return step_text(seat->session(), std::move(events.front()));
}

/// Whether it is still so is decided inside the transaction.
Result<OpenRecord> PaperDesk::open(const inquiry::QueryId& id, domain::Item item, const StepText& seen,
                                   const Secret& approvers_password) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("record"));
    JCIC_TRY(auto event, as_shown(seen));
    if (event.signatures.empty() || event.value(field::item) != domain::code_of(item))
        return fail(FaultCode::query_changed, "desk.page");
    const auto approver = event.signatures.front().signer;
    JCIC_CHECK(seat->session().countersign(approver, approvers_password, domain::purpose::consent, event));
    JCIC_TRY(const int number, seat->inquiries().copies.reserve(id, item, event.value(field::reason), &event));
    return numbered(*seat, {id, item, number});
}

Result<OpenRecord> PaperDesk::numbered(Seat& seat, const CopyId& copy) {
    auto made = lay_out_copy({copy.query, copy.item, copy.number, 0, domain::info(copy.item).tax_data, nullptr});
    if (!made) {
        JCIC_CHECK(close({copy.query, copy.item, copy.number}));
        return made;
    }
    seat.note_laid_out(copy.query, copy.item, copy.number, sha256_of(*made->pdf));
    return made;
}

Result<OpenRecord> PaperDesk::lay_out_copy(OpenRecord open) {
    Seat& seat = *parts_.seating.seat();
    JCIC_TRY(auto record, seat.inquiries().copies.record_for(open.query, open.item, open.copy));
    JCIC_TRY(const auto page, paper_of(parts_, *seat.book().find(open.query), std::move(record), open.copy));
    const auto prove = prove_by_ledger(parts_, {open.query, open.item, open.copy});
    return with_pages(std::move(open), paper::lay_out(page, parts_.printing.layouts(), prove));
}

Result<void> PaperDesk::check_own(const OpenRecord& record) {
    const auto& seat = *parts_.seating.seat();
    if (!record.pdf || !seat.was_laid_out(record.query, record.item, record.copy, sha256_of(*record.pdf)))
        return fail(FaultCode::query_changed, "desk.page");
    return {};
}

Result<void> PaperDesk::close(const OpenRecord& record) {
    JCIC_CHECK(parts_.seating.officers_seat("record"));
    return take("copy.discard", {record.query, record.item, record.copy});
}

Result<Seat*> PaperDesk::may_save(const OpenRecord& record, const std::filesystem::path& file, const Secret& password) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("record"));
    JCIC_CHECK(domain::strong_enough(password));
    JCIC_CHECK(check_own(record));
    JCIC_CHECK(files::may_be_made(file, parts_.machine.profile()));
    return seat;
}

Result<void> PaperDesk::save_encrypted(const OpenRecord& record, const std::filesystem::path& file,
                                       const Secret& password) {
    JCIC_TRY(const Seat* seat, may_save(record, file, password));
    JCIC_TRY(const auto signer, signer_of(parts_, *seat));
    return write(record, file, password, *signer, "");
}

Result<std::string> PaperDesk::signing_card() {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("record"));
    JCIC_TRY(auto card, ledger::document_card(seat->session()));
    return std::move(card.number);
}

Result<void> PaperDesk::save_signed(const OpenRecord& record, const std::filesystem::path& file, bool last_try,
                                    const Secret& password, const Secret& pin) {
    JCIC_TRY(Seat * seat, may_save(record, file, password));
    if (pin.empty()) return fail(FaultCode::input_missing, "record", {{"field", "pin"}});
    JCIC_TRY(const auto card, ledger::document_card(seat->session()));
    JCIC_TRY(const auto certificate, card::Certificate::from_der(card.certificate));
    CardSigner signer(certificate,
                      [&](ByteView message) { return ledger::sign_document(seat->session(), card, message, pin); });
    auto& own = parts_.card_line.own();
    own.allow_last_try(last_try);
    auto saved = write(record, file, password, signer, card.number);
    own.allow_last_try(false);
    return saved;
}

Result<void> PaperDesk::write(const OpenRecord& record, const std::filesystem::path& file, const Secret& password,
                              paper::DocumentSigner& signer, const std::string& own_card) {
    JCIC_TRY(const auto sealed,
             paper::encrypt_and_sign_pdf(*record.pdf, password, signer, parts_.machine.clock().now()));
    domain::acts::Values facts{{std::string{field::certificate}, to_hex(sha256_of(signer.certificate()))},
                               {std::string{field::digest}, to_hex(sha256_of(sealed))}};
    if (!own_card.empty()) facts.emplace(field::card, own_card);
    // The event comes first (write first). The file's name may be personal: it is the user's own, and stays out.
    // From now on the copy is out, be the file written or not: only a person's eye can tell that nothing is left of it.
    JCIC_CHECK(take("copy.save", {record.query, record.item, record.copy}, facts));
    return files::create(file, sealed);
}

}  // namespace jcic::desk
