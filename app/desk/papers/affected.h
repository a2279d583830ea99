#pragma once
// What an incident touched, or what is held about a subject, computed from the ledger (R-LO-6, R-PA-7): each item of
// the queries in a scope, whom it is about, what there is of it, its copies, and who did what with it when.

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/desk/papers/query_reading.h"
#include "app/domain/items.h"
#include "app/tables/table.h"

namespace jcic::desk::papers {

/// All that is given must hold; of person, span, workstation and card, for one and the same event.
struct AffectedScope {
    std::optional<Span> span{};      ///< on its days something was done with the item
    std::string person{};            ///< who did it, user code
    std::string workstation{};       ///< where
    std::string card{};              ///< with which JCIC was asked
    std::set<domain::Item> items{};  ///< none: all
    inquiry::QueryId query{};
    std::string case_number{};
    int copy = 0;  ///< of one item of that query or case
    std::optional<domain::PersonalId> subject{};
    std::vector<std::string>
        linked{};  ///< other numbers of that subject, as the branch linked them: the desk says them

    /// Whether an event must be of some person, day, place or card.
    [[nodiscard]] bool asks_of_events() const {
        return span || !person.empty() || !workstation.empty() || !card.empty();
    }
    bool operator==(const AffectedScope&) const = default;
};

/// Fault input.form, detail "field": reason "scope" (nothing is given but items), "one-record" (a copy of no one item).
[[nodiscard]] Result<void> check(const AffectedScope& scope);
/// "115-10-01 至 115-10-31；人員 L01；T52": in Chinese, as it is entered. It may name a subject.
[[nodiscard]] std::string text_of(const AffectedScope& scope);

/// Something that was done with an item: one event of the ledger.
struct Touch {
    std::uint64_t event = 0;
    UtcTime at{};
    std::string action;  ///< "record.viewed"
    std::string by;      ///< user code
    std::string workstation;
    std::string address;
    int copy = 0;  ///< 0: none
    bool operator==(const Touch&) const = default;
};
/// Somebody saw the record by it, or took it out: viewed, printed, saved as a file.
[[nodiscard]] bool discloses(const Touch& touch);

struct AffectedCopy {
    int number = 0;
    domain::CopyState state = domain::CopyState::reserved;
    bool as_file = false;
    bool operator==(const AffectedCopy&) const = default;
};

struct AffectedItem {
    inquiry::QueryId query;
    std::string case_number;  ///< as lists show it (app/domain/case_number.h)
    domain::Item item = domain::Item::t50;
    domain::ItemState state = domain::ItemState::submitted;
    bool fetched = false;  ///< the agency's data came
    domain::RecordState record = domain::RecordState::held;
    bool erased = false;       ///< all of the query: its values are gone
    std::string subject;       ///< ID number; "" where it is not ours to read, or erased
    std::string masked;        ///< the same for lists
    std::string subject_name;  ///< "" as above
    std::string asked_by;      ///< user code
    std::vector<AffectedCopy> copies;
    std::vector<Touch> touches;  ///< in the order of the ledger
    bool operator==(const AffectedItem&) const = default;
};

struct Affected {
    AffectedScope scope;
    std::vector<AffectedItem> items;  ///< of queries in the order in which they began
    std::size_t queries = 0;
    std::size_t records = 0;        ///< that were fetched
    std::set<std::string> people;   ///< different ones, by number, of those whose number can be read
    std::size_t unnamed = 0;        ///< queries whose subject cannot: erased, or no records key
    std::size_t copies = 0;         ///< that came to be, on paper or as a file
    std::size_t copies_left = 0;    ///< of them, that are not gone
    std::set<std::string> seen_by;  ///< user codes of who saw a record or took it out
    /// Exports of the ledger with personal values, whenever: each holds the records that were there then, and counts as
    /// a copy of each that is not gone.
    std::vector<domain::Recorded> exports{};
    /// Where a subject was asked for: theirs, whole, as their register has them; also those that no query leaned on.
    std::vector<domain::registers::Row> authorisations{};
};

/// Whether one of the exports is what the scope asks of an event: then records of any day are touched.
[[nodiscard]] bool asks_of_exports(const Affected& sum);
/// Actions about an item that count.
[[nodiscard]] std::span<const std::string_view> touching_actions();
/// The query's items that the scope holds, into the sum.
void add(Affected& sum, const QueryRead& query);

/// A row for each touch, and for each step of an authorisation: with whole numbers, for a file that leaves encrypted.
/// Of who may know it.
[[nodiscard]] tables::Table table_of(const Affected& affected, const std::string& title);

/// What is told to who answers a subject (R-PA-7, R-SE-5, R-PA-3, R-PA-8): what is given to nobody but the subject, and
/// what not even to them.
[[nodiscard]] std::span<const char* const> what_is_not_given();

}  // namespace jcic::desk::papers
