#pragma once
// The one mechanism for all registers (app/domain/registers/register.h): which steps a person may take on a row, the
// event of a step, and its writing, which checks everything again.

#include <optional>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/secret.h"
#include "app/domain/registers/rows.h"
#include "app/domain/registers/vacancies.h"
#include "app/office/people_and_cards.h"

namespace jcic::office {

/// What steps are judged by.
struct StepContext {
    domain::Journal& journal;
    domain::registers::Rows& rows;
    PeopleAndCards& people;
    const domain::OfficeCalendar& calendar;
    const Clock& clock;
    Random& random;
    domain::registers::SentIn sent{};
    domain::registers::AuthorisationUsed authorisation_used{};
    domain::registers::QueriesAbout queries_about{};
    domain::registers::QueriesOfCase queries_of_case{};
    domain::registers::CaseNumberOf case_number_of{};
    /// Whether a query that leans on this authorisation is held (app/domain/hold.h): the form goes with it. Fault
    /// retention.held.
    std::function<Result<void>(const std::string& reference)> leaning_not_held{};
    /// What a step brings about elsewhere, in the same transaction, right after it.
    std::function<Result<std::vector<domain::Entry>>(const domain::Entry& step)> brings{};
};

/// What a person wants to do: values as typed.
struct StepWanted {
    const domain::registers::Register* book = nullptr;
    const domain::registers::Step* step = nullptr;
    std::string row;  ///< "" for a step that begins one
    domain::registers::Values typed;
    std::optional<domain::PersonId> beside{};
    std::vector<domain::registers::Vacancy> accepted{};  ///< duties that nobody will have, as they were shown
};

/// Who keeps people's keys (app/ledger/session/people.h): writes what a step says about one, with them and signed.
class RosterWriter {
public:
    virtual ~RosterWriter() = default;
    /// `password`: what the person will open their keys with, where they get any; null otherwise. Faults rule.R-PW-1,
    /// person.duty, and the ledger's.
    virtual Result<void> write(const domain::Entry& event, const Secret* password) = 0;
};

class RegisterSteps {
public:
    RegisterSteps(StepContext context, domain::PersonId acting) : context_(context), acting_(std::move(acting)) {}

    /// The steps that the row's state and this person's duties allow; with no row, those that begin one.
    [[nodiscard]] std::vector<const domain::registers::Step*> possible(const domain::registers::Register& book,
                                                                       const domain::registers::Row* row) const;
    /// The step's event, the signatures that it stands on asked for; where somebody signs beside, with what they are
    /// shown. Faults
    /// person.duty, register.state (the row is not where the step begins, is not there, or there is one already),
    /// input.missing, input.form and what the field's kind says ("field"), rule.* of the register's own law.
    [[nodiscard]] Result<domain::Entry> event_of(const StepWanted& wanted) const;
    /// What the branch will be without once it is taken (vacancies.h); none where it may not be taken.
    [[nodiscard]] std::vector<domain::registers::Vacancy> vacancies_after(const StepWanted& wanted) const;
    /// Writes it. Signed ones as they were prepared: query.changed where they would say something else now. The row's
    /// id. Faults as event_of.
    Result<std::string> take_step(const StepWanted& wanted, std::optional<domain::Entry> prepared = std::nullopt);
    /// The same for a step that says who is who: of those written as Written::roster. Judged before; inside the
    /// ledger's transaction duties, exclusions and last day are asked once more (ledger/roster_change.h), the rest is
    /// not.
    /// `shown`: what was prepared, where somebody signs beside; query.changed where it would say something else now.
    Result<std::string> take_about_person(const StepWanted& wanted, RosterWriter& roster, const Secret* password,
                                          const domain::Entry* shown = nullptr);
    /// May this person read it? Fault person.duty.
    [[nodiscard]] Result<void> may_read(const domain::registers::Register& book) const;

private:
    using Row = domain::registers::Row;
    using Step = domain::registers::Step;
    using Values = domain::registers::Values;
    /// As of then: what was prepared is judged by when it was.
    [[nodiscard]] Result<domain::Entry> event_as_of(const StepWanted& wanted, UtcTime now) const;
    [[nodiscard]] std::set<domain::Duty> duties_of(const domain::PersonId& person) const;
    [[nodiscard]] bool may_take(const Step& step, const Row* row) const;
    /// Whether somebody heads the unit today who does not wait to be confirmed.
    [[nodiscard]] Result<void> replaces_each_head(const domain::registers::Values& values) const;
    [[nodiscard]] Result<Values> read_values(const StepWanted& wanted) const;
    [[nodiscard]] domain::registers::Taking taking(const StepWanted& wanted, const Row* row, const Values& values,
                                                   UtcTime now) const;
    [[nodiscard]] Result<void> judge(const StepWanted& wanted, const domain::registers::Taking& taking) const;
    [[nodiscard]] Result<void> is_not_held(const domain::registers::Register& book, const Row& row) const;
    [[nodiscard]] Result<void> judge_beside(const StepWanted& wanted, const Row* row) const;
    [[nodiscard]] Result<std::string> id_of(const StepWanted& wanted, const Values& values) const;
    [[nodiscard]] std::string page_of(const StepWanted& wanted, const std::string& id, const Values& values) const;
    [[nodiscard]] std::string shown_to_sign(const domain::events::Field& field, const std::string& value) const;
    [[nodiscard]] std::string named(const domain::PersonId& person) const;
    StepContext context_;
    domain::PersonId acting_;
};

/// What a field begins with that nobody has filled in yet: of what must be given, a day with today, a time with now,
/// since most is entered when it happens. "" for all else.
[[nodiscard]] std::string begun_with(const domain::events::Field& field, UtcTime now);
/// The same where nobody is shown what a field begins with: a time that must be given and was left out is now's, of
/// what is entered on its own day.
void fill_in_times(StepWanted& wanted, UtcTime now);
/// The value as people read it in Chinese: a choice by its title, a day with dashes, a time as it is here.
[[nodiscard]] std::string shown_value(const domain::events::Field& field, const std::string& value);

}  // namespace jcic::office
