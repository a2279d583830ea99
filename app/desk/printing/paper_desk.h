#pragma once
// The record window: pages to look at, which no copy is counted for, and numbered copies, the same bytes shown, printed
// and filed (R-PA-1 to R-PA-5).

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
#include "app/domain/duties.h"
#include "app/domain/identifiers.h"
#include "app/domain/record.h"
#include "app/inquiry/book/book.h"

namespace jcic::paper {
class DocumentSigner;
}

namespace jcic::desk {

class Seat;

/// An open record: its page, to be looked at, or with the copy number that is reserved for it.
struct OpenRecord {
    inquiry::QueryId query;
    domain::Item item{};
    int copy = 0;  ///< 0: a preview
    int pages = 0;
    bool tax_data = false;  ///< the notice of R-PA-3 stands on screen too
    std::shared_ptr<const Bytes> pdf{};
};

/// Which record, which copy.
struct CopyId {
    inquiry::QueryId query;
    domain::Item item{};
    int number = 0;
    bool operator==(const CopyId&) const = default;
};

/// Given the first page of many, to be seen while the others are painted. Called on the caller's thread.
using FirstPage = std::function<void(std::shared_ptr<const Bytes>)>;

class PaperDesk {
public:
    explicit PaperDesk(const With<const Machine, Seating, CardLine, Printing>& parts) : parts_(parts) {}

    /// Appends record.viewed and lays the pages out as they will print, with a mark where the number will stand. It is
    /// no copy: nothing is numbered, no code is signed, and such pages are neither printed nor saved.
    Result<OpenRecord> view(const inquiry::QueryId& id, domain::Item item, const FirstPage& seen_first = {});
    /// The same for who reviews it, while the review waits for its answer (R-LO-3): appends record.reviewed. The pages
    /// bear the reviewer's name. Faults of Records::view_in_review.
    Result<OpenRecord> view_in_review(const std::string& review, const FirstPage& seen_first = {});
    /// A copy, to be printed or saved: appends copy.reserved, lays the pages out and, before their codes are signed,
    /// page.committed. A second copy needs a reason that says something (input.missing, rule.R-DU-6), and bears it;
    /// where the branch decided so a supervisor's approval, too (input.missing "approver").
    Result<OpenRecord> open(const inquiry::QueryId& id, domain::Item item, const std::string& reason);
    /// What that supervisor is to be shown (R-PA-7). Faults as Copies::another.
    [[nodiscard]] Result<StepText> another(const inquiry::QueryId& id, domain::Item item, const std::string& reason,
                                           const domain::PersonId& approver);
    /// The copy of which that was shown, with their password: their approval is appended together with copy.reserved.
    /// Faults also person.password, session.paused, query.changed (it is another number by now, or another page).
    Result<OpenRecord> open(const inquiry::QueryId& id, domain::Item item, const StepText& seen,
                            const Secret& approvers_password);
    /// Neither printed nor saved: the number becomes void.
    Result<void> close(const OpenRecord& record);
    /// Begins a job, appends copy.sent with its number and the digest of the bytes, then hands over these bytes: of
    /// what the queue may hold, the ledger always knows the job. Where no job could be begun the copy keeps its number.
    /// Answers how many sheets are to come. Faults printer.*, person.duty (another reserved it).
    Result<int> print(const OpenRecord& record, const PrintChoice& choice);
    /// The cover of these copies of one case, which are numbered and printed next: appends sheet.printed, as print()
    /// does copy.sent. It names nobody it is about. Faults as print's; query.state (none, of several cases, or sent
    /// already).
    Result<void> print_cover(const std::vector<OpenRecord>& records, const PrintChoice& choice);
    /// Takes the copy's job out of the queue. What came out by then is still to be counted. Faults printer.*.
    Result<void> cancel(const CopyId& copy);
    /// A person counted: all sheets are there, some (they are to be destroyed), or none (the number is void). Short of
    /// all only once nothing more can come out. Faults printer.open, printer.server, input.form ("sheets").
    Result<void> count(const CopyId& copy, int sheets);
    Result<void> file(const CopyId& copy, const std::string& where);
    /// R-PA-4: of no use any more, to be destroyed: this copy, whatever the reason. Another may lie in a cabinet, and
    /// who has not looked there does not say what becomes of it. Fault printer.open.
    Result<void> set_aside(const CopyId& copy, bool case_refused);
    /// Paper, or the file that a copy was exported as (R-PA-10); with a witness, who countersigns (R-PA-4).
    Result<void> destroy(const CopyId& copy, const std::string& how, const domain::PersonId& witness,
                         const Secret& witness_password);
    Result<void> missing(const CopyId& copy);
    /// The unit head has looked into a missing copy, and says how. Fault person.duty.
    Result<void> write_off(const CopyId& copy, const std::string& how);
    /// A missing copy is there again: in somebody's hands, to be filed or destroyed.
    Result<void> found(const CopyId& copy);
    /// The number of the own card that would sign for who is signed in, before a copy's number is given for it. Faults
    /// of ledger::document_card.
    [[nodiscard]] Result<std::string> signing_card();
    /// Files the same pages encrypted (AES-256, R-PA-5) and signed (PAdES): by the card while it opens JCIC,
    /// else by the workstation. The copy's number goes with the file: it is out until destroy() (R-PA-10),
    /// and is not printed any more. The password has the accounts' strength (R-PW-1). Faults rule.R-PW-1, paper.signer,
    /// file.*, query.state (not reserved), query.changed (other pages than this seat's), those of the card.
    Result<void> save_encrypted(const OpenRecord& record, const std::filesystem::path& file, const Secret& password);
    /// The same, signed by the own card of who is signed in, which is given its PIN once; `last_try`: they were told
    /// that one try is left, and said yes. Faults besides: those of ledger::document_card and sign_document, with which
    /// no file is there, and the copy may be saved as before.
    Result<void> save_signed(const OpenRecord& record, const std::filesystem::path& file, bool last_try,
                             const Secret& password, const Secret& pin);

private:
    /// Before anything signs. Faults as save_encrypted.
    [[nodiscard]] Result<Seat*> may_save(const OpenRecord& record, const std::filesystem::path& file,
                                         const Secret& password);
    /// `own_card`: the signer's number; "" for a signer of the desk's.
    Result<void> write(const OpenRecord& record, const std::filesystem::path& file, const Secret& password,
                       paper::DocumentSigner& signer, const std::string& own_card);
    /// To be looked at: of a query that was just brought, whose last event is the look itself.
    Result<OpenRecord> lay_out_preview(const inquiry::QueryId& id, domain::Record record, domain::Duty looking,
                                       const FirstPage& seen_first);
    /// Of a number that was reserved just now; void where no page comes to bear it.
    Result<OpenRecord> numbered(Seat& seat, const CopyId& copy);
    Result<OpenRecord> lay_out_copy(OpenRecord open);
    Result<void> move(const CopyId& copy, domain::CopyEvent event, const std::vector<Detail>& facts);
    /// Fault query.changed: the bytes are not those that were laid out for this copy, at this seat.
    [[nodiscard]] Result<void> check_own(const OpenRecord& record);
    [[nodiscard]] Result<inquiry::CopyEntry> entry_of(const CopyId& copy);
    With<const Machine, Seating, CardLine, Printing> parts_;
};

}  // namespace jcic::desk
