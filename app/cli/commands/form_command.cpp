// An authorisation form's image before it is sent (R-AU-4): told, and nothing forbidden.

#include "app/cli/command.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/printing/scan_desk.h"
#include "app/words/form_image.h"

namespace jcic::cli {
namespace {

/// The names of signs and weights for programs.
std::string_view name_of(domain::Weight weight) {
    switch (weight) {
        case domain::Weight::danger:
            return "danger";
        case domain::Weight::attention:
            return "attention";
        case domain::Weight::note:
            return "note";
    }
    return "note";
}

}  // namespace

Result<Answer> check_form(const Arguments& arguments) {
    // As the window does: by the branch's own description of its form, where the profile has one.
    JCIC_TRY(const auto layout, desk::form_layout(profile_of(arguments)));
    JCIC_TRY(const auto pages, desk::look_at_form(arguments.values.front(), {}, layout));
    // Nothing is refused: what was seen is for a person to weigh, and the program's end says that it was looked at.
    std::size_t number = 0;
    return Answer{{"ok", true}}.list("pages", pages, [&](const auto& page) {
        return Answer().say(Cli::tr("第 %1 頁："), ++number).list(Answer::itself, page, [](const auto& remark) {
            const auto words = words::word_for(remark);
            return Answer{{"weight", cli::name_of(remark.weight)}, {"text", words}}.say(
                Cli::tr("%1：%2"), words::word_for(remark.weight), words);
        });
    });
}

}  // namespace jcic::cli
