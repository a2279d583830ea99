#pragma once
// Performs a register's step at the terminal, for the commands that need it.

#include "app/cli/command.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/speaker.h"
#include "app/words/words.h"

namespace jcic::cli {

using words::told;
/// The same for the desks' sentences (app/desk/speaker.h).
[[nodiscard]] inline std::string in_words(const char* word) {
    return told(word).toStdString();
}
/// A point to note, in the reader's language.
[[nodiscard]] QString sentence(const inquiry::Remark& remark);
/// Returns the "field=value" lines of the file that the option names, or of standard input for "-"; none without it.
/// Personal data is never given on the command line, which other users can read.
[[nodiscard]] Result<domain::registers::Values> values_in(const Arguments& arguments, const std::string& option);
/// Replaces titles, in Chinese or the desk's language, by the names of the step's fields and choices. Unknown words
/// stay. Fault input.form, reason "twice".
[[nodiscard]] Result<domain::registers::Values> by_name(const domain::registers::Step& step,
                                                        const domain::registers::Values& typed);
/// "T50,T52"; none for "". Fault input.form.
[[nodiscard]] Result<std::set<domain::Item>> items_in(std::string_view text);
/// Returns the text of the option's file, or standard input's for "-", in any encoding of app/base/brought_text.h; ""
/// without the option.
[[nodiscard]] Result<std::string> text_in(const Arguments& arguments, const std::string& option);
/// The same of its first line, without blanks and "\r" around it.
[[nodiscard]] Result<std::string> first_line_of(const Arguments& arguments, const std::string& option);
/// Returns the command that shows the row and its next steps; for a new row, the list of its register.
[[nodiscard]] std::string shown_in(const domain::registers::Register& book, const std::string& row);
/// Adds the steps that a row allows, or that begin one: "steps".
Answer& add_steps(Answer& answer, const std::vector<const domain::registers::Step*>& steps);
/// Returns a step's fields and their formats, for --values.
[[nodiscard]] Answer fields_of(const domain::registers::Step& step);
/// Returns the person named by --second, if any.
[[nodiscard]] Result<std::optional<domain::PersonId>> second_in(const Arguments& arguments);
/// How a file is saved: with its own password or, with --clear and a reason, unencrypted.
struct Saving {
    bool in_clear = false;
    std::string why{};
    Secret password;
    operator desk::Leaving() const&& = delete;  // the password lives as long as this
    operator desk::Leaving() const& { return in_clear ? desk::Leaving::in_clear(why) : desk::Leaving(password); }
};
[[nodiscard]] Result<Saving> saving_in(const Arguments& arguments);
/// Returns the result in words.
[[nodiscard]] QString saved_text(const Saving& saving, std::size_t rows);
/// Returns the result as an answer: `count` is the key of the number of rows.
[[nodiscard]] Answer saved_answer(const Saving& saving, const std::string& file, std::string_view count,
                                  std::size_t rows);
/// Attaches the files of attachment fields, whose values are paths. Faults as RegisterDesk::attach.
[[nodiscard]] Result<void> attach(desk::RegisterDesk& registers, domain::registers::StepRequest& wanted,
                                  desk::EmptyPages empty = desk::EmptyPages::refuse);
/// Takes the step, with the passwords that it needs: --second-password-fd, --new-password-fd. Returns the row's id.
Result<std::string> take_step(desk::RegisterDesk& registers, const domain::registers::StepRequest& wanted,
                              const Arguments& arguments);

/// Takes the same step with the same values for each row of --rows: a count by two persons, each row signed separately.
[[nodiscard]] Result<Answer> act_together(desk::Workplace& workplace, const domain::registers::StepRequest& wanted,
                                          const Arguments& arguments);

}  // namespace jcic::cli
