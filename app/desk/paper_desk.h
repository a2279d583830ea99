#pragma once
// The record window: one PDF, the same bytes previewed, printed and filed (R-PA-1 to R-PA-5).

#include "app/base/secret.h"
#include "app/desk/rooms.h"

namespace jcic::desk {

/// An open record: its page with the copy number that is reserved for it.
struct OpenRecord {
    inquiry::QueryId query;
    domain::Item item{};
    int copy = 0;
    bool tax_data = false;  ///< the notice of R-PA-3 stands on screen too
    std::shared_ptr<const Bytes> pdf;
};

class PaperDesk {
public:
    explicit PaperDesk(Rooms& rooms) : rooms_(rooms) {}

    /// Appends record.viewed and copy.reserved, lays the pages out and, before their codes are signed, page.committed.
    /// A second copy needs a reason (input.missing).
    Result<OpenRecord> open(const inquiry::QueryId& id, domain::Item item, const std::string& reason);
    /// The window closed without printing: the number becomes void.
    Result<void> close(const OpenRecord& record);
    /// Appends copy.at-printer with the digest of the bytes, then hands these bytes to the queue.
    Result<void> print(const OpenRecord& record, const std::string& queue);
    /// A person confirms what the queue proposes: the sheets are there, or the job failed.
    Result<void> confirm(const inquiry::QueryId& id, domain::Item item, int copy, bool printed);
    Result<void> file(const inquiry::QueryId& id, domain::Item item, int copy, const std::string& where);
    /// With a witness, who countersigns (R-PA-4).
    Result<void> destroy(const inquiry::QueryId& id, domain::Item item, int copy, const std::string& how,
                         const domain::PersonId& witness, const Secret& witness_password);
    Result<void> missing(const inquiry::QueryId& id, domain::Item item, int copy);
    /// A missing copy is there again: in somebody's hands, to be filed or destroyed.
    Result<void> found(const inquiry::QueryId& id, domain::Item item, int copy);
    /// Files the same pages encrypted (AES-256, R-PA-5) and signed by the workstation (PAdES); the password has the
    /// accounts' strength (R-PW-1). Faults rule.R-PW-1, paper.signer, file.*.
    Result<void> save_encrypted(const OpenRecord& record, const std::filesystem::path& file, const Secret& password);

private:
    Rooms& rooms_;
};

}  // namespace jcic::desk
