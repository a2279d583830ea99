#pragma once
// The unit head's page: in order, or what is not, each line one step from its remedy. Judged here, by values alone.

#include "app/desk/registers/duties_desk.h"
#include "app/desk/rooms/snapshot.h"
#include "app/domain/office_hours.h"

namespace jcic::desk {

/// In the order in which they stand where they are equally pressing.
enum class UnitTopic {
    setup,      ///< steps before the first query
    stop,       ///< queries are stopped
    incident,   ///< a leak or a suspicion that is not closed
    recovered,  ///< let in by a recovery key, and nobody has said that it is they
    locked,     ///< an account
    outside,    ///< what was tried of an account while nobody was signed in
    ledger,     ///< cannot be read, or its verification
    backup,
    machine,        ///< its disk, clock and program
    card,           ///< where it is
    card_password,  ///< known to somebody who left
    envelope,       ///< what of the set-up stands since then: no more is said where there is none
    querier,
    transmission,  ///< its test
    finding,
    duty,  ///< of a register
    approval
};

enum class UnitState { act, mind, good };

/// An open row of a register: which, and since when.
struct OpenRow {
    std::string id;
    domain::RocDate since;
};

/// Somebody of whom the page tells, and the one button that mends it where the unit head may.
struct UnitPerson {
    domain::PersonId code;
    std::string name;
    bool own_remedy = false;
};

/// What failed of an account in the last days, while nobody was signed in.
struct UnitOutside {
    std::string code;  ///< as it was typed
    std::string name;
    std::string workstation;
    std::size_t count = 0;
    UtcTime at{};         ///< the last
    bool minded = false;  ///< more than a slip
};

/// When it was counted last.
struct UnitEnvelope {
    std::optional<domain::RocDate> counted;
};
struct UnitQuerier {
    std::string name;
    std::optional<domain::RocDate> until;  ///< the last day of that duty
};

/// One line: what it is about says which of the rest are filled.
struct UnitLine {
    UnitTopic topic{};
    UnitState state{};
    std::size_t count = 0;   ///< of what is open, missing or waiting
    std::size_t needed = 0;  ///< of the steps of set-up that are missing: so many belong before the first query
    std::string name{};      ///< whose account, in whose hand; who owes a duty, the duty's own line says
    std::string card{};      ///< a card's number
    std::string seat{};      ///< a workstation's name
    std::string row{};       ///< of a register
    std::optional<UtcTime> at{};
    std::optional<domain::RocDate> day{};
    int days = 0;  ///< of a duty: until its office day; below 0: since it was missed
    std::optional<Fault> fault{};
    LedgerView ledger{};  ///< of the ledger's line
    std::optional<DutyLine> duty{};
    std::optional<UnitPerson> person{};
};

/// What the page is judged by.
struct UnitParts {
    UtcTime now{};
    domain::OfficeHours hours{};         ///< of the branch, today
    std::optional<std::size_t> missing;  ///< steps of set-up; nullopt: a practice branch, which is set up as it is made
    std::size_t missing_before_a_query = 0;  ///< of these
    std::vector<StopView> stops;
    std::vector<OpenRow> incidents;
    std::vector<OpenRow> findings;
    std::vector<UnitPerson> recovered;
    std::vector<UnitPerson> locked;
    std::vector<UnitOutside> outside;
    std::vector<CardRow> cards;
    std::vector<DutyLine> duties;
    std::vector<UnitEnvelope> envelopes;  ///< that are kept
    std::vector<UnitQuerier> queriers;    ///< of today
    std::optional<domain::RocDate> transmission_tested;
    std::optional<std::size_t> approvals;  ///< that wait; nullopt: not the unit head's to decide
    LedgerView ledger;
    std::optional<UtcTime> backed_up_at;
    std::vector<Fault> warnings;  ///< of the machine
};

/// No rule names a term (ours): then it is said, and then it is to be done.
inline constexpr std::chrono::days backup_minded{7}, backup_late{31}, verification_minded{31};

/// What is not in order first, the most pressing on top; then, for each topic that is, one line that says so.
[[nodiscard]] std::vector<UnitLine> unit_lines(const UnitParts& parts);

/// The line says no more than that there is none of what it is about.
[[nodiscard]] bool there_is_none(const UnitLine& line);

/// Nothing has to be done now or soon.
[[nodiscard]] bool in_order(const std::vector<UnitLine>& lines);

}  // namespace jcic::desk
