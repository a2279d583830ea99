// What a step of a register asks, for whoever writes its values into a file.

#include "app/cli/commands/register_acts.h"
#include "app/cli/terminal/cli_text.h"
#include "app/domain/duties.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

/// How a value is written, where its title does not say.
std::string form_of(const domain::events::Field& field) {
    using domain::events::Kind;
    std::string choices;
    for (const auto& one : field.choices) choices.append(choices.empty() ? "" : " | ").append(one.name);
    if (!choices.empty()) return choices;
    switch (field.kind) {
        case Kind::yes_no:
            return "yes | no";
        case Kind::day:
            return Cli::tr("民國年月日，如 1151123").toStdString();
        case Kind::time:
            return "14:06";
        case Kind::item:
            return "T50 | T51 | T52";
        case Kind::items:
            return "T50,T52";
        case Kind::person:
            return Cli::tr("使用者代號").toStdString();
        case Kind::attachment:
            return Cli::tr("檔案的路徑").toStdString();
        case Kind::number:
            if (field.least != 0 || field.most != 0)
                return std::to_string(field.least) + "–" + std::to_string(field.most);
            return Cli::tr("數字").toStdString();
        case Kind::duties: {
            std::string all;
            for (const auto duty : domain::all_duties) all.append(all.empty() ? "" : ",").append(name_of(duty));
            return all;
        }
        case Kind::text:
        case Kind::instant:
        case Kind::hex:
        case Kind::earlier:
        case Kind::choice:
        case Kind::subject:
        case Kind::problem:
        case Kind::opaque:
            break;
    }
    return {};
}

/// As office::fill_in_times fills it in.
bool is_now_if_left_out(const domain::events::Field& field) {
    return field.kind == domain::events::Kind::time && !field.of_day.empty();
}

}  // namespace

Answer fields_of(const domain::registers::Step& step) {
    std::vector<domain::events::Field> asked;
    std::ranges::copy_if(step.asks, std::back_inserter(asked), [](const auto& field) { return !field.given; });
    Answer answer{{"step", step.action}, {"second", step.beside.has_value()}, {"new_password", step.secret != nullptr}};
    answer.say(told(step.title)).list("fields", asked, [](const auto& field) {
        const bool now = is_now_if_left_out(field);
        const bool needed = field.times == domain::events::Times::once && !now;
        const auto form = form_of(field);
        auto line = filled(QStringLiteral("%1=  %2"), field.name, told(field.title));
        if (!form.empty()) line += "  " + text_of(form);
        if (now)
            line += "  " + Cli::tr("（可以不填：當日登記的為現在時刻）");
        else if (!needed)
            line += "  " + Cli::tr("（可以不填）");
        return Answer{{"name", field.name}, {"title", told(field.title)}, {"needed", needed}, {"form", form}}.say(line);
    });
    if (step.secret != nullptr) answer.say(Cli::tr("%1：--new-password-fd，或在終端機輸入兩次。"), told(step.secret));
    if (step.beside) answer.say(Cli::tr("另一人會同：--second。"));
    return answer.say(Cli::tr("可以不填的欄位，依其他欄位的內容可能須填：--check 逐項檢查，不登記。"));
}

}  // namespace jcic::cli
