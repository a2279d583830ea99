#include "app/desk/paper_desk.h"

#include "app/desk/page_proofs.h"
#include "app/domain/official_names.h"
#include "app/domain/password_policy.h"
#include "app/files/files.h"
#include "app/inquiry/vocabulary.h"
#include "app/paper/record_page.h"
#include "app/paper/signature.h"

namespace jcic::desk {
namespace {

/// What was printed before this copy: numbers that left for the printer, whatever became of them.
int printed_before(const inquiry::ItemEntry& item, int number) {
    int count = 0;
    for (const auto& copy : item.copies)
        if (copy.number < number && copy.state != domain::CopyState::void_ && copy.state != domain::CopyState::reserved)
            ++count;
    return count;
}

std::string authorisation_text(const domain::Authorisation& a) {
    return a.reference + "（" + std::string(domain::official_name(a.kind)) + "，" + a.signed_on.dashed() + " 至 " +
           a.ends_on.dashed() + "，聯徵回覆 " + a.reply_code + "）";
}

Result<paper::RecordPaper> paper_of(Rooms& rooms, const inquiry::QueryEntry& entry, domain::Record record, int copy) {
    const auto& seat = *rooms.seat;
    const auto& item = entry.items.at(record.item());
    const auto& query = *entry.query;
    paper::RecordPaper page{rooms.practice_kind,
                            std::move(record),
                            query.subject.text(),
                            query.subject_name,
                            std::nullopt,
                            std::string(domain::official_name(query.business)),
                            std::string(domain::official_name(query.subject_kind)),
                            query.case_number,
                            query.reason,
                            authorisation_text(query.authorisation),
                            item.serial ? item.serial->masked() : "",
                            item.retrieved_at.value_or(UtcTime{}),
                            {},
                            "",
                            copy,
                            printed_before(item, copy),
                            rooms.clock->now()};
    if (query.borrower) page.borrower = query.borrower->name + " " + query.borrower->id_text();
    page.querier = {seat.names.display_name(entry.querier), entry.querier.text(),
                    std::string(domain::official_name(domain::Duty::query_officer)), rooms.settings.institution.text(),
                    rooms.settings.branch};
    if (entry.approval) page.approver = seat.names.display_name(entry.approval->by) + " " + entry.approval->by.text();
    return page;
}

/// The workstation's key, by which a file says where it was made.
Result<paper::PemSigner> workstation_signer(const Rooms& rooms) {
    JCIC_TRY(const Bytes certificate, files::read(rooms.profile / rooms.settings.certificate));
    JCIC_TRY(const Secret key, files::read_secret(rooms.profile / rooms.settings.key));
    return paper::PemSigner::from(certificate, key);
}

Detail digest_fact(const Bytes& pdf) {
    return {std::string{inquiry::field::digest}, to_hex(sha256_of(pdf))};
}

}  // namespace

Result<OpenRecord> PaperDesk::open(const inquiry::QueryId& id, domain::Item item, const std::string& reason) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    if (!seat->duties.contains(domain::Duty::query_officer)) return fail(FaultCode::person_duty, "record.open");
    JCIC_TRY(auto record, seat->inquiries->view(id, item));
    JCIC_TRY(const int copy, seat->inquiries->reserve_copy(id, item, reason));
    OpenRecord open{id, item, copy, domain::info(item).tax_data, nullptr};
    JCIC_TRY(const auto page, paper_of(rooms_, *seat->book.find(id), std::move(record), copy));
    auto pdf = paper::lay_out(page, *rooms_.layouts, prove_by_ledger(rooms_, {id, item, copy}));
    if (!pdf) {
        JCIC_CHECK(close(open));
        return tl::unexpected<Fault>(std::move(pdf).error());
    }
    open.pdf = std::make_shared<const Bytes>(std::move(*pdf));
    return open;
}

Result<void> PaperDesk::close(const OpenRecord& record) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    return seat->inquiries->copy(record.query, record.item, record.copy, domain::CopyEvent::discard, {});
}

Result<void> PaperDesk::print(const OpenRecord& record, const std::string& queue) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    if (queue.empty()) return fail(FaultCode::printer_none, "print");
    JCIC_CHECK(seat->inquiries->copy(record.query, record.item, record.copy, domain::CopyEvent::send,
                                     {{std::string{inquiry::field::queue}, queue}, digest_fact(*record.pdf)}));
    // The title enters the print server's logs: the copy's number and the item, nothing of the applicant.
    const std::string title = std::string(domain::code_of(record.item)) + " copy " + std::to_string(record.copy);
    auto job = rooms_.printers->submit(queue, *record.pdf, title);
    if (!job) {
        JCIC_CHECK(seat->inquiries->copy(record.query, record.item, record.copy, domain::CopyEvent::fail,
                                         {{std::string{inquiry::field::cause}, std::string(job.error().text())}}));
        return tl::unexpected<Fault>(std::move(job).error());
    }
    rooms_.jobs[{record.query, record.item, record.copy}] = *job;
    return {};
}

Result<void> PaperDesk::confirm(const inquiry::QueryId& id, domain::Item item, int copy, bool printed) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    rooms_.jobs.erase({id, item, copy});
    return seat->inquiries->copy(id, item, copy, printed ? domain::CopyEvent::confirm : domain::CopyEvent::fail, {});
}

Result<void> PaperDesk::file(const inquiry::QueryId& id, domain::Item item, int copy, const std::string& where) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    if (where.empty()) return fail(FaultCode::input_missing, "copy.file", {{"field", "where"}});
    return seat->inquiries->copy(id, item, copy, domain::CopyEvent::file,
                                 {{std::string{inquiry::field::where}, where}});
}

Result<void> PaperDesk::destroy(const inquiry::QueryId& id, domain::Item item, int copy, const std::string& how,
                                const domain::PersonId& witness, const Secret& witness_password) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    if (how.empty()) return fail(FaultCode::input_missing, "copy.destroy", {{"field", "how"}});
    if (witness == seat->person()) return fail(FaultCode::rule_pa_4, "copy.destroy", {{"reason", "witness"}});
    // Made of the event's own facts and nothing else, so that the page can be made again from the event.
    const std::string page = "銷毀\t" + std::string(domain::code_of(item)) + " 第 " + std::to_string(copy) +
                             " 份\n查詢\t" + id + "\n方式\t" + how + "\n見證人\t" + witness.text() + "\n";
    JCIC_TRY(const auto seen, seat->session->countersign(witness, witness_password, "confirmation", view(page)));
    return seat->inquiries->copy(
        id, item, copy, domain::CopyEvent::destroy,
        {{std::string{inquiry::field::how}, how}, {std::string{inquiry::field::witness}, witness.text()}}, {seen});
}

Result<void> PaperDesk::missing(const inquiry::QueryId& id, domain::Item item, int copy) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    return seat->inquiries->copy(id, item, copy, domain::CopyEvent::lose, {});
}

Result<void> PaperDesk::found(const inquiry::QueryId& id, domain::Item item, int copy) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    return seat->inquiries->copy(id, item, copy, domain::CopyEvent::find, {});
}

Result<void> PaperDesk::save_encrypted(const OpenRecord& record, const std::filesystem::path& file,
                                       const Secret& password) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    JCIC_CHECK(domain::strong_enough(password));
    JCIC_TRY(auto signer, workstation_signer(rooms_));
    JCIC_TRY(const auto sealed, paper::encrypt_and_sign_pdf(*record.pdf, password, signer, rooms_.clock->now()));
    // The event comes first (write first). The file's name may be personal: it is the user's own, and stays out.
    JCIC_CHECK(seat->session->append(plain_entry(rooms_.random, "record.exported", "query:" + record.query,
                                                 {{"item", std::string(domain::code_of(record.item))},
                                                  {"number", std::to_string(record.copy)},
                                                  {"certificate", to_hex(sha256_of(signer.certificate()))},
                                                  digest_fact(sealed)})));
    return files::replace(file, sealed);
}

}  // namespace jcic::desk
