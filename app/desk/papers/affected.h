#pragma once
// Data touched by an incident, or held about a subject, computed from the ledger (R-LO-6, R-PA-7): each item of the
// queries in a scope, with its subject, record, copies, and who did what with it and when.

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/desk/papers/query_reading.h"
#include "app/domain/items.h"
#include "app/tables/table.h"

namespace jcic::desk::papers {

/// All given conditions must match; person, span, workstation and card must match in the same event.
struct AffectedScope {
    std::optional<Span> span{};      ///< days of an action on the item
    std::string person{};            ///< user code of the actor
    std::string workstation{};       ///< of the actor
    std::string card{};              ///< used for the request to JCIC
    std::set<domain::Item> items{};  ///< empty: all
    inquiry::QueryId query{};
    std::string case_number{};
    int copy = 0;  ///< of a single item of that query or case
    std::optional<domain::PersonalId> subject{};
    std::vector<std::string> linked{};  ///< the subject's other numbers linked by the branch, supplied by the desk

    /// Whether an event must match a person, day, workstation or card.
    [[nodiscard]] bool asks_of_events() const {
        return span || !person.empty() || !workstation.empty() || !card.empty();
    }
    bool operator==(const AffectedScope&) const = default;
};

/// Fault input.form, detail "field": reason "scope" (only items are given), "one-record" (a copy without a single
/// item).
[[nodiscard]] Result<void> check(const AffectedScope& scope);
/// "115-10-01 至 115-10-31；人員 L01；T52": in Chinese, as entered. May contain a subject's number.
[[nodiscard]] std::string text_of(const AffectedScope& scope);

/// One event of the ledger about an item.
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
/// Whether the record was seen or taken out: viewed, printed, saved as a file.
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
    bool fetched = false;  ///< the agency's data was retrieved
    domain::RecordState record = domain::RecordState::held;
    bool erased = false;       ///< the whole query: its values are gone
    std::string subject;       ///< ID number; "" if not readable here, or erased
    std::string masked;        ///< masked for lists
    std::string subject_name;  ///< "" likewise
    std::string asked_by;      ///< user code
    std::vector<AffectedCopy> copies;
    std::vector<Touch> touches;  ///< in the ledger's order
    bool operator==(const AffectedItem&) const = default;
};

struct Affected {
    AffectedScope scope;
    std::vector<AffectedItem> items;  ///< by their queries' beginnings
    std::size_t queries = 0;
    std::size_t records = 0;        ///< retrieved ones
    std::set<std::string> people;   ///< distinct readable numbers
    std::size_t unnamed = 0;        ///< queries with an unreadable subject: erased, or no records key
    std::size_t copies = 0;         ///< made on paper or as files
    std::size_t copies_left = 0;    ///< of them, still existing
    std::set<std::string> seen_by;  ///< user codes of people who saw or took out a record
    /// All exports of the ledger with personal values: each contains the records of its time and counts as a copy of
    /// each record still held.
    std::vector<domain::Recorded> exports{};
    bool no_such_case = false;  ///< no query has, or had, the scope's case number
    /// For a scope by subject: all their authorisations from the register, including those without a query.
    std::vector<domain::registers::Row> authorisations{};
};

/// Whether an export matches the scope's conditions on events: then records of any day are touched.
[[nodiscard]] bool asks_of_exports(const Affected& sum);
/// Actions about an item that count as touches.
[[nodiscard]] std::span<const std::string_view> touching_actions();
/// Adds the query's items within the scope to the sum.
void add(Affected& sum, const QueryRead& query);

/// A row for each touch and each step of an authorisation: with whole numbers, for an encrypted file. Only for people
/// permitted to see them.
[[nodiscard]] tables::Table table_of(const Affected& affected, const std::string& title);

/// Notes for the person who answers a subject (R-PA-7, R-SE-5, R-PA-3, R-PA-8): what is given to the subject only, and
/// what is not given at all.
[[nodiscard]] std::span<const char* const> what_is_not_given();

}  // namespace jcic::desk::papers
