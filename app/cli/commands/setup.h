#pragma once
// What set-up and a restore on a new machine share at the terminal.

#include "app/cli/command.h"
#include "app/desk/setup/setup_answers.h"

namespace jcic::cli {

/// Where a real branch is set up: as named, else where one is by default.
[[nodiscard]] std::filesystem::path setup_profile(const Arguments& arguments);
/// What the file that --answers names says; nothing without one.
[[nodiscard]] Result<desk::SetupAnswers> answers_of(const Arguments& arguments);
/// Every line that is wrong, and why.
[[nodiscard]] Answer wrong_answers(const desk::WrongLines& wrong);

}  // namespace jcic::cli
