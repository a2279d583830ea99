#pragma once
// Secrets that a command needs, each from its file descriptor or from a prompt that names its owner.

#include <functional>
#include <string>
#include <string_view>

#include "app/cli/command.h"

namespace jcic::cli {

/// Returns the person's sign-in password: from --password-fd, or from a prompt that names them.
[[nodiscard]] Result<Secret> own_password(const Arguments& arguments, const domain::PersonId& person);
/// Returns a page that somebody is to sign, with its code for --seen: the answer of --check.
[[nodiscard]] Answer page_to_sign(std::string_view page);
/// Returns the code of a page for --seen: another page, another code.
[[nodiscard]] std::string page_code(std::string_view page);
/// Returns the password of the person who signs `page`, after showing the page line by line at the terminal. With a
/// descriptor nothing is shown: the program behind it must have shown the page itself, and says by --seen which one.
/// Fault query.changed if that was another page.
[[nodiscard]] Result<Secret> signers_password(const Arguments& arguments, const std::string& option,
                                              std::string_view page, const QString& prompt);
/// The same for the second person who signs: --second-password-fd.
[[nodiscard]] Result<Secret> seconds_password(const Arguments& arguments, std::string_view page, const QString& prompt);
/// Returns the fault of a new secret, if any.
using JudgeSecret = std::function<Result<void>(const Secret& typed)>;
/// Returns a new secret. At a prompt it is typed twice, without echo, and asked for again if `judge` rejects it or the
/// two differ. From a descriptor it is read once and checked only by the desk.
[[nodiscard]] Result<Secret> new_secret(const Arguments& arguments, const std::string& option, const QString& prompt,
                                        const JudgeSecret& judge = {});
/// The same for a password, checked by R-PW-1.
[[nodiscard]] Result<Secret> new_password(const Arguments& arguments, const std::string& option, const QString& prompt);
/// The same for a password that encrypts a file: --file-password-fd.
[[nodiscard]] Result<Secret> new_file_password(const Arguments& arguments);

}  // namespace jcic::cli
