#pragma once
// Approval of queries at the desk: what is shown and what is signed.

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/desk/rooms/attached_file.h"
#include "app/desk/rooms/saved_file.h"
#include "app/desk/rooms/snapshot.h"
#include "app/desk/rooms/with.h"
#include "app/inquiry/steps/inquiries.h"

namespace jcic::desk {

class Seat;
struct Elsewhere;
struct ImageFetch;  // image_round.h

struct ApprovalView {
    inquiry::ApprovalText page;               ///< text is "label\tvalue\n" lines
    std::string digest_text;                  ///< "7F3A-91C2"
    std::vector<inquiry::Remark> remarks;     ///< most serious first, without those not to be shown at this seat
    std::map<domain::Item, FaultCode> items;  ///< submitted items, each with the rule that allows it
    bool own = false;
    bool two = false;                               ///< another supervisor approves first
    std::optional<inquiry::FirstApproval> first{};  ///< if it was given already
    std::string first_name{};                       ///< of its signer
    bool part = false;                              ///< submitter, case officer or possible approver is signed in
    std::string form{};  ///< the authorisation's number if its form's image or file is available; else ""
    std::optional<int> year{};
    std::optional<domain::RocDate> querier_from{};  ///< start of the querier's designation (聯徵4)
    std::string desk{};                             ///< the other desk where it was submitted; "" for this one
    UtcTime submitted_at{};                         ///< at that desk
    std::optional<Fault> again{};                   ///< why the asking desk rejected the last answer
    ImageHere image{};                              ///< of another desk's query: its form's

    /// Whether this approval is the first of two and decides nothing (Approvals::decision).
    [[nodiscard]] bool is_first(const domain::PersonId& approver, const std::set<domain::Item>& approved) const;
    /// Whether it has notes at most, so that it may be signed together with others.
    [[nodiscard]] bool only_notes() const;
};

/// Number of parts of a form's image fetched from another desk.
struct ImageProgress {
    std::size_t done = 0;
    std::size_t of = 0;
};

/// A page as seen by an approver, and the result of signing it with others.
struct SeenPage {
    inquiry::QueryId query;
    inquiry::ApprovalText page;
};
struct SignedPage {
    inquiry::QueryId query;
    std::optional<Fault> fault;  ///< nullopt: approved
    bool first = false;          ///< the first of two: another still has to decide
};

class ApprovalDesk {
public:
    explicit ApprovalDesk(const With<const Machine, Seating, const HubLine>& parts) : parts_(parts) {}

    /// For people who may read records; another desk's question (ApprovalRow::desk) only for the person asked, recorded
    /// first.
    [[nodiscard]] Result<ApprovalView> approval(const inquiry::QueryId& id, const std::stop_token& stop = {});
    /// Countersigns at this seat, or signs with the signed-in supervisor's own password. Items not named are refused,
    /// for a `cause` of the catalogue. Faults person.password, session.paused (too many failures at another's seat),
    /// rule.R-DU-6 (also, after a correct password: points to note may not be shown at this seat, reason "own-seat"),
    /// query.changed, input.missing (no cause, or no remark if one is required). Another desk's question is signed here
    /// by the signed-in person, then recorded there, or asked again.
    Result<void> decide(const inquiry::QueryId& id, const inquiry::ApprovalText& seen,
                        const std::set<domain::Item>& approved, const std::string& remark,
                        const domain::PersonId& approver, const Secret& password, const std::string& cause = {});
    /// Approves all items of several queries with no points above a note: one password, but an own event and signature
    /// for each. A query's fault is returned with it (query.changed if there is a new point to note) and does not
    /// affect the others. Faults that stop all: person.password, session.paused and those of a person.
    [[nodiscard]] Result<std::vector<SignedPage>> approve_together(const std::vector<SeenPage>& seen,
                                                                   const domain::PersonId& approver,
                                                                   const Secret& password);

    /// Returns the source of the sealed image of another desk's form. Faults query.changed (the question was
    /// withdrawn), register.state (it has none).
    [[nodiscard]] Result<ImageFetch> image_to_fetch(const inquiry::QueryId& id) const;
    /// Opens the fetched image; approval.image-opened is written first. Faults query.changed, hub.forged (it differs
    /// from its page).
    [[nodiscard]] Result<AttachedFile> open_image(const inquiry::QueryId& id, const std::vector<Bytes>& parts);
    /// Fetches and opens the image, then saves it as RegisterDesk::save_attached. Also faults hub.*.
    Result<void> save_image(const inquiry::QueryId& id, const std::filesystem::path& file, const Leaving& how);

    /// Writes the signed-in supervisor's key at this workstation, with its proof of possession, into a file for the
    /// register of such keys at another desk of the branch. Returns the key in hex, for comparison by two people.
    /// Faults person.duty, file.write.
    Result<std::string> write_key(const std::filesystem::path& file);

private:
    /// The page as shown at this seat, and whether part of it is hidden here.
    struct Shown {
        inquiry::ApprovalText page;
        std::vector<inquiry::Remark> remarks;
        bool hidden = false;
    };
    [[nodiscard]] static Result<Shown> shown_page(Seat& seat, const inquiry::QueryId& id,
                                                  const std::stop_token& stop = {});
    /// Prepares the decision if the page is unchanged and the approver may approve it.
    [[nodiscard]] Result<domain::Entry> prepared(Seat& seat, const SeenPage& seen, const Shown& shown,
                                                 const std::optional<std::set<domain::Item>>& approved,
                                                 const std::string& remark, const domain::PersonId& approver,
                                                 const std::string& cause);
    /// Returns the known questions if this is another desk's query; null for one of this desk.
    [[nodiscard]] Elsewhere* elsewhere(const inquiry::QueryId& id) const;
    [[nodiscard]] Result<domain::Entry> answer_to(const Elsewhere& known, const SeenPage& seen,
                                                  const std::optional<std::set<domain::Item>>& approved,
                                                  const std::string& remark, const domain::PersonId& approver,
                                                  const std::string& cause) const;
    [[nodiscard]] Result<std::vector<SignedPage>> approve_elsewhere(const std::vector<SeenPage>& seen,
                                                                    const domain::PersonId& approver,
                                                                    const Secret& password);
    [[nodiscard]] Result<std::vector<SignedPage>> approve_here(const std::vector<SeenPage>& seen,
                                                               const domain::PersonId& approver,
                                                               const Secret& password);
    With<const Machine, Seating, const HubLine> parts_;
};

}  // namespace jcic::desk
