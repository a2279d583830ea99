#pragma once
// Secrets that a command asks for, each by its file descriptor or at a prompt that says whose it is.

#include <functional>
#include <string>
#include <string_view>

#include "app/cli/command.h"

namespace jcic::cli {

/// The password with which this person signs in: --password-fd, or a prompt that names them.
[[nodiscard]] Result<Secret> own_password(const Arguments& arguments, const domain::PersonId& person);
/// Of whoever signs `page`: it is shown line by line at the terminal before the password is asked for. By a descriptor
/// nothing is shown: the program behind it has seen the page by its own means.
[[nodiscard]] Result<Secret> signers_password(const Arguments& arguments, const std::string& option,
                                              std::string_view page, const QString& prompt);
/// The same of whoever signs beside the person signed in: --second-password-fd.
[[nodiscard]] Result<Secret> seconds_password(const Arguments& arguments, std::string_view page, const QString& prompt);
/// What is wrong with a new secret, if anything is.
using JudgeSecret = std::function<Result<void>(const Secret& typed)>;
/// A secret that is being set. At a prompt it is typed twice, since nobody sees what they type: where `judge` refuses
/// it, or the two differ, it is asked for again. From a descriptor it is read once and judged by the desk alone.
[[nodiscard]] Result<Secret> new_secret(const Arguments& arguments, const std::string& option, const QString& prompt,
                                        const JudgeSecret& judge = {});
/// The same of a password, which R-PW-1 judges.
[[nodiscard]] Result<Secret> new_password(const Arguments& arguments, const std::string& option, const QString& prompt);
/// The same under which a file is encrypted: --file-password-fd.
[[nodiscard]] Result<Secret> new_file_password(const Arguments& arguments);

}  // namespace jcic::cli
