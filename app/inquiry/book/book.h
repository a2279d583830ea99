#pragma once
// Queries as derived from the ledger: the only projection of this room. Closed queries are loaded on demand.

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "app/domain/events/journal.h"
#include "app/domain/hold.h"
#include "app/domain/retention.h"
#include "app/domain/states.h"
#include "app/inquiry/form/form.h"

namespace jcic::inquiry {

using QueryId = std::string;  ///< 32 hex digits, random

/// What goes on by itself waits this long after it came to nothing once; a person need not.
inline constexpr std::chrono::minutes retry_pause{1};
/// After each further time it waits twice as long, an hour at most.
[[nodiscard]] std::chrono::minutes pause_after(int times);

struct CopyEntry {
    int number = 0;  ///< from 1 within the record, never used twice
    domain::CopyState state = domain::CopyState::reserved;
    domain::PersonId by;
    UtcTime reserved_at{};
    std::string reason{};                        ///< of a reprint
    std::string where{};                         ///< filed where, destroyed how
    std::string job{};                           ///< printer's job: "branch-12"
    int pages = 0;                               ///< of the document; 0 until it was sent
    int sheets = 0;                              ///< at the printer: it will take so many; afterwards: so many came out
    std::string cause{};                         ///< why it is of no use, or failed: a stable code
    std::string witness{};                       ///< user code, of its destruction
    bool as_file = false;                        ///< it never was paper: what is destroyed is a file
    domain::EarlierEvent reservation{};          ///< copy.reserved, whose number stands on the page
    std::optional<UtcTime> sent_at{};            ///< to the printer, or into the file
    std::optional<domain::PersonId> moved_by{};  ///< who said what became of it last
    std::optional<UtcTime> moved_at{};
    /// Of no use any more, and not gone yet: sheets to be destroyed, or a file whose deletion is to be witnessed.
    [[nodiscard]] bool set_aside() const {
        return state == domain::CopyState::unused || (state == domain::CopyState::exported && !cause.empty());
    }
    bool operator==(const CopyEntry&) const = default;
};

struct ItemEntry {
    domain::ItemState state = domain::ItemState::submitted;
    std::optional<domain::SerialNumber> serial;  ///< nullopt too where it is not ours to read
    domain::EarlierEvent approved_in;            ///< the decision that approved it; of number 0 before there is one
    std::uint64_t taken_over_in = 0;             ///< the event that gave it a number which JCIC still held (R-SE-2)
    std::optional<UtcTime> requested_at;
    std::optional<UtcTime> deadline;  ///< always set while a serial is held (R-SE-8)
    std::optional<UtcTime> ask_again;
    std::optional<UtcTime> retrieved_at;
    domain::EarlierEvent record_event;  ///< that holds the record; of number 0 before there is one
    std::string other_name{};           ///< what names its subject otherwise: "query", "authorisation", "both"; or ""
    domain::RecordState record = domain::RecordState::held;
    std::optional<UtcTime> viewed_at{};  ///< the last time
    std::optional<UtcTime> needed_at{};  ///< it was said to be needed still, the last time
    std::optional<UtcTime> filed_at{};   ///< with its case (R-PA-11), the last time; nullopt where that holds no more
    std::optional<UtcTime> used_up_at;
    bool kept_otherwise = false;  ///< on another basis, since its authorisation was revoked
    std::vector<CopyEntry> copies;
    std::string problem;               ///< code of the last refusal or failure
    int failures = 0;                  ///< retrievals in a row that came to nothing
    std::optional<UtcTime> failed_at;  ///< the last of them
    bool refused = false;              ///< it was looked at and refused: asking the same again is of no use
    bool end_seen = false;             ///< came_to_nothing, and its querier knows
    bool operator==(const ItemEntry&) const = default;
};

/// Whether a copy of it is on its way or in somebody's hands: it has to be filed, destroyed or found first.
[[nodiscard]] bool left_out(const ItemEntry& item);
/// The same of paper alone: a file that was saved is owed its end all the same (R-PA-10), and keeps nobody from saying
/// that the record is used up.
[[nodiscard]] bool paper_left_out(const ItemEntry& item);

/// R-PA-6: one that goes within a month (T52), of which nobody has said yet that it is of no more use.
[[nodiscard]] bool waits_for_decision(domain::Item which, const ItemEntry& item);
/// When it was used, fetched or said to be needed last.
[[nodiscard]] UtcTime last_used(const ItemEntry& item);
/// The last day on which somebody must say so, or why it is needed still: a month after it was used, fetched or said to
/// be needed last; a year after it was filed with its case, while that holds (R-PA-11). nullopt where nothing is to be
/// said.
[[nodiscard]] std::optional<domain::RocDate> decide_by(domain::Item which, const ItemEntry& item);
/// Whether they are asked on that day: not while somebody works with it, and of what is filed near the year's end only.
[[nodiscard]] bool asked_to_decide(domain::Item which, const ItemEntry& item, domain::RocDate today);
/// R-PA-6: one that is used up and goes within a month.
[[nodiscard]] bool goes_within_month(domain::Item which, const ItemEntry& item);
/// The last day on which such a one may still be there; nullopt for any other, and where the calendar ends.
[[nodiscard]] std::optional<domain::RocDate> delete_by(domain::Item which, const ItemEntry& item);

/// A request as it went (or may have gone) to the host: enough to send the very same again.
struct RequestEntry {
    std::array<std::uint8_t, 16> key{};
    std::uint64_t event = 0;  ///< holds the exact bytes and the card's signature
    std::set<domain::Item> items;
    UtcTime at{};
    std::string institution;          ///< that obtains the serial numbers, by card (R-SE-3, R-SE-4)
    std::optional<UtcTime> asked_at;  ///< when the host was last asked what became of it
    int asked = 0;                    ///< how often
    bool operator==(const RequestEntry&) const = default;
};

struct Approval {
    std::uint64_t event = 0;  ///< that says so
    domain::PersonId by;
    UtcTime at{};
    Digest hash{};        ///< of that event: what the request to the host names
    std::string remark;   ///< "" once erased
    std::string cause{};  ///< why something was refused, as the catalogue names it: told for ever
    std::string desk{};   ///< the other desk where it was signed; "" for this one
    bool operator==(const Approval&) const = default;
};

/// Of one of two, where the branch asks for two (R-DU-6): another decides, on no more than these items.
struct FirstApproval {
    std::uint64_t event = 0;
    domain::PersonId by;
    UtcTime at{};
    std::set<domain::Item> items;
    std::string remark;  ///< "" once erased
    bool operator==(const FirstApproval&) const = default;
};

/// What somebody said of the relation with the customer: the last word counts.
struct RelationEntry {
    domain::RelationEnd end{};
    domain::RocDate on;
    bool operator==(const RelationEntry&) const = default;
};

/// What gave a case from one officer to another. Whether it stands on its author's signature, and whether they were a
/// supervisor where the case was not theirs, is asked before anything is opened by it (Steps::has_case).
struct CaseGiven {
    std::uint64_t sequence = 0;
    domain::PersonId by;
    domain::PersonId from;
    UtcTime at{};
    bool operator==(const CaseGiven&) const = default;
};

struct QueryEntry {
    QueryId id;
    domain::PersonId querier;  ///< who asked: for ever
    domain::PersonId holder;   ///< who has the case: who asked, until it is handed over (case_in_hand.h)
    UtcTime submitted_at{};
    std::optional<Query> query;                   ///< nullopt where personal fields are not ours to read
    std::string case_number;                      ///< as it counts today
    std::string case_number_before{};             ///< as it was submitted, where it was corrected since; else ""
    std::set<std::string> former_case_numbers{};  ///< all that it bore until one was corrected: none is forgotten
    std::string authorisation;        ///< its reference: single use holds where the query is not ours to read
    std::string file;                 ///< whose line it is, by name; "" for none, or where it is not ours to read
    std::string page;                 ///< exactly what the approver sees and signs
    domain::EarlierEvent submission;  ///< what a decision rests on
    domain::EarlierEvent held_by;     ///< what gave the case to its holder: the submission, or the last hand-over
    std::vector<CaseGiven> given;     ///< from who asked to its holder, in order
    std::map<domain::Item, ItemEntry> items;
    std::optional<FirstApproval> first;  ///< the last one
    std::optional<Approval> approval;    ///< approval or refusal, item by item in `items`
    std::vector<RequestEntry> requests;
    std::optional<RelationEntry> relation;
    std::set<std::string> holds_then;             ///< rows of legal holds on its subject, when it was submitted
    std::optional<domain::RocDate> revoked_on{};  ///< its subject took the authorisation back
    bool erased = false;                          ///< its term was over: no personal value of it is left
    UtcTime last_written{};                       ///< its last event's
    std::vector<std::uint64_t> story;             ///< sequences of all its events
    /// Sequences of events that the state tables forbid: they stand in the trail, change nothing here, and are
    /// found by both verifiers.
    std::vector<std::uint64_t> contradictions;
    bool operator==(const QueryEntry&) const = default;
};

/// Its authorisation was revoked by its subject, and of this record nobody has said what it is kept on since: it goes,
/// or that is said.
[[nodiscard]] bool waits_for_basis(const QueryEntry& query, const ItemEntry& item);
/// Whom it is about: ID numbers, as far as they are ours to read.
[[nodiscard]] std::set<std::string> persons_of(const QueryEntry& query);
/// Whether it bears that case number, or bore it until it was corrected.
[[nodiscard]] bool bore(const QueryEntry& query, std::string_view case_number);
/// What legal holds go by (app/domain/hold.h). `subject`: the ledger's, of the query; both outlive it.
[[nodiscard]] domain::Holdable as_holdable(const QueryEntry& query, const std::string& subject);

/// Whether they signed an approval of it, be it the first of two: who did asks for nothing of it (R-DU-6).
[[nodiscard]] bool has_approved(const QueryEntry& query, const domain::PersonId& person);
/// Whether an item in this state has its authorisation used (R-AU-5).
[[nodiscard]] bool uses_authorisation(domain::ItemState state);
/// Whether something may still come of it.
[[nodiscard]] bool may_come_of(const ItemEntry& item);
/// Refused, failed or expired: its querier is told, with the reason, until they have looked.
[[nodiscard]] bool came_to_nothing(domain::ItemState state);
/// Something of it is still to be done, or may come about by itself: a desk has it before its eyes.
[[nodiscard]] bool is_open(const QueryEntry& query);

/// Where a book reads what was written before it was begun.
class Archive {
public:
    virtual ~Archive() = default;
    /// All events about the query, corrections of its case number among them, from first to last; none where there is
    /// no such query.
    [[nodiscard]] virtual Result<std::vector<domain::Recorded>> about(const QueryId& id) = 0;
    /// Queries that lean on this authorisation.
    [[nodiscard]] virtual Result<std::vector<QueryId>> leaning_on(std::string_view authorisation) = 0;
    /// Queries that bear this case number, or bore it.
    [[nodiscard]] virtual Result<std::vector<QueryId>> of_case(std::string_view case_number) = 0;
    /// Earlier queries about this subject. It may have to read all of the trail, until it is asked to stop: fault
    /// cancelled.
    [[nodiscard]] virtual Result<std::vector<QueryId>> about_subject(const domain::PersonalId& subject,
                                                                     const std::stop_token& stop) = 0;
    /// Earlier queries of this reason, word for word, the newest of them; likewise.
    [[nodiscard]] virtual Result<std::vector<QueryId>> with_reason(const std::string& reason,
                                                                   const std::stop_token& stop) = 0;
};

class Book : public domain::Projection {
public:
    [[nodiscard]] std::uint64_t applied() const override { return applied_; }
    void apply(const domain::Recorded& event) override;
    [[nodiscard]] std::vector<std::string_view> actions() const override;
    void passed(std::uint64_t sequence) override { applied_ = std::max(applied_, sequence); }

    /// Begins after that event: of the queries before it, these are read at once, and others when they are asked for.
    void begin_after(std::uint64_t sequence, std::set<QueryId> open, Archive& archive);
    /// Reads what of these is not read yet. After it find() knows the query if there is one. Faults are the archive's.
    [[nodiscard]] Result<void> load(const QueryId& id);
    [[nodiscard]] Result<void> load(const std::vector<QueryId>& ids);
    /// What was open at the beginning, and what was written about since.
    [[nodiscard]] Result<void> load_open();
    /// What authorisation_used has to know.
    [[nodiscard]] Result<void> load_leaning_on(std::string_view authorisation);
    /// All queries that bear that case number, or bore it.
    [[nodiscard]] Result<void> load_of_case(std::string_view case_number);
    /// What the remarks on a query compare it with (check.h); `other_numbers`: of the same person.
    [[nodiscard]] Result<void> load_alike(const Query& query, const std::vector<std::string>& other_numbers,
                                          const std::stop_token& stop = {});
    [[nodiscard]] Result<void> load_about(const domain::PersonalId& subject, const std::stop_token& stop = {});
    /// Those about which something was written since this was last asked.
    [[nodiscard]] std::set<QueryId> take_touched() { return std::exchange(touched_, {}); }

    /// Those that were read: all that are open are among them.
    [[nodiscard]] const std::map<QueryId, QueryEntry>& queries() const { return queries_; }
    /// Of those that were read.
    [[nodiscard]] const QueryEntry* find(const QueryId& id) const;
    /// R-AU-5: whether an item of the authorisation is used or about to be: submitted, and neither refused nor
    /// withdrawn nor failed (a failed one is certain to have obtained nothing). Of those that were read.
    [[nodiscard]] bool authorisation_used(std::string_view reference, domain::Item item,
                                          const QueryId& except = {}) const;
    /// The same of any item, where a form is good for one submission only.
    [[nodiscard]] bool form_used(std::string_view reference, const QueryId& except = {}) const;
    /// Sequences of events about queries that were never submitted here.
    [[nodiscard]] const std::vector<std::uint64_t>& strays() const { return strays_; }
    bool operator==(const Book& other) const {
        return applied_ == other.applied_ && strays_ == other.strays_ && queries_ == other.queries_;
    }

private:
    std::uint64_t applied_ = 0;
    std::vector<std::uint64_t> strays_;
    std::map<QueryId, QueryEntry> queries_;
    Archive* archive_ = nullptr;  ///< null: everything was given from the first event on
    std::set<QueryId> unread_;    ///< to be read by load_open
    std::set<QueryId> touched_;
};

}  // namespace jcic::inquiry
