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

/// Automatic work waits this long after its first failed attempt; a person's request need not.
inline constexpr std::chrono::minutes retry_pause{1};
/// The wait doubles after each further failure, up to an hour.
[[nodiscard]] std::chrono::minutes pause_after(int times);

struct CopyEntry {
    int number = 0;  ///< from 1 within the record, never used twice
    domain::CopyState state = domain::CopyState::reserved;
    domain::PersonId by;
    UtcTime reserved_at{};
    std::string reason{};                        ///< of a reprint
    std::string where{};                         ///< filing location, or way of destruction
    std::string job{};                           ///< printer's job: "branch-12"
    int pages = 0;                               ///< of the document; 0 until it was sent
    int sheets = 0;                              ///< before printing: sheets needed; afterwards: sheets that came out
    std::string cause{};                         ///< why it is not needed, or failed: a stable code
    std::string witness{};                       ///< user code, of its destruction
    bool as_file = false;                        ///< never on paper: destroying it means deleting a file
    domain::EarlierEvent reservation{};          ///< copy.reserved, whose number is printed on the page
    std::optional<UtcTime> sent_at{};            ///< to the printer, or into the file
    std::optional<domain::PersonId> moved_by{};  ///< who registered its last change of state
    std::optional<UtcTime> moved_at{};
    /// Set aside and still existing: sheets to be destroyed, or a file whose deletion needs a witness.
    [[nodiscard]] bool set_aside() const {
        return state == domain::CopyState::unused || (state == domain::CopyState::exported && !cause.empty());
    }
    bool operator==(const CopyEntry&) const = default;
};

struct ItemEntry {
    domain::ItemState state = domain::ItemState::submitted;
    std::optional<domain::SerialNumber> serial;  ///< nullopt also if it is not ours to read
    domain::EarlierEvent approved_in;            ///< the decision that approved it; number 0 before
    std::uint64_t taken_over_in = 0;             ///< the event that attached a number still held by JCIC (R-SE-2)
    std::optional<UtcTime> requested_at;
    std::optional<UtcTime> deadline;  ///< always set while a serial is held (R-SE-8)
    std::optional<UtcTime> ask_again;
    std::optional<UtcTime> retrieved_at;
    domain::EarlierEvent record_event;  ///< the event with the record; number 0 before there is one
    std::string other_name{};           ///< what names its subject differently: "query", "authorisation", "both"; or ""
    domain::RecordState record = domain::RecordState::held;
    std::optional<UtcTime> viewed_at{};  ///< the last time
    std::optional<UtcTime> needed_at{};  ///< when it was last registered as still needed
    std::optional<UtcTime> filed_at{};   ///< last filed with its case (R-PA-11); nullopt if that filing was withdrawn
    std::optional<UtcTime> used_up_at;
    bool kept_otherwise = false;  ///< kept on another basis after its authorisation was revoked
    std::vector<CopyEntry> copies;
    std::string problem;               ///< code of the last refusal or failure
    int failures = 0;                  ///< failed retrievals in a row
    std::optional<UtcTime> failed_at;  ///< the last of them
    bool refused = false;              ///< examined and refused: repeating the same request is useless
    bool end_seen = false;             ///< came_to_nothing, and its querier has seen it
    bool operator==(const ItemEntry&) const = default;
};

/// Whether a copy must still be filed, destroyed or found.
[[nodiscard]] bool left_out(const ItemEntry& item);
/// Like left_out, for paper only. A saved file must also be destroyed (R-PA-10), but does not prevent marking the
/// record as used up.
[[nodiscard]] bool paper_left_out(const ItemEntry& item);

/// R-PA-6: a record to be deleted within a month (T52) that is not yet marked as used up.
[[nodiscard]] bool waits_for_decision(domain::Item which, const ItemEntry& item);
/// When it was last used, retrieved or registered as still needed.
[[nodiscard]] UtcTime last_used(const ItemEntry& item);
/// The last day for that decision: a month after last_used, or a year after it was filed with its case, while that
/// filing applies (R-PA-11). nullopt if no decision is due.
[[nodiscard]] std::optional<domain::RocDate> decide_by(domain::Item which, const ItemEntry& item);
/// Whether the decision is requested on that day: only after the day of last use; if filed, only near the year's end.
[[nodiscard]] bool asked_to_decide(domain::Item which, const ItemEntry& item, domain::RocDate today);
/// R-PA-6: a used-up record that must be deleted within a month.
[[nodiscard]] bool goes_within_month(domain::Item which, const ItemEntry& item);
/// The last day to delete such a record; nullopt for any other, and past the calendar's end.
[[nodiscard]] std::optional<domain::RocDate> delete_by(domain::Item which, const ItemEntry& item);

/// A request as sent (or possibly sent) to the host: enough to resend the same bytes.
struct RequestEntry {
    std::array<std::uint8_t, 16> key{};
    std::uint64_t event = 0;  ///< holds the exact bytes and the card's signature
    std::set<domain::Item> items;
    UtcTime at{};
    std::string institution;          ///< that obtains the serial numbers, by card (R-SE-3, R-SE-4)
    std::string card{};               ///< that signed it; "" if a serial number was taken over
    std::optional<UtcTime> asked_at;  ///< when the host was last asked about its outcome
    int asked = 0;                    ///< how often
    bool operator==(const RequestEntry&) const = default;
};

struct Approval {
    std::uint64_t event = 0;  ///< the decision's event
    domain::PersonId by;
    UtcTime at{};
    Digest hash{};        ///< of that event; the request to the host contains it
    std::string remark;   ///< "" after erasure
    std::string cause{};  ///< catalogue's cause of a refusal; never erased
    std::string desk{};   ///< the other desk where it was signed; "" for this one
    bool operator==(const Approval&) const = default;
};

/// The first of two approvals, if the branch requires two (R-DU-6): a second person decides, on these items at most.
struct FirstApproval {
    std::uint64_t event = 0;
    domain::PersonId by;
    UtcTime at{};
    std::set<domain::Item> items;
    std::string remark;  ///< "" after erasure
    bool operator==(const FirstApproval&) const = default;
};

/// The end of the relation with the customer; the last entry counts.
struct RelationEntry {
    domain::RelationEnd end{};
    domain::RocDate on;
    bool operator==(const RelationEntry&) const = default;
};

/// A hand-over of the case. Its signature, and the supervisor's duty of an author who did not have the case, are
/// verified before a record is opened on it (Steps::has_case).
struct CaseGiven {
    std::uint64_t sequence = 0;
    domain::PersonId by;
    domain::PersonId from;
    UtcTime at{};
    bool operator==(const CaseGiven&) const = default;
};

struct QueryEntry {
    QueryId id;
    domain::PersonId querier;  ///< who submitted it; never changes
    domain::PersonId holder;   ///< case officer: the querier, until it is handed over (approvals.h)
    UtcTime submitted_at{};
    std::optional<Query> query;                   ///< nullopt if personal fields are not ours to read
    std::string case_number;                      ///< after corrections
    std::string case_number_before{};             ///< as submitted, if it was corrected since; else ""
    std::set<std::string> former_case_numbers{};  ///< all that it had before corrections
    std::string authorisation;        ///< its reference: single use applies even if the query is not ours to read
    std::string file;                 ///< name of the batch file it comes from; "" for none, or if not ours to read
    std::string page;                 ///< exactly the text that the approver sees and signs
    domain::EarlierEvent submission;  ///< what a decision rests on
    domain::EarlierEvent held_by;     ///< the event that gave the holder the case: submission, or last hand-over
    std::vector<CaseGiven> given;     ///< from the querier to its holder, in order
    std::map<domain::Item, ItemEntry> items;
    std::optional<FirstApproval> first;  ///< the last one
    std::optional<Approval> approval;    ///< approval or refusal, item by item in `items`
    std::vector<RequestEntry> requests;
    std::optional<RelationEntry> relation;
    std::set<std::string> holds_then;             ///< rows of legal holds on its subject at submission
    std::optional<domain::RocDate> revoked_on{};  ///< its subject revoked the authorisation
    bool erased = false;                          ///< its term ended: no personal value of it is left
    UtcTime last_written{};                       ///< its last event's
    std::vector<std::uint64_t> story;             ///< sequences of all its events
    /// Sequences of events that the state tables forbid: they are in the trail, change nothing here, and both verifiers
    /// report them.
    std::vector<std::uint64_t> contradictions;
    bool operator==(const QueryEntry&) const = default;
};

/// Whether its authorisation was revoked and no other basis for this record is registered yet: it must be erased, or
/// the basis given.
[[nodiscard]] bool waits_for_basis(const QueryEntry& query, const ItemEntry& item);
/// ID numbers of the persons it is about, as far as they are ours to read.
[[nodiscard]] std::set<std::string> persons_of(const QueryEntry& query);
/// Whether it has that case number, or had it before a correction.
[[nodiscard]] bool bore(const QueryEntry& query, std::string_view case_number);
/// Data that legal holds are matched by (app/domain/hold.h). `subject`: the ledger's, of the query; both outlive it.
[[nodiscard]] domain::Holdable as_holdable(const QueryEntry& query, const std::string& subject);

/// Whether the person signed an approval of it, even the first of two; they may request nothing of it (R-DU-6).
[[nodiscard]] bool has_approved(const QueryEntry& query, const domain::PersonId& person);
/// Whether an item in this state has its authorisation used (R-AU-5).
[[nodiscard]] bool uses_authorisation(domain::ItemState state);
/// Whether the item can still lead to a record.
[[nodiscard]] bool may_come_of(const ItemEntry& item);
/// Refused, failed or expired: shown to its querier, with the reason, until they have seen it.
[[nodiscard]] bool came_to_nothing(domain::ItemState state);
/// Whether something of it is still to be done, or may still happen: the desk keeps it on the board.
[[nodiscard]] bool is_open(const QueryEntry& query);

/// Source of events that were written before the book's beginning.
class Archive {
public:
    virtual ~Archive() = default;
    /// All events about the query in order, including corrections of its case number; empty if the query does not
    /// exist.
    [[nodiscard]] virtual Result<std::vector<domain::Recorded>> about(const QueryId& id) = 0;
    /// Queries on this authorisation.
    [[nodiscard]] virtual Result<std::vector<QueryId>> leaning_on(std::string_view authorisation) = 0;
    /// Queries that have or had this case number.
    [[nodiscard]] virtual Result<std::vector<QueryId>> of_case(std::string_view case_number) = 0;
    /// Earlier queries about this subject. May read the whole trail, until stopped: fault cancelled.
    [[nodiscard]] virtual Result<std::vector<QueryId>> about_subject(const domain::PersonalId& subject,
                                                                     const std::stop_token& stop) = 0;
    /// The newest earlier queries with exactly this reason; likewise.
    [[nodiscard]] virtual Result<std::vector<QueryId>> with_reason(const std::string& reason,
                                                                   const std::stop_token& stop) = 0;
};

class Book : public domain::Projection {
public:
    [[nodiscard]] std::uint64_t applied() const override { return applied_; }
    void apply(const domain::Recorded& event) override;
    [[nodiscard]] std::vector<std::string_view> actions() const override;
    void passed(std::uint64_t sequence) override { applied_ = std::max(applied_, sequence); }

    /// Starts after that event. `open` queries before it are read by load_open, others on demand.
    void begin_after(std::uint64_t sequence, std::set<QueryId> open, Archive& archive);
    /// Loads the query if not loaded yet. Precondition for find(). Faults are the archive's.
    [[nodiscard]] Result<void> load(const QueryId& id);
    [[nodiscard]] Result<void> load(const std::vector<QueryId>& ids);
    /// Loads queries that were open at the beginning or have new events since.
    [[nodiscard]] Result<void> load_open();
    /// Loads what authorisation_used needs.
    [[nodiscard]] Result<void> load_leaning_on(std::string_view authorisation);
    /// Loads all queries that have or had that case number.
    [[nodiscard]] Result<void> load_of_case(std::string_view case_number);
    /// Loads the queries that the remarks compare with (check.h); `other_numbers`: of the same person.
    [[nodiscard]] Result<void> load_alike(const Query& query, const std::vector<std::string>& other_numbers,
                                          const std::stop_token& stop = {});
    [[nodiscard]] Result<void> load_about(const domain::PersonalId& subject, const std::stop_token& stop = {});
    /// Returns the queries with new events since the last call.
    [[nodiscard]] std::set<QueryId> take_touched() { return std::exchange(touched_, {}); }

    /// Loaded queries, including all open ones.
    [[nodiscard]] const std::map<QueryId, QueryEntry>& queries() const { return queries_; }
    /// Searches loaded queries only.
    [[nodiscard]] const QueryEntry* find(const QueryId& id) const;
    /// R-AU-5: whether an item of the authorisation is used or about to be: submitted, and neither refused nor
    /// withdrawn nor failed (a failed one certainly obtained nothing). Among loaded queries.
    [[nodiscard]] bool authorisation_used(std::string_view reference, domain::Item item,
                                          const QueryId& except = {}) const;
    /// The same for any item, if a form is valid for one submission only.
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
    Archive* archive_ = nullptr;  ///< null: all events since the first were applied
    std::set<QueryId> unread_;    ///< to be read by load_open
    std::set<QueryId> touched_;
};

}  // namespace jcic::inquiry
