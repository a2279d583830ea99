#pragma once
// The description of a register: its name, the steps of its rows and who takes them, the fields of each step, who
// co-signs, what is due by when, who reads it and how long it is kept. No other code is written for a register: its
// events, state, page, terminal, sheet and file all come from here (app/domain/steps/register_steps.h,
// app/desk/registers/register_desk.h, ui/registers/registers_page.h).

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/domain/duties.h"
#include "app/domain/events/event.h"
#include "app/domain/events/journal.h"
#include "app/domain/office_calendar.h"

namespace jcic::domain::registers {

struct Register;
struct Row;
class Rows;

/// One of these duties is required.
using Duties = std::span<const Duty>;
using Names = std::span<const std::string_view>;
/// A step's values by field; for a row, each field's last value.
using Values = std::map<std::string, std::string, std::less<>>;

/// The second signatory of a step: another person, who also signs the prepared event.
struct Beside {
    Duties who;
    std::string_view purpose = purpose::consent;
    std::string_view named{};       ///< the row's field that names this person; "": anybody with the duty
    std::string_view second_way{};  ///< the row's step that names another there, where that one comes no more
};

/// Number of items that the desk requested from JCIC between two days, by the ledger: by number of the signing card
/// ("": by a serial number that JCIC still held). nullopt if unreadable.
using SentByCard = std::map<std::string, std::size_t>;
using SentIn = std::function<std::optional<SentByCard>(RocDate from, RocDate to)>;

/// Whether a query on that authorisation was submitted, here or at another desk, and neither refused nor withdrawn
/// (R-AU-5).
using AuthorisationUsed = std::function<Result<bool>(const std::string& reference)>;

/// Queries about a person, as ledger subjects: those with the person as subject or borrower. Loads what it needs.
using QueriesAbout = std::function<Result<std::vector<std::string>>(const std::string& person)>;
/// Queries that an officer ("": anybody) submitted in those days, both included (nullopt: at any time), as ledger
/// subjects.
struct AskedBy {
    std::string officer;
    std::optional<RocDate> from;
    std::optional<RocDate> until;
};
using QueriesAsked = std::function<Result<std::vector<std::string>>(const AskedBy&)>;
/// Number of queries of a case, including erased ones.
using QueriesOfCase = std::function<Result<std::size_t>(const std::string& case_number)>;
/// The current case number of a query, by its id; "" if there is no such query.
using CaseNumberOf = std::function<Result<std::string>(const std::string& query)>;
/// A copy of a query's record, on paper or as a file; without a number the record, without an item the query.
struct NamedCopy {
    std::string query;
    std::string item;
    std::string number;
};
/// The field (query, item, number) of the first that does not exist here, or of which nothing is left to give; "" if
/// all is there.
using NotThere = std::function<Result<std::string_view>(const NamedCopy&)>;

/// Inputs of a register's rule.
struct StepInput {
    const Row* row = nullptr;  ///< null for a step that begins one
    const Values& values;
    const PersonId& by;
    const PersonId* beside = nullptr;
    RocDate today;
    const OfficeCalendar& calendar;
    std::function<std::set<Duty>(const PersonId&)> duties_of;  ///< today
    const Rows& rows;                                          ///< of all registers
    UtcTime now{};
    /// Failed tries of a card's password since the card was last lent.
    std::function<int(const std::string& card)> failed_tries{};
    SentIn sent{};
    AuthorisationUsed authorisation_used{};
    QueriesAbout queries_about{};
    QueriesOfCase queries_of_case{};
    CaseNumberOf case_number_of{};
    NotThere not_there{};
    QueriesAsked queries_asked{};
};

/// Who writes a step's event.
enum class Written {
    here,      ///< the registers' mechanism; its event is derived from the description
    table,     ///< the same, as an event of the catalogue's table with its own rules (a card's lending)
    roster,    ///< the same, through the owner of people's keys: an event of the catalogue's table, signed (R-DU-1)
    elsewhere  ///< a separate window with its own rules, an event of the catalogue's table: not taken here
};

struct Step {
    std::string_view action;  ///< its event: "device.taken-in"
    const char* title;        ///< the activity: 登記取得
    Names from;               ///< the states that allow it; empty: it begins a row
    std::string_view to;      ///< the row's state afterwards; "": unchanged
    Duties by;
    std::span<const events::Field> asks;
    std::optional<Beside> beside{};
    /// Check that needs code; null for none.
    Result<void> (*rule)(const StepInput&) = nullptr;
    Written written = Written::here;
    /// Its event announces the destruction of the row's key, and so of its personal values and attachments (R-AU-6).
    bool erases = false;
    /// Title of a password that the row's person chooses and types with it; null for none.
    const char* secret = nullptr;
    /// Fields of the row that name the only person who takes the step, and those who neither take nor co-sign it; "" or
    /// empty: none. `second_way`: the row's step that leads on where the only one comes no more.
    std::string_view only_by{};
    std::string_view second_way{};
    Names never_by{};
    /// Not by the author of the row's last step: confirmed by one, approved by another.
    bool by_another = false;
    /// Neither taken nor co-signed by the person whom the row is about, whose user code is its id.
    bool of_another = false;
    /// Its rule reads row, person and day alone: whom it refuses is not offered the step.
    bool rule_of_row = false;
    /// Its values are counted from the ledger, or read from a card, by a separate desk, never typed: not offered the
    /// general way. If it begins a row, that desk names it.
    bool counted = false;
    /// Values added to the typed ones, from row, person and day; null for none.
    Values (*gives)(const StepInput&) = nullptr;
    /// Allowed even if all other work is blocked: by an expired password (R-PW-2) and, for the person of `only_by` and
    /// the second signatory, by a later change of their duties.
    bool in_any_case = false;
    /// Its author signs it alone, for this purpose; "": unsigned, except as `beside` requires.
    std::string_view signs{};
    /// Rare, and hard to reverse: windows show it separately (is_apart).
    bool seldom = false;
    /// What is told beforehand to whoever takes it, though they may (JCIC_WORD): that no query has the case that is
    /// typed. It returns null for nothing; null for a step that tells nothing.
    const char* (*tells)(const StepInput&) = nullptr;
    [[nodiscard]] bool begins() const { return from.empty(); }
};

struct State {
    std::string_view name;
    const char* title;
    bool over = false;  ///< nothing is due any more
    bool good = false;  ///< in good order: nothing is due, although it is not over
};

/// A column of list, sheet and file.
struct Column {
    std::string_view field;                        ///< whose last value it shows; "" if `derived` makes it
    const char* title = nullptr;                   ///< the field's own if null
    std::string (*derived)(const Row&) = nullptr;  ///< a word (JCIC_WORD), or text independent of the language
    bool begun_by = false;                         ///< author of the row's first step
    bool below = false;                            ///< in a cell of two lines, under the column before it
};

/// Inputs of a due day. A row's due day may use the row itself, and other registers only as far as owes_elsewhere
/// (rows.h) covers them: otherwise it would not be recomputed when they change.
struct DueContext {
    DueContext(const Rows& of, RocDate day, const OfficeCalendar& days);
    const Rows& rows;  ///< of all registers
    RocDate today;
    const OfficeCalendar& calendar;
    int retention_years;  ///< the branch's on that day, read once for all rows
};

/// An obligation of a row in one of these states; or, without states, of the register as such: that a row be begun.
struct Due {
    const char* title;
    Names in;
    Duties who;
    std::optional<RocDate> (*until)(const Row&, const DueContext&);
    std::string_view by{};  ///< the row's field that names who must do it; "": anybody with one of the duties
    std::optional<RocDate> (*row_until)(const DueContext&) = nullptr;  ///< if there is no state
    std::string_view settled_by{};  ///< the step, of this row or beginning another; or several: next_steps.h
};
[[nodiscard]] constexpr Due owed_anew(const char* title, Duties who,
                                      std::optional<RocDate> (*until)(const DueContext&)) {
    return {title, {}, who, nullptr, {}, until};
}

struct Register {
    std::string_view name;   ///< "devices"
    const char* title;       ///< 查詢設備保管登記簿
    std::string_view rule;   ///< R-DU-9: the rule that requires it
    std::string_view about;  ///< its rows' subject: "device:"
    std::string_view key;    ///< the field of a row's first step that is its id; "": numbered from 1
    Duties readers;
    std::span<const State> states;
    std::span<const Step> steps;
    std::span<const Column> columns;
    std::span<const Due> dues{};
    /// It grows with every query: a row that is over, or on which nothing waits, is loaded on demand.
    bool grows = false;
    /// Of a computed list (made_lists.h): the fields of its values. It has no steps.
    std::span<const events::Field> said{};
    /// The layout of its sheet (resources/layouts), with columns by field names. "": the common layout, with each row's
    /// id and state.
    std::string_view layout{};
    /// The field with the persons who sign that sheet; "": the person who prints it.
    std::string_view signed_by{};
    /// Of a computed list: the earliest due day is on top, also on its sheet. Otherwise lists begin with the newest,
    /// and sheets with the oldest.
    bool listed_as_due = false;

    [[nodiscard]] bool is_made() const { return steps.empty(); }
    /// Whether its rows' ids are numbers that people type: one number is one row, however it is typed.
    [[nodiscard]] bool is_named_by_reference() const;
    [[nodiscard]] const State& state(std::string_view called) const;
    [[nodiscard]] const Step* step(std::string_view action) const;
    /// The field of this name in the first step that has one, or in `said`; null for none.
    [[nodiscard]] const events::Field* field(std::string_view called) const;
    /// The field with the time on the day of this field; null for none.
    [[nodiscard]] const events::Field* time_of(std::string_view day) const;
    [[nodiscard]] const char* title_of(const Column& column) const;
    /// Whether this field of a row determines who may or may not take one of its steps, for steps that the ledger
    /// checks (not Written::table: the catalogue's own rules apply).
    [[nodiscard]] bool tells_whose(std::string_view field) const;
};

[[nodiscard]] std::span<const Register* const> all();
/// The registers, then the computed lists: everything that is read, printed and saved.
[[nodiscard]] std::span<const Register* const> all_to_read();
/// The register's purpose, in Chinese: heading above the first of its group in a list.
[[nodiscard]] const char* served_by(const Register& book);
/// Searches all to read. Null for none.
[[nodiscard]] const Register* find(std::string_view name);
/// The register and step of an action; nullopt for an action of no register.
struct StepOf {
    const Register* book;
    const Step* step;
};
[[nodiscard]] std::optional<StepOf> step_of(std::string_view action);

[[nodiscard]] bool holds_one(const std::set<Duty>& duties, Duties of);
/// Whether two persons check it together, whoever the second is: a count. It may be taken on many rows at once, each
/// shown to the second person and signed separately.
[[nodiscard]] bool is_witnessed(const Step& step);

/// The events of all steps, as the catalogue has them: fields, second signatory, the text shown to the signers, and the
/// event that the step rests on.
[[nodiscard]] std::span<const events::Event> events_of_registers();
#define REGISTER(name) extern const Register name;
#include "app/domain/registers/registers.def"
#undef REGISTER
extern const Register card_loans;
extern const Register destroyed_copies;
extern const Register kept_queries;

}  // namespace jcic::domain::registers
