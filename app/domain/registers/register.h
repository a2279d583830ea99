#pragma once
// The description of a register: its name, the steps of its rows and who takes them, the fields of each step, who
// co-signs, what is due by when, who reads it and how long it is kept. No other code is written for a register: its
// events, state, page, terminal, sheet and file all come from here (app/office/register_steps.h,
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

/// One of these duties is needed.
using Duties = std::span<const Duty>;
using Names = std::span<const std::string_view>;
/// What a step is given, by field; of a row, the last value that was given to each.
using Values = std::map<std::string, std::string, std::less<>>;

/// The second person of a step: signs the prepared event, as does who takes the step, and is another.
struct Beside {
    Duties who;
    std::string_view purpose = purpose::consent;
    std::string_view named{};  ///< the row's field that names who it is: nobody else; "": whoever is asked
};

/// How many items the desk asked JCIC for from one day to another, by the ledger: by the number of the card that signed
/// ("": by a number that JCIC still held). nullopt where it cannot be read.
using SentByCard = std::map<std::string, std::size_t>;
using SentIn = std::function<std::optional<SentByCard>(RocDate from, RocDate to)>;

/// Whether a query was sent for approval on that authorisation, here or at another desk, and neither refused nor
/// withdrawn (R-AU-5).
using AuthorisationUsed = std::function<Result<bool>(const std::string& reference)>;

/// Queries about a person, as ledger subjects: whoever they are asked of, as subject or as the borrower beside one.
/// Reads what it has to.
using QueriesAbout = std::function<Result<std::vector<std::string>>(const std::string& person)>;
/// How many queries there are of a case, erased or not.
using QueriesOfCase = std::function<Result<std::size_t>(const std::string& case_number)>;
/// The case number that a query bears today, by the query's id; "" where there is none of that id.
using CaseNumberOf = std::function<Result<std::string>(const std::string& query)>;

/// What a rule may look at.
struct Taking {
    const Row* row = nullptr;  ///< null for a step that begins one
    const Values& values;
    const PersonId& by;
    const PersonId* beside = nullptr;
    RocDate today;
    const OfficeCalendar& calendar;
    std::function<std::set<Duty>(const PersonId&)> duties_of;  ///< today
    const Rows& rows;                                          ///< of all registers
    UtcTime now{};
    /// Of a card's password, since the card was last handed out.
    std::function<int(const std::string& card)> failed_tries{};
    SentIn sent{};
    AuthorisationUsed authorisation_used{};
    QueriesAbout queries_about{};
    QueriesOfCase queries_of_case{};
    CaseNumberOf case_number_of{};
};

/// Who writes a step's event.
enum class Written {
    here,      ///< the registers' mechanism; its event follows from the description
    table,     ///< the same, as an event of the catalogue's table, which says what it is held to (a card's lending)
    roster,    ///< the same, through who keeps people's keys: an event of the catalogue's table, signed (R-DU-1)
    elsewhere  ///< a window of its own, by its own rules, an event of the catalogue's table: not taken here
};

struct Step {
    std::string_view action;  ///< its event: "device.taken-in"
    const char* title;        ///< what a person does: 登記取得
    Names from;               ///< the states in which it may be taken; none: it begins a row
    std::string_view to;      ///< the row's state afterwards; "": unchanged
    Duties by;
    std::span<const events::Field> asks;
    std::optional<Beside> beside{};
    /// What only code can judge. Null: nothing.
    Result<void> (*rule)(const Taking&) = nullptr;
    Written written = Written::here;
    /// Its event announces the end of the row's key: what was personal of it, attachments too, is destroyed (R-AU-6).
    bool erases = false;
    /// A password that the row's own person chooses, typed with it: what it is called. Null for none.
    const char* secret = nullptr;
    /// Fields of the row that name a person: who alone takes the step, and who never does, nor signs beside. None: "".
    std::string_view only_by{};
    Names never_by{};
    /// Not by who took the row's step before: confirmed by one, approved by another.
    bool by_another = false;
    /// Not by whom the row is about, whose user code is its id; nor signed beside by them.
    bool of_another = false;
    /// What it says is counted out of the ledger, or read from a card, by a desk of its own, never typed: not offered
    /// the general way. Where it begins a row, that desk says how the row is called.
    bool counted = false;
    /// What the event says beside what is typed, by field: what row, person and day tell. Null: nothing.
    Values (*gives)(const Taking&) = nullptr;
    /// Whatever stops all other work: a password that has run out (R-PW-2), and, of whom `only_by` names and who signs
    /// beside them, what became of their duties meanwhile.
    bool in_any_case = false;
    /// Who takes it signs it, and nobody beside: for this purpose. "": not signed, but for what `beside` says.
    std::string_view signs{};
    /// Taken seldom, and hard to take back: windows show it apart from the others (is_apart).
    bool seldom = false;
    [[nodiscard]] bool begins() const { return from.empty(); }
};

struct State {
    std::string_view name;
    const char* title;
    bool over = false;  ///< nothing is owed any more
    bool good = false;  ///< as it should be: nothing is waited for, though it is not over
};

/// A column of list, sheet and file.
struct Column {
    std::string_view field;                        ///< whose last value it shows; "" where `derived` gives it
    const char* title = nullptr;                   ///< the field's own where null
    std::string (*derived)(const Row&) = nullptr;  ///< a word (JCIC_WORD), or what is the same in every language
    bool begun_by = false;                         ///< who wrote the row's first step
    bool below = false;                            ///< where a cell has two lines, under the column before it
};

/// What a due day may look at. One of a row looks at the row itself, and of other registers at no more than
/// owes_elsewhere (rows.h) knows of: else it would not be counted again when they change.
struct DueContext {
    DueContext(const Rows& of, RocDate day, const OfficeCalendar& days);
    const Rows& rows;  ///< of all registers
    RocDate today;
    const OfficeCalendar& calendar;
    int retention_years;  ///< the branch's on that day, asked once for all rows
};

/// What is owed by a row in one of these states; or, with no state, by the register as such: that a row be begun.
struct Due {
    const char* title;
    Names in;
    Duties who;
    std::optional<RocDate> (*until)(const Row&, const DueContext&);
    std::string_view by{};  ///< the row's field that names who owes it; "": whoever has one of the duties
    std::optional<RocDate> (*row_until)(const DueContext&) = nullptr;  ///< where there is no state
    std::string_view settled_by{};  ///< the row's own step that does it; "": none, or which, only a person can tell
};
[[nodiscard]] constexpr Due owed_anew(const char* title, Duties who,
                                      std::optional<RocDate> (*until)(const DueContext&)) {
    return {title, {}, who, nullptr, {}, until};
}

struct Register {
    std::string_view name;   ///< "devices"
    const char* title;       ///< 查詢設備保管登記簿
    std::string_view rule;   ///< R-DU-9: whose register it is
    std::string_view about;  ///< its rows' subject: "device:"
    std::string_view key;    ///< the field of a row's first step by which it is called; "": numbered from 1
    Duties readers;
    std::span<const State> states;
    std::span<const Step> steps;
    std::span<const Column> columns;
    std::span<const Due> dues{};
    /// It grows with every query: a row that is over, or on which nothing waits, is read when it is asked for.
    bool grows = false;
    /// Of a list that is made of what stands elsewhere (made_lists.h): what its values are. It has no steps.
    std::span<const events::Field> said{};
    /// The layout of its sheet (resources/layouts): its columns by their fields' names. "": one for all registers, with
    /// each row's id and state.
    std::string_view layout{};
    /// The field with the persons who sign that sheet; "": who prints it.
    std::string_view signed_by{};
    /// Of a made list: what is due first stands on top, on its sheet too. Else a list has the newest on top, and a
    /// sheet goes on downwards.
    bool listed_as_due = false;

    [[nodiscard]] bool is_made() const { return steps.empty(); }
    [[nodiscard]] const State& state(std::string_view called) const;
    [[nodiscard]] const Step* step(std::string_view action) const;
    /// The field of this name of the first step that has one, or of what it says; null for none.
    [[nodiscard]] const events::Field* field(std::string_view called) const;
    /// The field with the time of the day that this one asks for; null for none.
    [[nodiscard]] const events::Field* time_of(std::string_view day) const;
    [[nodiscard]] const char* title_of(const Column& column) const;
    /// Whether a step of it is somebody's, or never somebody's, by what that field of its row says; of those that the
    /// ledger is held to (Written::table: the catalogue's own rules instead).
    [[nodiscard]] bool tells_whose(std::string_view field) const;
};

[[nodiscard]] std::span<const Register* const> all();
/// Those, and after them the lists that are made of what stands elsewhere: all that is read, printed and saved.
[[nodiscard]] std::span<const Register* const> all_to_read();
/// What the register serves: a list of registers says it above the first of each, in Chinese.
[[nodiscard]] const char* served_by(const Register& book);
/// Of all to read. Null for none.
[[nodiscard]] const Register* find(std::string_view name);
/// Whose step the action is, and which; null for an action of no register.
struct StepOf {
    const Register* book;
    const Step* step;
};
[[nodiscard]] std::optional<StepOf> step_of(std::string_view action);

[[nodiscard]] bool holds_one(const std::set<Duty>& duties, Duties of);
/// What two persons look at together, whoever the second is: a count. Of many rows it may be taken at once, each shown
/// to the second person, and signed, by itself.
[[nodiscard]] bool is_witnessed(const Step& step);

/// The events of all steps, as the catalogue has them: what is asked, who stands beside, what was shown to them, and
/// what the step rests on.
[[nodiscard]] std::span<const events::Event> events_of_registers();
#define REGISTER(name) extern const Register name;
#include "app/domain/registers/registers.def"
#undef REGISTER
extern const Register card_loans;
extern const Register destroyed_copies;
extern const Register kept_queries;

}  // namespace jcic::domain::registers
