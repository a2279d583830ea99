#pragma once
// The board by cases: the state of each applicant's items, whose turn it is, and which deadline is next. Judged here,
// from values alone; windows only show it.

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

/// Another desk at which a person was asked to approve.
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
    std::optional<domain::Business> business{};         ///< nullopt if not readable here
    std::optional<domain::SubjectKind> subject_kind{};  ///< nullopt if not readable here
    std::string applicant{};     ///< equal for the same person within one snapshot; "" if not readable here
    std::string subject_name;    ///< "" if not readable here
    std::string subject_masked;  ///< "A12●●●●789"
    std::string case_number;
    std::string case_number_before{};  ///< as submitted, if it was corrected since; else ""
    bool corrected = false;            ///< even if back to the submitted number: it has a row of its own
    std::string serial_masked;
    std::optional<UtcTime> deadline;  ///< when JCIC deletes the record
    std::optional<UtcTime> requested_at;
    std::optional<UtcTime> ask_again;
    std::optional<UtcTime> authorised_until{};  ///< the end of the authorisation's last day
    UtcTime submitted_at{};                     ///< of its query
    UtcTime changed_at{};                       ///< last event of its query
    std::string querier_name{};
    std::optional<domain::PersonId> holder{};  ///< the case officer
    std::string holder_name{};
    std::string approver_name{};      ///< of the person who decided; "" before
    std::string approved_at{};        ///< the other desk at which they signed; "" for this one
    std::vector<WaitsAt> waits_at{};  ///< other desks at which it awaits approval
    std::string cause{};              ///< of the refusal, as in the catalogue; "" if not refused
    std::string remark{};             ///< the refuser's
    bool own = false;                 ///< submitted by the signed-in person
    bool in_hand = false;             ///< the signed-in person is the case officer: submitter or new one (R-DU-15)
    bool left = false;                ///< its case officer is not designated today
    bool ready = false;               ///< may be retrieved now
    bool fetchable = false;           ///< and by the signed-in person
    bool stopped = false;             ///< a stop forbids its next step (R-LO-6); refusing and settling remain possible
    bool refused = false;             ///< by the host: not retried automatically
    bool end_seen = false;            ///< refused, failed or expired, and seen by its querier
    std::string problem;              ///< fault code of the last refusal, "" for none
    std::vector<inquiry::CopyEntry> copies;
    bool holds_record = false;           ///< retrieved and not erased
    bool other_name = false;             ///< and it names its subject differently from query or authorisation
    bool used_up = false;                ///< and no longer needed
    std::optional<UtcTime> delete_by{};  ///< R-PA-6: a T52 no longer needed is deleted before this
    std::optional<UtcTime> decide_by{};  ///< R-PA-6: the need of a T52 is decided before this
    bool asked_to_decide = false;        ///< and its last use was on an earlier day: work is not interrupted
    bool filed = false;                  ///< with its case (R-PA-11): its need is decided once a year
    std::string hold{};                  ///< row of the legal hold that forbids its deletion; "" for none
    bool asked_for_basis = false;        ///< its authorisation was revoked, and no other basis was recorded since
};

/// Whose turn it is, in the order of the board.
enum class CaseGroup { mine, waiting, done };
/// The next step of the person at the seat, most urgent first.
enum class CaseStep {
    fetch,
    settle,
    request,
    ask_anew,  ///< approved for the former case officer: withdrawn and submitted again (R-DU-6)
    look_at_end,
    approve,
    hand_over,
    print,        ///< retrieved, and no copy is on its way or in the case file
    file,         ///< a copy is at the printer or not yet filed
    open_record,  ///< completed: can only be viewed
    none
};
/// Whether the step sends a request to JCIC, for which the card is needed.
[[nodiscard]] bool needs_card(CaseStep step);
/// Whether the signed-in person may open a record at this step.
[[nodiscard]] bool opens(CaseStep step);
/// A person at an item: of the signed-in person the row has it.
struct AtItem {
    std::set<domain::Duty> duties;
    bool own = false;        ///< submitted its query
    bool in_hand = false;    ///< is its case officer
    bool fetchable = false;  ///< may retrieve it now
    bool stopped = false;    ///< a stop forbids its next step to them
};
struct Turn {
    CaseGroup group = CaseGroup::done;
    CaseStep step = CaseStep::none;
};
/// Whose turn it is: the board's, and of everything that is owed (app/desk/owed.h).
[[nodiscard]] Turn turn_of(const BoardRow& row, const AtItem& person);

/// Deadline of a case.
enum class RunsOut { jcic_deletes, authorisation, record_here };

/// Reason for which the person at the seat waits; the first that applies.
enum class WaitsFor { nothing, stop, agency, approval, colleague };
struct Wait {
    WaitsFor what = WaitsFor::nothing;
    std::optional<UtcTime> at{};  ///< next retry, nullopt: no automatic one; of an approval: when it was submitted
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
    std::vector<CaseItem> items;  ///< by item, the newest last
    CaseGroup group{};            ///< of its most urgent item
    CaseStep step = CaseStep::none;
    std::optional<UtcTime> until;  ///< its next deadline
    RunsOut runs_out{};
    domain::Item first{};  ///< the item with that deadline
    Wait waits;            ///< of a waiting case: the first reason
    UtcTime changed_at{};
    std::string hold{};  ///< row of the legal hold on a record due for deletion: it has no deadline then

    /// First row, which has the case's name and number. A case is never empty.
    [[nodiscard]] const BoardRow& row() const { return items.front().row; }
    /// Returns the entry that represents the item: the most urgent, of equals the newest. nullptr if the item was not
    /// requested.
    [[nodiscard]] const CaseItem* shown(domain::Item item) const;
    /// Returns the rule that forbids requesting the item on that day in every query of the case. nullopt if a query
    /// allows it or is not readable here.
    [[nodiscard]] std::optional<FaultCode> barred(domain::Item item, domain::RocDate on) const;
    /// Returns the queries with an item at this step.
    [[nodiscard]] std::set<inquiry::QueryId> at(CaseStep step) const;
    [[nodiscard]] bool has(const inquiry::QueryId& query) const;
    /// Returns the items at this step.
    [[nodiscard]] std::vector<domain::Item> items_at(CaseStep step) const;
    /// Returns the record to open: unfinished ones first, of those the not yet printed ones. nullptr if there is none.
    [[nodiscard]] const CaseItem* to_open() const;
    /// Returns the item's record; nullptr if none is held.
    [[nodiscard]] const CaseItem* record_of(domain::Item item) const;
    /// Returns the signed-in case officer's queries that were not requested yet.
    [[nodiscard]] std::set<inquiry::QueryId> to_withdraw() const;
    /// Returns the row by which the signed-in person may hand over the case: one of their own, for a supervisor else
    /// the first. nullptr if they may not.
    [[nodiscard]] const BoardRow* to_hand_over(const std::set<domain::Duty>& duties) const;
};

/// Returns the cases of the rows for a person with these duties: by group, next deadline first, then newest first.
[[nodiscard]] std::vector<CaseRow> cases_of(const std::vector<BoardRow>& rows, const std::set<domain::Duty>& duties);
/// Returns the case numbers whose next step needs the card, without duplicates, in the board's order: the purpose of
/// its loan.
[[nodiscard]] std::vector<std::string> cases_for_card(const std::vector<CaseRow>& cases);

}  // namespace jcic::desk
