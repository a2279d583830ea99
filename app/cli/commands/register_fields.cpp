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
    Answer answer;
    answer.json = {{"step", std::string(step.action)}, {"fields", Json::array()}, {"second", step.beside.has_value()}};
    answer.text = told(step.title).toStdString();
    for (const auto& field : step.asks) {
        if (field.given) continue;
        const bool now = is_now_if_left_out(field);
        const bool needed = field.times == domain::events::Times::once && !now;
        const auto form = form_of(field);
        const auto title = told(field.title);
        answer.json["fields"].push_back(
            {{"name", std::string(field.name)}, {"title", title.toStdString()}, {"needed", needed}, {"form", form}});
        answer.text += "\n" + std::string(field.name) + "=  " + title.toStdString();
        if (!form.empty()) answer.text += "  " + form;
        if (now)
            answer.text += "  " + Cli::tr("（可以不填：當日登記的為現在時刻）").toStdString();
        else if (!needed)
            answer.text += "  " + Cli::tr("（可以不填）").toStdString();
    }
    answer.json["new_password"] = step.secret != nullptr;
    if (step.secret != nullptr)
        answer.text +=
            "\n" + Cli::tr("%1：--new-password-fd，或在終端機輸入兩次。").arg(told(step.secret)).toStdString();
    if (step.beside) answer.text += "\n" + Cli::tr("另一人會同：--second。").toStdString();
    answer.text += "\n" + Cli::tr("可以不填的欄位，依其他欄位的內容可能須填：--check 逐項檢查，不登記。").toStdString();
    return answer;
}

}  // namespace jcic::cli
