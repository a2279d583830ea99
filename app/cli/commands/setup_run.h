#pragma once
// What set-up does once there is a ledger, at the terminal: each step that is still open and that it has the means for,
// in the table's order; what it has none for stays open, and so does what fails: the steps behind it are taken.

#include "app/cli/command.h"
#include "app/cli/terminal/dialogue.h"
#include "app/desk/setup/setup_answers.h"
#include "app/desk/setup/setup_desk.h"
#include "app/desk/upkeep/recovery_desk.h"

class QString;

namespace jcic::cli {

/// Where a real branch is set up: as named, else where one is by default.
[[nodiscard]] std::filesystem::path setup_profile(const Arguments& arguments);
/// What the file that --answers names says; nothing without one.
[[nodiscard]] Result<desk::SetupAnswers> answers_of(const Arguments& arguments);
/// Every line that is wrong, and why.
[[nodiscard]] Answer wrong_answers(const desk::WrongLines& wrong);

/// Unit head and administrator: who founds, and who signs beside.
struct TwoPersons {
    domain::PersonId head;
    std::optional<domain::PersonId> administrator;
    Secret administrator_password;  ///< empty until it was asked for
};

class SetupRun {
public:
    SetupRun(desk::Workplace& workplace, const Arguments& arguments, const desk::SetupAnswers& answers,
             TwoPersons persons);
    /// The unit head is signed in. What came of it, with the list of what is missing, and what could not be done; then
    /// its status is the first fault's.
    Result<Answer> go();

private:
    struct Failed {
        domain::SetupStep step;
        Fault fault;
        std::size_t line;  ///< of the answers; 0 for none
    };
    void attempt(const domain::SetupInfo& step, Result<void> done);
    Result<void> take(const domain::SetupInfo& step);
    Result<void> take_certificate();
    Result<void> take_calendar(const domain::SetupInfo& step);
    /// Asks for a file until one is taken, or none is named.
    Result<void> ask_for_file(const QString& prompt, const std::function<Result<void>(const std::string&)>& take);
    Result<void> make_recovery();
    Result<void> write_request();
    Result<void> take_register_step(const domain::SetupInfo& info);
    Result<void> take_with(const domain::SetupInfo& info, domain::registers::Values values);
    [[nodiscard]] Result<std::optional<domain::registers::Values>> values_for(const domain::SetupInfo& info);
    [[nodiscard]] Result<const Secret*> administrator_password();
    /// A wrong password is typed anew, by whoever sits there; one that was handed in is not tried again.
    void refuse_or_ask_again(const Fault& fault);
    [[nodiscard]] bool asks() const { return dialogue_.there() && !arguments_.has("--answers"); }
    /// At once, so that it is known whatever comes after; and in the answer.
    void tell(const QString& line);
    void add_failures(Answer& answer) const;

    desk::Workplace& workplace_;
    desk::SetupDesk setup_;
    const Arguments& arguments_;
    const desk::SetupAnswers& answers_;
    TwoPersons persons_;
    Dialogue dialogue_;
    Answer told_;  ///< what this run has made, before the list
    std::vector<Failed> failed_;
    std::optional<Fault> refused_;  ///< the administrator's password is wrong: it is not tried again, tries are few
};

/// The command itself (setup_commands.cpp).
[[nodiscard]] Result<Answer> setup(const Arguments& arguments);
/// The list as an answer: "steps", "missing", "ready". Status `unavailable` is not meant: a list is an answer.
[[nodiscard]] Answer list_answer(const desk::SetupView& view);

}  // namespace jcic::cli
