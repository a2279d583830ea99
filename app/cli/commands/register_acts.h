#pragma once
// Taking a step of a register at the terminal, for the commands that do.

#include "app/cli/command.h"
#include "app/desk/registers/register_desk.h"
#include "app/words/words.h"

namespace jcic::cli {

using words::told;
/// The same for what desks say in sentences (app/desk/speaker.h).
[[nodiscard]] inline std::string in_words(const char* word) {
    return told(word).toStdString();
}
/// "field=value" lines of a file, of standard input for "-"; none for "". What is about people is never on the command
/// line, which others can read.
[[nodiscard]] Result<domain::registers::Values> values_in(const std::string& file);
/// The same by the names of the step's fields and choices, where titles were written, in Chinese or the desk's
/// language. A word that is neither stays. Fault input.form, reason "twice".
[[nodiscard]] Result<domain::registers::Values> by_name(const domain::registers::Step& step,
                                                        const domain::registers::Values& typed);
/// "T50,T52"; none for "". Fault input.form.
[[nodiscard]] Result<std::set<domain::Item>> items_in(std::string_view text);
/// Of a file, or of standard input for "-", in any encoding of app/base/brought_text.h; "" for no file.
[[nodiscard]] Result<std::string> text_in(const std::string& file);
/// Of a file, of standard input for "-", its first line without the blanks around it, a line end of Windows among them;
/// "" for no file.
[[nodiscard]] Result<std::string> first_line_of(const std::string& file);
/// The command that shows the row: its page names the steps that may be taken next. Where it is to be begun, the list
/// of its register.
[[nodiscard]] std::string shown_in(const domain::registers::Register& book, const std::string& row);
/// What may be done with a row, or begun: "steps".
Answer& add_steps(Answer& answer, const std::vector<const domain::registers::Step*>& steps);
/// What a step asks, and how each value is written: for whoever writes --values.
[[nodiscard]] Answer fields_of(const domain::registers::Step& step);
/// Who --second names, if anybody.
[[nodiscard]] Result<std::optional<domain::PersonId>> second_in(const Arguments& arguments);
/// How a file is to be saved: under a password of its own, or, with --clear, in clear, and why.
struct Saving {
    bool in_clear = false;
    std::string why{};
    Secret password;
    operator desk::Leaving() const&& = delete;  // the password lives as long as this
    operator desk::Leaving() const& { return in_clear ? desk::Leaving::in_clear(why) : desk::Leaving(password); }
};
[[nodiscard]] Result<Saving> saving_in(const Arguments& arguments);
/// What came of it, in words.
[[nodiscard]] QString saved_text(const Saving& saving, std::size_t rows);
/// And as an answer: `count` is the key of how many.
[[nodiscard]] Answer saved_answer(const Saving& saving, const std::string& file, std::string_view count,
                                  std::size_t rows);
/// Of a field that a file is attached to, what was given is the file's path. Faults as RegisterDesk::attach.
[[nodiscard]] Result<void> attach(desk::RegisterDesk& registers, office::StepWanted& wanted);
/// Takes it, with the passwords that it asks for: --second-password-fd, --new-password-fd. The row's id.
Result<std::string> take_step(desk::RegisterDesk& registers, const office::StepWanted& wanted,
                              const Arguments& arguments);

/// The same step, with the same values, of the rows that --rows names: what two persons counted, each signed by itself.
[[nodiscard]] Result<Answer> act_together(desk::Workplace& workplace, const office::StepWanted& wanted,
                                          const Arguments& arguments);

}  // namespace jcic::cli
