#pragma once
// Shared by the commands of set-up and of a restore on a new machine.

#include "app/cli/command.h"
#include "app/desk/setup/setup_answers.h"

namespace jcic::cli {

/// Folder in which a real branch is set up: the named one, or the default.
[[nodiscard]] std::filesystem::path setup_profile(const Arguments& arguments);
/// Returns the answers in the file of --answers; empty without one.
[[nodiscard]] Result<desk::SetupAnswers> answers_of(const Arguments& arguments);
/// Returns every wrong line with its fault.
[[nodiscard]] Answer wrong_answers(const desk::WrongLines& wrong);

}  // namespace jcic::cli
