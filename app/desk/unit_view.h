#pragma once
// The unit head's page: what is or is not in order, each line one step from its remedy. Judged here, from values alone.

#include "app/desk/rooms/snapshot.h"
#include "app/domain/office_hours.h"

namespace jcic::desk {

/// Order of equally urgent lines.
enum class UnitTopic {
    setup,     ///< steps before the first query
    stop,      ///< queries are stopped
    incident,  ///< a leak or a suspicion that is not closed
    outside,   ///< failed attempts on an account without a session
    ledger,    ///< unreadable, or its verification
    backup,
    machine,   ///< its disk, clock and program
    card,      ///< its custody
    envelope,  ///< facts of set-up from here on: no line if there is none
    querier,
    transmission,  ///< its test
    finding,
    duty,  ///< what is owed: late, due within a week, of accounts, or in nobody's hands
    approval
};

enum class UnitState { act, mind, good };

/// An open row of a register.
struct OpenRow {
    std::string id;
    domain::RocDate since;
};

/// Failed attempts on an account without a session in the last days.
struct UnitOutside {
    std::string code;  ///< as typed
    std::string name;
    std::string workstation;
    std::size_t count = 0;
    UtcTime at{};         ///< the last
    bool minded = false;  ///< more than a typing error
};

/// An envelope, with its last count.
struct UnitEnvelope {
    std::optional<domain::RocDate> counted;
};
struct UnitQuerier {
    std::string name;
    std::optional<domain::RocDate> until;  ///< the last day of that duty
};

/// One line of the page. The topic determines which fields are set.
struct UnitLine {
    UnitTopic topic{};
    UnitState state{};
    std::size_t count = 0;   ///< open, missing or waiting ones
    std::size_t needed = 0;  ///< of the missing steps of set-up, those required before the first query
    std::string name{};      ///< the account's owner or card's borrower; who acts next is in `owed`
    std::string card{};      ///< a card's number
    std::string seat{};      ///< a workstation's name
    std::string row{};       ///< of a register
    std::optional<UtcTime> at{};
    std::optional<domain::RocDate> day{};
    int days = 0;  ///< of what is owed: days to its office day; negative if overdue
    std::optional<Fault> fault{};
    LedgerView ledger{};         ///< of the ledger's line
    std::optional<Owed> owed{};  ///< of a duty: the same as in the to-do
    bool own_remedy = false;     ///< and it is in the unit head's own hands
};

/// Input of the page.
struct UnitParts {
    UtcTime now{};
    std::optional<domain::PersonId> head{};  ///< who looks at it
    domain::OfficeHours hours{};             ///< of the branch, today
    std::optional<std::size_t> missing;      ///< steps of set-up; nullopt: a practice branch, complete from the start
    std::size_t missing_before_a_query = 0;  ///< of these
    std::vector<StopView> stops;
    std::vector<OpenRow> incidents;
    std::vector<OpenRow> findings;
    std::vector<UnitOutside> outside;
    std::vector<CardRow> cards;
    std::vector<Owed> owed;               ///< everything open that is late, or due within a week, or without a day
    std::vector<UnitEnvelope> envelopes;  ///< kept ones
    std::vector<UnitQuerier> queriers;    ///< designated today
    std::optional<domain::RocDate> transmission_tested;
    bool approves = false;  ///< the unit head decides on queries, too
    LedgerView ledger;
    std::optional<UtcTime> backed_up_at;
    std::vector<Fault> warnings;  ///< of the machine
};

/// No rule sets these limits (ours): noted after the first, to be done after the second.
inline constexpr std::chrono::days backup_minded{7}, backup_late{31}, verification_minded{31};

/// Returns lines not in order first, most urgent on top; then one line for each topic in order.
[[nodiscard]] std::vector<UnitLine> unit_lines(const UnitParts& parts);

/// Whether the line only states that there is nothing of its topic.
[[nodiscard]] bool there_is_none(const UnitLine& line);

/// Whether nothing has to be done now or soon.
[[nodiscard]] bool in_order(const std::vector<UnitLine>& lines);

}  // namespace jcic::desk
