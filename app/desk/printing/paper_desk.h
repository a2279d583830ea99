#pragma once
// The record window: pages to view, which are not copies, and numbered copies with identical bytes on screen, on paper
// and in the file (R-PA-1 to R-PA-5). What becomes of a copy afterwards is an act without an edge (act_desk.h).

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/desk/profile/print_view.h"
#include "app/desk/rooms/step_text.h"
#include "app/desk/rooms/with.h"
#include "app/domain/acts/act.h"
#include "app/domain/duties.h"
#include "app/domain/identifiers.h"
#include "app/domain/record.h"
#include "app/inquiry/book/record_name.h"

namespace jcic::paper {
class DocumentSigner;
}

namespace jcic::desk {

class Seat;

/// An open record: a page to view, or one with a reserved copy number.
struct OpenRecord {
    inquiry::QueryId query;
    domain::Item item{};
    int copy = 0;  ///< 0: a preview
    int pages = 0;
    bool tax_data = false;  ///< the notice of R-PA-3 is also displayed
    std::shared_ptr<const Bytes> pdf{};
};

using CopyId = inquiry::RecordName;

/// Receives the first page of many, to be shown while the others are painted. Called on the caller's thread.
using FirstPage = std::function<void(std::shared_ptr<const Bytes>)>;

class PaperDesk {
public:
    explicit PaperDesk(const With<const Machine, Seating, CardLine, Printing>& parts) : parts_(parts) {}

    /// Appends record.viewed and lays out the pages as printed, with a mark in place of the number. Not a copy: no
    /// number, no signed code; such pages are never printed or saved.
    Result<OpenRecord> view(const inquiry::QueryId& id, domain::Item item, const FirstPage& seen_first = {});
    /// As above, for the reviewer while the review awaits its answer (R-LO-3): appends record.reviewed. The pages bear
    /// the reviewer's name. Faults of Records::view_in_review.
    Result<OpenRecord> view_in_review(const std::string& review, const FirstPage& seen_first = {});
    /// Opens a copy to be printed or saved: appends copy.reserved, lays out the pages and, before signing their codes,
    /// appends page.committed. A second copy needs a meaningful reason (input.missing, rule.R-DU-6), which it bears,
    /// and by branch policy a supervisor's approval (input.missing "approver").
    Result<OpenRecord> open(const inquiry::QueryId& id, domain::Item item, const std::string& reason);
    /// Returns the text shown to that supervisor (R-PA-7). Faults as Acts::to_sign.
    [[nodiscard]] Result<StepText> another(const inquiry::QueryId& id, domain::Item item, const std::string& reason,
                                           const domain::PersonId& approver);
    /// Opens the copy shown to the approver, with their password: the approval is appended together with copy.reserved.
    /// Also faults person.password, session.paused, query.changed (number or page has changed).
    Result<OpenRecord> open(const inquiry::QueryId& id, domain::Item item, const StepText& seen,
                            const Secret& approvers_password);
    /// Closes a copy neither printed nor saved: its number becomes void.
    Result<void> close(const OpenRecord& record);
    /// Creates a job, appends copy.sent with its number and the bytes' digest, then sends the bytes, so that the ledger
    /// has every job in the queue. If no job could be created, the copy keeps its number. Returns the number of sheets.
    /// Faults printer.*, person.duty (reserved by another person).
    Result<int> print(const OpenRecord& record, const PrintChoice& choice);
    /// Prints the cover of these copies of one case, which are numbered and printed next: appends sheet.printed, as
    /// print() appends copy.sent. It names no data subject. Faults as print's; query.state (none, of several cases, or
    /// already sent).
    Result<void> print_cover(const std::vector<OpenRecord>& records, const PrintChoice& choice);
    /// Cancels the copy's job. Sheets already printed must still be counted. Faults printer.*.
    Result<void> cancel(const CopyId& copy);
    /// Records a person's count: all sheets, some (they must be destroyed), or none (the number is void). Less than all
    /// only after the job has ended. Faults printer.open, printer.server, input.form ("sheets").
    Result<void> count(const CopyId& copy, int sheets);
    /// Returns the number of the own card with which the signed-in person would sign, before a copy is numbered for it.
    /// Faults of ledger::document_card.
    [[nodiscard]] Result<std::string> signing_card();
    /// Saves the same pages encrypted (AES-256, R-PA-5) and signed (PAdES): by the card while it has JCIC open, else by
    /// the workstation. The file takes the copy's number: it counts as exported until it is destroyed (R-PA-10) and can
    /// no longer be printed. The password needs an account's strength (R-PW-1). Faults rule.R-PW-1, paper.signer,
    /// file.*, query.state (not reserved), query.changed (pages not from this seat), those of the card.
    Result<void> save_encrypted(const OpenRecord& record, const std::filesystem::path& file, const Secret& password);
    /// As above, signed with the signed-in person's own card, which receives its PIN once; `last_try`: they confirmed
    /// the last try. Also faults of ledger::document_card and sign_document; then no file exists, and the copy can be
    /// saved as before.
    Result<void> save_signed(const OpenRecord& record, const std::filesystem::path& file, bool last_try,
                             const Secret& password, const Secret& pin);

private:
    /// Checks before any signature. Faults as save_encrypted.
    [[nodiscard]] Result<Seat*> may_save(const OpenRecord& record, const std::filesystem::path& file,
                                         const Secret& password);
    /// `own_card`: the signer's card number; "" for the desk's own signer.
    Result<void> write(const OpenRecord& record, const std::filesystem::path& file, const Secret& password,
                       paper::DocumentSigner& signer, const std::string& own_card);
    /// Lays out a preview of a record just read; the query's last event is this viewing.
    Result<OpenRecord> lay_out_preview(const inquiry::QueryId& id, domain::Record record, domain::Duty looking,
                                       const FirstPage& seen_first);
    /// Lays out a copy just reserved; voids its number if that fails.
    Result<OpenRecord> numbered(Seat& seat, const CopyId& copy);
    Result<OpenRecord> lay_out_copy(OpenRecord open);
    /// An act of the copy, at its edge.
    Result<void> take(std::string_view act, const CopyId& copy, const domain::acts::Values& given = {});
    /// Fault query.changed: the bytes were not laid out for this copy at this seat.
    [[nodiscard]] Result<void> check_own(const OpenRecord& record);
    [[nodiscard]] Result<inquiry::CopyEntry> entry_of(const CopyId& copy);
    With<const Machine, Seating, CardLine, Printing> parts_;
};

}  // namespace jcic::desk
