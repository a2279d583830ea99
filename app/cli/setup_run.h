#pragma once
// What set-up does once there is a ledger, at the terminal: each step that is still open and that it has the means for,
// in the table's order; what it has none for stays open.

#include "app/cli/command.h"
#include "app/cli/dialogue.h"
#include "app/desk/recovery_desk.h"
#include "app/desk/setup_answers.h"
#include "app/desk/setup_desk.h"

namespace jcic::cli {

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
    /// The unit head is signed in. What came of it, with the list of what is missing.
    Result<Answer> go();

private:
    Result<void> take(const domain::SetupInfo& step);
    Result<void> make_recovery();
    Result<void> hand_half(desk::Making& making, int number);
    Result<void> write_request();
    Result<void> take_register_step(const domain::SetupInfo& info);
    [[nodiscard]] Result<std::optional<domain::registers::Values>> values_for(const domain::SetupInfo& info);
    [[nodiscard]] Result<const Secret*> administrator_password();
    [[nodiscard]] bool asks() const { return dialogue_.there() && !arguments_.has("--answers"); }

    desk::Workplace& workplace_;
    desk::SetupDesk setup_;
    const Arguments& arguments_;
    const desk::SetupAnswers& answers_;
    TwoPersons persons_;
    Dialogue dialogue_;
    std::map<std::string, std::string> told_;  ///< what this run has made, beside the list
    std::string text_;
};

/// The command itself (setup_commands.cpp).
[[nodiscard]] Result<Answer> setup(const Arguments& arguments);
/// The list as an answer: "steps", "missing", "ready". Status `unavailable` is not meant: a list is an answer.
[[nodiscard]] Answer list_answer(const desk::SetupView& view);

}  // namespace jcic::cli
