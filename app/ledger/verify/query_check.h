#pragma once
// What is known of each query, followed while the events are gone through once, in order: who has its case, what became
// of its items, their records and copies, which authorisation it leans on, how it ended; and of each what may not be.

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
    /// The first that is wrong, "" for nothing; follows the event. `duties_of`: on the event's day. `follows`: where
    /// it is a register's step, the row's state allowed it.
    /// - "case" (R-DU-15, R-PA-7): it opens or asks for what its author did not have, or hands over what was not theirs
    ///   to. Records are opened and printed, and serial numbers shown, by who has the case then, who also asks JCIC,
    ///   and submitted what they ask for (R-DU-6); it is handed over by them or a supervisor. A reviewer looks at a
    ///   record while a review that a draw began names it (R-LO-3).
    /// - "answered": JCIC is asked for what nobody approved (R-DU-6), or again for what it was asked for or gave; it
    ///   gave a number that nobody asked for, or a record without a number (R-SE-1), or either twice.
    /// - "sample": a review names as querier another than who submitted its query (R-DU-7).
    /// - "used": `authorisation.mistaken` (R-AU-6) takes back what a query leans on; or a query is submitted on one
    ///   that was taken back, or of an item that was used before by what its row says, or that another query leans on
    ///   (R-AU-5).
    /// - "authorisation" (R-AU-1): a query is submitted, or JCIC asked, on a form that the register does not have, that
    ///   JCIC did not accept, that has ended, or that is not of the item or the day.
    /// - "copies" (R-PA-4, R-PA-10): a record is erased and a copy of it is on its way or in somebody's hands; the
    ///   event says of the copies what the trail does not, or one is neither destroyed, void nor written off; a copy
    ///   begins of a record that is gone, or is agreed to once its number was given; something befalls a copy that is
    ///   not there, or that its state does not allow: each number is given, sent, exported and destroyed once.
    /// - "rests-on" (R-PA-6, R-AU-6): `query.erased` destroys what is no query's, or what it ends was submitted and the
    ///   agreement that it names, which two persons signed, does not rest on that submission; `record.erased` ends
    ///   another record; `deletion.redone` is no restore's, which somebody signed for.
    [[nodiscard]] std::string_view judge_event(const Leaf& leaf, const Digest& hash, const DutiesOf& duties_of,
                                               bool follows);
    /// After it. "state" where the event tells of an item, or of its record, what cannot befall it then
    /// (app/domain/states.h), or files with its case what may not be (R-PA-11),
    /// or submits a query again, or is about a query that was never submitted, unless `of_any`
    /// (for tests of the ledger itself); "" otherwise. What cannot be changes nothing.
    [[nodiscard]] std::string_view follow_items(const Leaf& leaf, bool of_any = false);
    /// When the query was, by its subject; nullopt for one that nobody submitted.
    [[nodiscard]] std::optional<UtcTime> submitted_at(const std::string& subject) const;

private:
    struct Item {
        std::optional<domain::ItemState> state{};  ///< none: it was never submitted
        std::optional<domain::RecordState> record{};
        std::map<std::uint32_t, domain::CopyState> copies{};  ///< by number
        bool leans = false;           ///< on the authorisation: neither refused, withdrawn nor failed
        bool approved = false;        ///< and not withdrawn: what JCIC may be asked for
        bool asked = false;           ///< JCIC was, which has not said that it did not receive it
        bool numbered = false;        ///< with a serial number
        bool retrieved = false;       ///< with a record
        bool erased = false;          ///< its record: no further copy of it begins
        bool filed = false;           ///< with its case (R-PA-11), and that holds
        bool kept_otherwise = false;  ///< on another basis, since its authorisation was revoked
    };
    struct Query {
        std::string querier{};  ///< who submitted it; "" for one that nobody did: it is nobody's case
        std::string holder{};
        UtcTime submitted_at{};
        domain::EarlierEvent since{};      ///< the submission, or the hand-over that gave it to them
        std::set<std::string> deciders{};  ///< whoever signed its decision is not its querier (R-DU-6)
        std::string authorisation{};       ///< by its number
        bool issued = false;               ///< JCIC gave a number: nothing undoes that
        bool followed = false;             ///< its submission was, by follow_items
        bool erased = false;               ///< with every item: no further copy of any begins
        bool relation_over = false;        ///< nothing of it is filed with its case any more
        bool revoked = false;              ///< its subject took the authorisation back
        std::map<std::string, Item> items{};
    };
    /// Null for one that nobody submitted.
    [[nodiscard]] Query* submitted(const std::string& subject);

    struct Draw {
        std::string month;
        std::set<std::string> records;  ///< "<query>:T50"
    };
    /// Of a record that a draw had: the first of its month.
    struct Review {
        std::string record;
        bool waits = true;
    };
    /// False where it files with the case what may not be, or withdraws what is not filed.
    [[nodiscard]] static bool follow_filing(const Leaf& leaf, Query& query);
    /// The same of what a subject took back, and of what is kept on another basis since.
    [[nodiscard]] static bool follow_revocation(const Leaf& leaf, Query& query);
    void follow_reviews(const Leaf& leaf);
    [[nodiscard]] bool names_its_querier(const Leaf& review);
    [[nodiscard]] bool is_under_review(const Leaf& leaf, const Query& query,
                                       const std::set<domain::Duty>& duties) const;
    /// `query`, here and below: the one that the event is about, if somebody submitted it.
    [[nodiscard]] std::string_view follow_case(const Leaf& leaf, const Digest& hash, const DutiesOf& duties_of,
                                               Query* query);
    [[nodiscard]] std::string_view ask(const Leaf& leaf, Query& query);
    [[nodiscard]] std::string_view hand_over(const Leaf& leaf, const Digest& hash, const DutiesOf& duties_of,
                                             Query& query);

    /// An authorisation as its row has it; accepted by JCIC, and not ended since.
    struct Form {
        std::set<std::string> items{};
        std::string signed_on{};
        std::string ends_on{};
        bool accepted = false;
        std::optional<std::set<std::string>> used_before{};  ///< items; none while no row says so
        bool taken_back = false;
        std::vector<std::string> leaning{};  ///< subjects of queries
        /// Whether a query of these items may lean on it: on that day, or on whichever ("").
        [[nodiscard]] bool carries(const std::set<std::string>& of, const std::string& day) const;
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

    std::unordered_map<std::string, Query> queries_;      ///< by subject; looked into at each event
    std::map<std::string, Draw> draws_;                   ///< by their names
    std::set<std::pair<std::string, std::string>> once_;  ///< month and record of each review
    std::map<std::string, Review> reviews_;               ///< by row
    std::map<std::string, Form, std::less<>> forms_;      ///< by their numbers
    bool copies_are_said_ = false;                        ///< by a deletion's event
    struct Submission {
        std::string query;  ///< its subject
        Digest hash{};
    };
    std::map<std::uint64_t, Submission> submissions_;      ///< by number
    std::map<std::string, std::set<std::string>> agreed_;  ///< subjects, by the agreement's id in hex
    /// A restore's own events, one right after the other: the chain of seals begun anew, the restore, what it deletes.
    enum class Restore { none, begun, told };
    Restore restore_ = Restore::none;
};

}  // namespace jcic::ledger
