#pragma once
// The branch as its events tell it: queries with their items, records and copies, authorisations, legal holds and rows
// of registers. Folded once; the rules of rules_of_ends.h, and Brought, read it.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/verify/rules/registers.h"
#include "app/verify/trail/leaf.h"

namespace jcic::verify {

class Members;

inline constexpr std::string_view a_query = "query:";
inline constexpr std::string_view an_authorisation = "authorisation:";

/// What follows `about` in the subject; "" if it does not begin with that.
[[nodiscard]] std::string name_in(std::string_view subject, std::string_view about);
/// An event's place as "rests-on" names it.
[[nodiscard]] std::string place_of(std::uint64_t number, const Digest& leaf);

/// A number of a case or of an authorisation: docs/trust/ledger-format.md, "Numbers that people type".
struct TypedNumber {
    std::string text{};
    std::string form{};  ///< in which two are compared
    TypedNumber() = default;
    explicit TypedNumber(std::string typed);
    /// Whether both are one number; never without a character that counts.
    [[nodiscard]] bool is(const TypedNumber& other) const { return !form.empty() && form == other.form; }
};

/// An item of a query, with its record and the record's copies.
struct Item {
    std::string_view state{};     ///< "Items and records"; "": it was not submitted
    bool approved = false;        ///< and not withdrawn: JCIC may be asked for it
    bool asked = false;           ///< JCIC was asked for it, and did not deny receiving that
    bool numbered = false;        ///< it has a serial number
    bool retrieved = false;       ///< it has a record
    bool freed = false;           ///< refused, withdrawn or failed: it uses the authorisation no more
    bool kept_otherwise = false;  ///< its record is kept on another basis
    bool erased = false;          ///< `record.erased` is about it
    std::map<std::uint32_t, std::string_view> copies{};  ///< the state of each ("Copies and deletions"), by number

    [[nodiscard]] bool submitted() const { return !state.empty(); }
};

/// What a term is counted from ("Terms").
struct TermBase {
    std::optional<std::uint64_t> last{};  ///< the time of the last event
    std::string on{};                     ///< the day that an event gave; "": none
};

/// What is known of one subject "query:<id>", submitted or not.
struct Query {
    explicit Query(std::string name) : subject(std::move(name)) {}
    std::string subject;
    bool submitted = false;
    bool requested = false;   ///< `query.requesting`
    bool taken_over = false;  ///< `query.serial-taken-over`
    bool revoked = false;     ///< its authorisation, by `query.authorisation-revoked`
    bool erased = false;
    std::string relation_end{};  ///< "<how> <on>" of the last `query.relation-ended`
    TermBase term{};
    std::map<std::string, Item, std::less<>> items{};
    // As its first submission says; empty before.
    std::string submitter{};
    TypedNumber authorisation{};
    std::string holds{};                      ///< numbers of the holds on its person, separated by commas
    std::vector<TypedNumber> case_numbers{};  ///< corrections append: the last one counts
    // "Cases in hand".
    std::string case_officer{};
    std::string in_hand_since{};       ///< the place of the event that gave them the case
    std::set<std::string> deciders{};  ///< signers of its decision
};

/// What all rows and submissions of one authorisation number say, however it was typed.
struct UsesOfAuthorisation {
    std::vector<const Query*> queries{};       ///< submitted under it
    std::optional<std::string> used_before{};  ///< items, before the branch began here; nullopt: nothing stated
    bool taken_back = false;                   ///< as a mistake
};

/// A row "authorisation:<number as written>".
struct Authorisation {
    UsesOfAuthorisation& uses;
    std::string items{};
    std::string from{};
    std::string until{};
    bool accepted = false;  ///< by JCIC, and nothing has ended it since
    bool standing = false;  ///< begun, and not over: ended, revoked, mistaken or erased
};

/// A row of any register, by what its steps state in clear.
struct RowInClear {
    TypedNumber case_number{};
    TypedNumber before{};  ///< its case's number until it was corrected
    std::string query{};   ///< the subject of one
    std::string item{};
    TermBase term{};
};

/// A legal hold in force.
struct Hold {
    TypedNumber case_number{};
    std::string query{};      ///< the subject of one
    std::string held_then{};  ///< subjects, separated by commas
};

/// The first draw of a sample ("Cases in hand").
struct Draw {
    std::string month;
    std::set<std::string, std::less<>> records{};  ///< "<query's id>:<item>"
};

/// The event to be judged.
struct Judged {
    std::uint64_t number = 0;  ///< its place in the file
    const Event& event;
    const Digest& leaf;
    const Members& members;  ///< after it
    bool follows = true;     ///< its row's state allowed the step
    // Set by the book.
    Query* query = nullptr;              ///< of its subject; null for another subject
    const RegisterStep* step = nullptr;  ///< of the row that it is about; null for another event
};

/// Its parts point to each other.
struct Book {
    Book() = default;
    ~Book() = default;
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    std::map<std::string, Query, std::less<>> queries{};                      ///< by subject
    std::map<std::string, std::vector<const Query*>, std::less<>> of_case{};  ///< by the form of any number they had
    std::map<std::string, Authorisation, std::less<>> authorisations{};       ///< by number as written
    std::map<std::string, UsesOfAuthorisation, std::less<>> uses{};           ///< by the number's form
    std::map<std::string, RowInClear, std::less<>> rows{};                    ///< of registers, by subject
    std::map<std::string, Hold> holds{};                                      ///< in force, by the number of their row
    std::map<std::string, int> retention{};                                   ///< years decided, by their first day
    std::map<std::string, Draw> draws{};                                      ///< by the sample's name
    std::set<std::string> reviewed{};                                         ///< "<month> <record>"
    std::map<std::string, std::string> reviews{};       ///< by name: the record that it opens, "" when it is answered
    std::map<std::string, const Query*> submissions{};  ///< by their places
    std::map<std::string, std::set<const Query*>> agreed{};  ///< by the agreement's id in hex
    std::string before{};                                    ///< the previous event's action
    bool restoring = false;                                  ///< inside a restore's own events
    bool deletions_list_copies = false;                      ///< one has named its copies

    /// Returns the reason of the first rule of rules_of_ends.h that the event breaks, "" for none. Then records the
    /// event.
    [[nodiscard]] std::string_view judge_event(Judged now);
    /// Null for one that was never submitted.
    [[nodiscard]] const Query* submitted(std::string_view subject) const;
    /// Null if nothing is known of that number.
    [[nodiscard]] const UsesOfAuthorisation* uses_of(const TypedNumber& authorisation) const;
};

}  // namespace jcic::verify
