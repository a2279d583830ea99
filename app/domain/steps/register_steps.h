#pragma once
// The one mechanism for all registers (app/domain/registers/register.h): determines the steps that a person may take on
// a row, and prepares and writes a step's event after checking everything again.

#include <optional>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/secret.h"
#include "app/domain/registers/rows.h"
#include "app/domain/registers/vacancies.h"
#include "app/domain/steps/people_and_cards.h"

namespace jcic::domain::registers {

/// Everything that steps are checked against.
struct StepContext {
    Journal& journal;
    Rows& rows;
    PeopleAndCards& people;
    const OfficeCalendar& calendar;
    const Clock& clock;
    Random& random;
    SentIn sent{};
    AuthorisationUsed authorisation_used{};
    QueriesAbout queries_about{};
    QueriesOfCase queries_of_case{};
    CaseNumberOf case_number_of{};
    NotThere not_there{};
    QueriesAsked queries_asked{};
    /// Whether a query on this authorisation is under a legal hold (app/domain/hold.h), which includes the form. Fault
    /// retention.held.
    std::function<Result<void>(const std::string& reference)> leaning_not_held{};
    /// Events that a step adds elsewhere, in the same transaction, directly after it.
    std::function<Result<std::vector<Entry>>(const Entry& step)> brings{};
};

/// A requested step: values as typed.
struct StepRequest {
    const Register* book = nullptr;
    const Step* step = nullptr;
    std::string row;  ///< "" for a step that begins one
    Values typed;
    std::optional<PersonId> beside{};
    std::vector<Vacancy> accepted{};  ///< duties left vacant, as they were shown
};

/// Owner of people's keys (app/ledger/session/people.h): signs and writes a step's event about a person, together with
/// them.
class RosterWriter {
public:
    virtual ~RosterWriter() = default;
    /// `password`: opens the person's keys, if they get any; null otherwise. Faults rule.R-PW-1, person.duty, and the
    /// ledger's.
    virtual Result<void> write(const Entry& event, const Secret* password) = 0;
};

class RegisterSteps {
public:
    RegisterSteps(StepContext context, PersonId acting) : context_(context), acting_(std::move(acting)) {}

    /// The steps that the row's state, this person's duties and what is known without the values allow; for null, those
    /// that begin a row.
    [[nodiscard]] std::vector<const Step*> possible(const Register& book, const Row* row) const;
    /// The step's event, with the signatures that it requires and, for a second signatory, the text shown to them.
    /// Faults person.duty, register.state (the row is missing, exists already, or is in another state), input.missing,
    /// input.form and those of the field's kind ("field"), rule.* of the register's own rule.
    [[nodiscard]] Result<Entry> event_of(const StepRequest& wanted) const;
    /// Duties that will be vacant after the step (vacancies.h); empty if it may not be taken.
    [[nodiscard]] std::vector<Vacancy> vacancies_after(const StepRequest& wanted) const;
    /// What is told to whoever takes the step (Step::tells); null for nothing, and if it may not be taken.
    [[nodiscard]] const char* told_beforehand(const StepRequest& wanted) const;
    /// Writes the step and returns the row's id. `prepared`: the signed event; query.changed if the event would differ
    /// now. Faults as event_of.
    Result<std::string> take_step(const StepRequest& wanted, std::optional<Entry> prepared = std::nullopt);
    /// The same for a step about a person (Written::roster). Checked before; inside the ledger's transaction only
    /// duties, exclusions and last day are checked again (ledger/roster_change.h). `shown`: the event prepared for a
    /// second signatory; query.changed if it would differ now.
    Result<std::string> take_about_person(const StepRequest& wanted, RosterWriter& roster, const Secret* password,
                                          const Entry* shown = nullptr);
    /// Whether this person may read it. Fault person.duty.
    [[nodiscard]] Result<void> may_read(const Register& book) const;

private:
    /// As of that time: a prepared event is checked as of its preparation.
    [[nodiscard]] Result<Entry> event_as_of(const StepRequest& wanted, UtcTime now) const;
    [[nodiscard]] std::set<Duty> duties_of(const PersonId& person) const;
    [[nodiscard]] bool may_take(const Step& step, const Row* row) const;
    /// Fault person.duty (head-in-force) unless the entry names as replaced exactly the unit heads in force today.
    [[nodiscard]] Result<void> replaces_each_head(const StepInput& taking) const;
    [[nodiscard]] Result<Values> read_values(const StepRequest& wanted) const;
    [[nodiscard]] StepInput taking(const StepRequest& wanted, const Row* row, const Values& values, UtcTime now) const;
    [[nodiscard]] Result<void> judge(const StepRequest& wanted, const StepInput& taking) const;
    [[nodiscard]] Result<void> is_not_held(const Register& book, const Row& row) const;
    [[nodiscard]] Result<void> judge_beside(const StepRequest& wanted, const Row* row) const;
    [[nodiscard]] Result<std::string> id_of(const StepRequest& wanted, const Values& values) const;
    [[nodiscard]] std::string page_of(const StepRequest& wanted, const std::string& id, const Values& values) const;
    [[nodiscard]] std::string shown_to_sign(const events::Field& field, const std::string& value) const;
    [[nodiscard]] std::string named(const PersonId& person) const;
    StepContext context_;
    PersonId acting_;
};

/// Initial value of an empty field: for a required one today's date or the current time, because most entries are made
/// when the event happens. "" for all others.
[[nodiscard]] std::string begun_with(const events::Field& field, UtcTime now);
/// The same without a form to show it: fills in the current time for a required time that was left out, if the entry is
/// made on its own day.
void fill_in_times(StepRequest& wanted, UtcTime now);
/// The value as shown in Chinese: a choice by its title, a date with dashes, a local time.
[[nodiscard]] std::string shown_value(const events::Field& field, const std::string& value);

}  // namespace jcic::domain::registers
