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
    Answer answer{{{"ok", true}, {"pages", Json::array()}}, "", Outcome::done};
    for (const auto& page : pages) {
        auto& lines = answer.json["pages"].push_back(Json::array());
        const auto number = QString::number(answer.json["pages"].size());
        answer.text += (answer.text.empty() ? "" : "\n") + Cli::tr("第 %1 頁：").arg(number).toStdString();
        for (const auto& remark : page) {
            const auto words = words::word_for(remark).toStdString();
            lines.push_back(Json{{"weight", std::string(name_of(remark.weight))}, {"text", words}});
            answer.text += "\n  " + said_of(words::word_for(remark.weight).toStdString(), words);
        }
    }
    return answer;
}

}  // namespace jcic::cli
