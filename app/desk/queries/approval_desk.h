#pragma once
// The approver's side of queries at the desk: what is shown of one, and what is signed of it.

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/desk/rooms/attached_file.h"
#include "app/desk/rooms/leaving.h"
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
    std::vector<inquiry::Remark> remarks;     ///< the heaviest first; what this seat may not be told is left out
    std::map<domain::Item, FaultCode> items;  ///< submitted ones, with the rule that allows each
    bool own = false;
    bool two = false;                               ///< another supervisor's approval goes first
    std::optional<inquiry::FirstApproval> first{};  ///< that is there already
    std::string first_name{};                       ///< who gave it
    bool part = false;                              ///< the signed-in person asked, has the case, or may approve it
    std::string form{};  ///< number of the authorisation, where its form's image or file is at hand; "" else
    std::optional<int> year{};
    std::optional<domain::RocDate> querier_from{};  ///< since when who asks may, by the register of people (聯徵4)
    std::string desk{};            ///< the other desk where it was asked, and is written; "" for this one
    UtcTime submitted_at{};        ///< there
    std::optional<Fault> again{};  ///< of another desk's: why the last answer was not taken there
    ImageHere image{};             ///< of another desk's: its form's

    /// Whether approving that is the first of two, and decides nothing (Approvals::decision).
    [[nodiscard]] bool is_first(const domain::PersonId& approver, const std::set<domain::Item>& approved) const;
    /// Nothing heavier than a note stands out: it may be signed together with others.
    [[nodiscard]] bool only_notes() const;
};

/// How far the image of a form has come from another desk, in parts.
struct ImageProgress {
    std::size_t done = 0;
    std::size_t of = 0;
};

/// A page as an approver saw it, and what came of signing it together with others.
struct SeenPage {
    inquiry::QueryId query;
    inquiry::ApprovalText page;
};
struct SignedPage {
    inquiry::QueryId query;
    std::optional<Fault> fault;  ///< none: it is approved
    bool first = false;          ///< by the first of two: another is still to decide
};

class ApprovalDesk {
public:
    explicit ApprovalDesk(const With<const Machine, Seating, const HubLine>& parts) : parts_(parts) {}

    /// For who reads records; of another desk's question (ApprovalRow::desk) for whom it asks, and written so first.
    [[nodiscard]] Result<ApprovalView> approval(const inquiry::QueryId& id, const std::stop_token& stop = {});
    /// Countersign at this seat, or by the signed-in supervisor's own password. Items not named are refused, for a
    /// `cause` of the catalogue's. Faults person.password, session.paused (too many failures at another's seat),
    /// rule.R-DU-6 (also, once the password was right: what stands out may not be shown at this seat, reason
    /// "own-seat"), query.changed, input.missing (no cause, or no remark where one is due). Of another desk's question
    /// it is signed here, by who is signed in, and written there, or asked anew.
    Result<void> decide(const inquiry::QueryId& id, const inquiry::ApprovalText& seen,
                        const std::set<domain::Item>& approved, const std::string& remark,
                        const domain::PersonId& approver, const Secret& password, const std::string& cause = {});
    /// Approves all that was asked in several queries about which nothing but notes stands out: one password, and for
    /// each its own event and signature. What is wrong with one is told of that one (query.changed where something
    /// stands out by now), and the others stand. Faults, then of none: person.password, session.paused and those of a
    /// person.
    [[nodiscard]] Result<std::vector<SignedPage>> approve_together(const std::vector<SeenPage>& seen,
                                                                   const domain::PersonId& approver,
                                                                   const Secret& password);

    /// What brings the image of the form of another desk's question, sealed. Faults query.changed (it is asked no
    /// more), register.state (it has none).
    [[nodiscard]] Result<ImageFetch> image_to_fetch(const inquiry::QueryId& id) const;
    /// Opens what was brought; approval.image-opened is written first. Faults query.changed, hub.forged (another than
    /// its page says).
    [[nodiscard]] Result<AttachedFile> open_image(const inquiry::QueryId& id, const std::vector<Bytes>& parts);
    /// Both, into a file as RegisterDesk::save_attached. Faults hub.*, too.
    Result<void> save_image(const inquiry::QueryId& id, const std::filesystem::path& file, const Leaving& how);

    /// The signed-in supervisor's key at this workstation, with its own proof, into a file for another desk of the
    /// branch where they approve, too: its register of such keys takes it in. What two compare: the key, in hex. Faults
    /// person.duty, file.write.
    Result<std::string> write_key(const std::filesystem::path& file);

private:
    /// The page as this seat may be shown it; whether something of it may not be shown here.
    struct Shown {
        inquiry::ApprovalText page;
        std::vector<inquiry::Remark> remarks;
        bool hidden = false;
    };
    [[nodiscard]] static Result<Shown> shown_page(Seat& seat, const inquiry::QueryId& id,
                                                  const std::stop_token& stop = {});
    /// The decision, prepared, if the page is as it was seen and the approver may approve it.
    [[nodiscard]] Result<domain::Entry> prepared(Seat& seat, const SeenPage& seen, const Shown& shown,
                                                 const std::optional<std::set<domain::Item>>& approved,
                                                 const std::string& remark, const domain::PersonId& approver,
                                                 const std::string& cause);
    /// Another desk's question, null for a query of this one; and what is decided of it.
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
