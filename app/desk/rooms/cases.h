#pragma once
// The board by cases: what of one applicant's case stands where, whose turn it is, and what runs out first. Judged
// here, by values alone; windows only show it.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/domain/duties.h"
#include "app/domain/eligibility.h"
#include "app/domain/items.h"
#include "app/domain/states.h"
#include "app/inquiry/book/book.h"

namespace jcic::desk {

/// Another desk at which somebody was asked to approve.
struct WaitsAt {
    std::string desk;    ///< the workstation's name
    std::string person;  ///< user code
    bool operator==(const WaitsAt&) const = default;
};

/// One item of one query, as the board shows it.
struct BoardRow {
    inquiry::QueryId query;
    domain::Item item{};
    domain::ItemState state{};
    std::optional<int> year;
    std::optional<domain::Business> business{};         ///< nullopt where not ours to read
    std::optional<domain::SubjectKind> subject_kind{};  ///< likewise
    std::string applicant{};     ///< the same for the same person, within one snapshot; "" where not ours to read
    std::string subject_name;    ///< "" where not ours to read
    std::string subject_masked;  ///< "A12●●●●789"
    std::string case_number;
    std::string case_number_before{};  ///< as it was submitted, where it was corrected since; else ""
    bool corrected = false;            ///< its number was, be it back to what was submitted: it has a row of its own
    std::string serial_masked;
    std::optional<UtcTime> deadline;  ///< JCIC deletes then
    std::optional<UtcTime> requested_at;
    std::optional<UtcTime> ask_again;
    std::optional<UtcTime> authorised_until{};  ///< the end of the authorisation's last day
    UtcTime submitted_at{};                     ///< its query
    UtcTime changed_at{};                       ///< its query's last event's
    std::string querier_name{};
    std::optional<domain::PersonId> holder{};  ///< who has its case now
    std::string holder_name{};
    std::string approver_name{};      ///< of who decided, "" before
    std::string approved_at{};        ///< the other desk where they signed; "" for this one
    std::vector<WaitsAt> waits_at{};  ///< for approval, besides here
    std::string cause{};              ///< why they refused it, as the catalogue names it; "" where nobody did
    std::string remark{};             ///< theirs
    bool own = false;                 ///< asked by whoever is signed in
    bool in_hand = false;             ///< its case is theirs: asked and not handed over, or taken over (R-DU-15)
    bool left = false;                ///< who has its case is not designated today
    bool ready = false;               ///< may be asked for now
    bool fetchable = false;           ///< and by whoever is signed in
    bool stopped = false;             ///< a stop forbids its next step (R-LO-6); refusing and settling go on
    bool refused = false;             ///< by the host: not asked for again by itself
    bool end_seen = false;            ///< refused, failed or expired, and its querier knows
    std::string problem;              ///< fault code of the last refusal, "" for none
    std::vector<inquiry::CopyEntry> copies;
    bool holds_record = false;           ///< retrieved and not erased
    bool other_name = false;             ///< and it names its subject otherwise than query or authorisation
    bool used_up = false;                ///< and of no more use
    std::optional<UtcTime> delete_by{};  ///< R-PA-6: a used-up T52 goes before this
    std::optional<UtcTime> decide_by{};  ///< R-PA-6: before this it is said whether a T52 is needed still
    bool asked_to_decide = false;        ///< and its last use was on an earlier day: not while somebody works with it
    bool filed = false;                  ///< with its case (R-PA-11): it is decided about once a year
    std::string hold{};                  ///< row of the legal hold that forbids its deletion; "" for none
    bool asked_for_basis = false;        ///< its authorisation was revoked, and nothing was said of it since
};

/// Whose turn it is, in the order of the board.
enum class CaseGroup { mine, waiting, done };
/// What the person at the seat can do, the most pressing first.
enum class CaseStep {
    fetch,
    settle,
    request,
    ask_anew,  ///< approved for who handed it over: withdrawn, and asked for anew (R-DU-6)
    look_at_end,
    approve,
    hand_over,
    print,        ///< retrieved, and no copy is on its way or in the case file
    file,         ///< a copy is at the printer or in somebody's hands
    open_record,  ///< dealt with: only looked at
    none
};
/// Whether JCIC is asked in it, which takes the card.
[[nodiscard]] bool needs_card(CaseStep step);
/// Whether there is a record that whoever is signed in may open.
[[nodiscard]] bool opens(CaseStep step);
/// What runs out.
enum class RunsOut { jcic_deletes, authorisation, record_here };

/// For whom, or for what, the person at the seat waits; of several the first is told.
enum class WaitsFor { nothing, stop, agency, approval, colleague };
struct Wait {
    WaitsFor what = WaitsFor::nothing;
    std::optional<UtcTime> at{};  ///< it is asked again then, nullopt: not by itself; of an approval, it was submitted
    std::string who{};            ///< the colleague's name
    std::string problem{};        ///< fault code of the agency's last answer, "" for none
};

struct CaseItem {
    BoardRow row;
    CaseGroup group{};
    CaseStep step = CaseStep::none;
};

/// One case number and one applicant.
struct CaseRow {
    std::vector<CaseItem> items;  ///< by item, of each the newest last
    CaseGroup group{};            ///< of the one that is nearest to the person
    CaseStep step = CaseStep::none;
    std::optional<UtcTime> until;  ///< what of it runs out first
    RunsOut runs_out{};
    domain::Item first{};  ///< which item that is
    Wait waits;            ///< of a case that waits, what comes first
    UtcTime changed_at{};
    std::string hold{};  ///< of a record that would be deleted, and is held: the hold's row; it runs out no more

    /// Never empty: where the case's name and number stand.
    [[nodiscard]] const BoardRow& row() const { return items.front().row; }
    /// The one that stands for the item: whose turn is nearest, of several the newest. nullptr where none was asked
    /// for.
    [[nodiscard]] const CaseItem* shown(domain::Item item) const;
    /// The rule against asking for the item on that day, whichever query of the case it were added to. nullopt where
    /// one of them allows it, or is not ours to read.
    [[nodiscard]] std::optional<FaultCode> barred(domain::Item item, domain::RocDate on) const;
    /// The queries of which an item is at this step.
    [[nodiscard]] std::set<inquiry::QueryId> at(CaseStep step) const;
    [[nodiscard]] bool has(const inquiry::QueryId& query) const;
    /// Those items.
    [[nodiscard]] std::vector<domain::Item> items_at(CaseStep step) const;
    /// The record to be opened: what is still to be dealt with first, and of that what was not printed yet. nullptr
    /// without any.
    [[nodiscard]] const CaseItem* to_open() const;
    /// The item's; nullptr where none is held.
    [[nodiscard]] const CaseItem* record_of(domain::Item item) const;
    /// Queries in the signed-in person's hands that are not at JCIC yet.
    [[nodiscard]] std::set<inquiry::QueryId> to_withdraw() const;
    /// One of the case's, whose holder's it would be to hand over: the signed-in person's, where they have any; for a
    /// supervisor the first. nullptr where it is not theirs to hand over.
    [[nodiscard]] const BoardRow* to_hand_over(const std::set<domain::Duty>& duties) const;
};

/// The cases of the rows for who has these duties: by group, what runs out first on top, then the newest.
[[nodiscard]] std::vector<CaseRow> cases_of(const std::vector<BoardRow>& rows, const std::set<domain::Duty>& duties);
/// Case numbers whose next step needs the card, each once, in the order of the board: what it is handed out for.
[[nodiscard]] std::vector<std::string> cases_for_card(const std::vector<CaseRow>& cases);

}  // namespace jcic::desk
