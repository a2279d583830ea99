#pragma once
// The state of each query, tracked in one pass over the events in order: its case officer, its items with their records
// and copies, its authorisation, its end; with the violations of each.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "app/domain/states.h"
#include "app/ledger/trail/demands.h"

namespace jcic::ledger {

class QueryCheck {
public:
    /// Returns the first violation, "" for none; then records the event. `duties_of`: on the event's day. `follows`:
    /// for a register's step, whether the row's state allowed it.
    /// - "case" (R-DU-15, R-PA-7): its author opens or requests what is not theirs, or hands over what they may not.
    ///   Only the case officer of that time opens and prints records and views serial numbers; only they ask JCIC, for
    ///   queries that they submitted (R-DU-6); the case is handed over by that officer or a supervisor. A reviewer
    ///   views a record while a review from a monthly sample names it (R-LO-3).
    /// - "answered": JCIC is asked for an unapproved item (R-DU-6), or again for what it was asked for or gave; it gave
    ///   an unrequested number, or a record without a number (R-SE-1), or either twice.
    /// - "sample": a review names another querier than the person who submitted its query (R-DU-7).
    /// - "used": `authorisation.mistaken` (R-AU-6) takes back an authorisation that a query depends on; or a query is
    ///   submitted on one that was taken back, or for an item that was used before according to its row, or by another
    ///   query (R-AU-5).
    /// - "authorisation" (R-AU-1): a query is submitted, or JCIC asked, on a form that is not in the register, that
    ///   JCIC did not accept, that has ended, or that does not cover the item or the day.
    /// - "copies" (R-PA-4, R-PA-10): a record is erased while a copy of it is being made or in use; the event
    ///   contradicts earlier events about the copies, or one is neither destroyed, void nor written off; a copy of a
    ///   destroyed record begins, or is agreed to after its number was given; an event about a copy that does not
    ///   exist, or that its state does not allow: each number is given, sent, exported and destroyed once.
    /// - "rests-on" (R-PA-6, R-AU-6): `query.erased` destroys a key of no query, or ends a submitted query and the
    ///   agreement that it names, signed by two persons, does not rest on that submission; `record.erased` ends another
    ///   record; `deletion.redone` belongs to no signed restore.
    [[nodiscard]] std::string_view judge_event(const Leaf& leaf, const Digest& hash, const DutiesOf& duties_of,
                                               bool follows);
    /// Call after judge_event. Returns "state" if the item's or record's state does not allow the event
    /// (app/domain/states.h), if it files with its case what may not be (R-PA-11), if it submits a query again, or if
    /// it is about a query that was never submitted, unless `of_any` (for tests of the ledger itself); "" otherwise.
    /// Disallowed events change nothing.
    [[nodiscard]] std::string_view follow_items(const Leaf& leaf, bool of_any = false);
    /// Returns the query's time of submission, by its subject; nullopt if it was never submitted.
    [[nodiscard]] std::optional<UtcTime> submitted_at(const std::string& subject) const;

private:
    struct Item {
        std::optional<domain::ItemState> state{};  ///< nullopt: never submitted
        std::optional<domain::RecordState> record{};
        std::map<std::uint32_t, domain::CopyState> copies{};  ///< by number
        bool leans = false;           ///< uses the authorisation: neither refused, withdrawn nor failed
        bool approved = false;        ///< and not withdrawn: JCIC may be asked for it
        bool asked = false;           ///< JCIC was asked, and has not denied receiving it
        bool numbered = false;        ///< has a serial number
        bool retrieved = false;       ///< has a record
        bool erased = false;          ///< its record: no further copy may begin
        bool filed = false;           ///< with its case (R-PA-11), and not withdrawn
        bool kept_otherwise = false;  ///< on another basis, after its authorisation was revoked
    };
    struct Query {
        std::string querier{};  ///< who submitted it; "" if never submitted: it then has no case officer
        std::string holder{};
        UtcTime submitted_at{};
        domain::EarlierEvent since{};      ///< the submission, or the hand-over to the present holder
        std::set<std::string> deciders{};  ///< signers of its decision, who must not be its querier (R-DU-6)
        std::string authorisation{};       ///< by its number, as written
        bool issued = false;               ///< JCIC gave a number, which is final
        bool followed = false;             ///< follow_items processed its submission
        bool erased = false;               ///< with every item: no further copy may begin
        bool relation_over = false;        ///< nothing more of it may be filed with its case
        bool revoked = false;              ///< its subject revoked the authorisation
        std::map<std::string, Item> items{};
    };
    /// Null if it was never submitted.
    [[nodiscard]] Query* submitted(const std::string& subject);

    struct Draw {
        std::string month;
        std::set<std::string> records;  ///< "<query>:T50"
    };
    /// The first review in its month of a sampled record.
    struct Review {
        std::string record;
        bool waits = true;
    };
    /// Returns false if it files with the case what may not be, or withdraws what is not filed.
    [[nodiscard]] static bool follow_filing(const Leaf& leaf, Query& query);
    /// The same for revocations by a subject, and for records kept on another basis since.
    [[nodiscard]] static bool follow_revocation(const Leaf& leaf, Query& query);
    void follow_reviews(const Leaf& leaf);
    [[nodiscard]] bool names_its_querier(const Leaf& review);
    [[nodiscard]] bool is_under_review(const Leaf& leaf, const Query& query,
                                       const std::set<domain::Duty>& duties) const;
    /// `query`, here and below: the one that the event is about, if it was submitted.
    [[nodiscard]] std::string_view follow_case(const Leaf& leaf, const Digest& hash, const DutiesOf& duties_of,
                                               Query* query);
    [[nodiscard]] std::string_view ask(const Leaf& leaf, Query& query);
    [[nodiscard]] std::string_view hand_over(const Leaf& leaf, const Digest& hash, const DutiesOf& duties_of,
                                             Query& query);

    /// An authorisation as in its row; accepted by JCIC, and not ended since.
    struct Form {
        std::set<std::string> items{};
        std::string signed_on{};
        std::string ends_on{};
        bool accepted = false;
        /// Whether a query of these items may use it: on that day, or on any day ("").
        [[nodiscard]] bool carries(const std::set<std::string>& of, const std::string& day) const;
    };
    /// What became of a form: of all rows and queries with its number, however it was typed.
    struct Uses {
        std::optional<std::set<std::string>> before{};  ///< items; nullopt until a row states them
        bool taken_back = false;
        std::vector<std::string> leaning{};  ///< subjects of the queries that use it
    };
    [[nodiscard]] std::string_view follow_authorisation(const Leaf& leaf, bool follows, Query* query);
    [[nodiscard]] std::string_view follow_form(const Leaf& leaf, bool follows);
    [[nodiscard]] std::string_view lean(const Leaf& submission);

    [[nodiscard]] std::string_view follow_copies(const Leaf& leaf);
    [[nodiscard]] bool befalls_copy(const Leaf& leaf);
    [[nodiscard]] bool are_gone(const Leaf& leaf);

    [[nodiscard]] std::string_view follow_end(const Leaf& leaf);
    void take_agreement(const Leaf& leaf);
    [[nodiscard]] bool is_agreed(const Leaf& leaf);
    void take_restore(const Leaf& leaf);

    std::unordered_map<std::string, Query> queries_;      ///< by subject; looked up at each event
    std::map<std::string, Draw> draws_;                   ///< by their names
    std::set<std::pair<std::string, std::string>> once_;  ///< month and record of each review
    std::map<std::string, Review> reviews_;               ///< by row
    std::map<std::string, Form, std::less<>> forms_;      ///< by their numbers, as written
    std::map<std::string, Uses, std::less<>> uses_;       ///< by their numbers, as compared
    bool copies_are_said_ = false;                        ///< by a deletion's event
    struct Submission {
        std::string query;  ///< its subject
        Digest hash{};
    };
    std::map<std::uint64_t, Submission> submissions_;      ///< by number
    std::map<std::string, std::set<std::string>> agreed_;  ///< subjects, by the agreement's id in hex
    /// A restore's own events, in direct succession: the new chain of seals, the restore, its deletions.
    enum class Restore { none, begun, told };
    Restore restore_ = Restore::none;
};

}  // namespace jcic::ledger
