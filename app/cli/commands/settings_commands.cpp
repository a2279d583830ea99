// What is set at this desk: the table of settings (app/domain/registers/setting.h) as it stands, and changing one.

#include "app/cli/commands/register_acts.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/profile/machine_settings.h"
#include "app/desk/registers/calendar_desk.h"
#include "app/desk/rooms/rooms.h"
#include "app/desk/upkeep/settings_desk.h"
#include "app/domain/registers/policy.h"
#include "app/words/settings.h"

namespace jcic::cli {
namespace {

using domain::SettingFrom;
using domain::StandingSetting;

std::string_view name_of(SettingFrom from) {
    constexpr std::string_view names[]{"initial", "file", "decision", "policy-file"};
    return names[static_cast<std::size_t>(from)];
}

Json json_of(const StandingSetting& view) {
    const auto& setting = *view.about;
    Json by = Json::array();
    for (const auto duty : view.by) by.push_back(std::string(domain::name_of(duty)));
    Json out{{"name", std::string(setting.name)},
             {"value", view.value},
             {"of", setting.of_branch() ? "branch" : "machine"},
             {"from", std::string(name_of(view.from))},
             {"fixed", view.from == SettingFrom::policy_file},
             {"pending", view.pending},
             {"may_change", view.may_change},
             {"by", std::move(by)},
             {"rule", std::string(setting.rule)},
             {"weakens", setting.weakens},
             {"allowed", domain::allowed_values(setting)}};
    if (!view.file.empty()) {
        out["file"] = view.file;
        out["line"] = view.line;
    }
    if (!view.decision.empty()) out["decision"] = view.decision;
    if (view.since) out["since"] = view.since->text();
    if (view.coming)
        out["coming"] = {
            {"value", view.coming->value}, {"from", view.coming->from.text()}, {"decision", view.coming->decision}};
    for (const auto& one : view.certificates)
        out["certificates"].push_back({{"subject", one.subject}, {"until", one.until.text()}});
    return out;
}

std::string line_of(const StandingSetting& view) {
    auto source = words::source_of(view);
    if (view.coming) source = Cli::tr("%1；%2").arg(source, words::coming_of(view));
    return Cli::tr("%1 = %2（%3：%4）")
        .arg(cli::text_of(view.about->name), cli::text_of(view.value), told(view.about->title), source)
        .toStdString();
}

Answer answer_of(const StandingSetting& view) {
    Answer answer;
    answer.json = json_of(view);
    answer.text = line_of(view);
    return answer;
}

/// A decision of the branch: its step, with the value in its own field, from today on where --values says nothing else.
Result<void> decide(desk::Workplace& workplace, const domain::Setting& setting, const Arguments& arguments) {
    const auto& book = domain::registers::policy;
    office::StepWanted wanted{&book, book.step(setting.action), "", {}, std::nullopt};
    JCIC_TRY(wanted.typed, values_in(arguments.option("--values")));
    wanted.typed.insert_or_assign(std::string(setting.name), arguments.values[1]);
    wanted.typed.try_emplace("from", workplace.rooms().today().text());
    JCIC_TRY(wanted.beside, second_in(arguments));
    JCIC_CHECK(take_step(workplace.registers(), wanted, arguments));
    return {};
}

}  // namespace

Result<Answer> calendar_read(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto read, workplace->calendars().read_in(arguments.values[0]));
    Answer answer;
    answer.json = {{"ok", true}, {"from", read.from.text()}, {"to", read.to.text()}, {"days", read.days}};
    answer.text = Cli::tr("已讀入辦公日曆：%1 到 %2，%3 日。")
                      .arg(cli::text_of(read.from.dashed()), cli::text_of(read.to.dashed()), QString::number(read.days))
                      .toStdString();
    return answer;
}

Result<Answer> settings_list(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto all, workplace->settings().list());
    Answer answer;
    answer.json = {{"settings", Json::array()}};
    for (const auto& one : all) {
        answer.json["settings"].push_back(json_of(one));
        answer.text += (answer.text.empty() ? "" : "\n") + line_of(one);
    }
    return answer;
}

Result<Answer> settings_show(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto view, workplace->settings().one(arguments.values[0]));
    auto answer = answer_of(view);
    const auto& setting = *view.about;
    const auto say = [&](const QString& label, const QString& said) {
        if (!said.isEmpty()) answer.text += "\n" + said_of(label.toStdString(), said.toStdString());
    };
    if (setting.choices.empty()) say(Cli::tr("可用的值"), cli::text_of(domain::allowed_values(setting)));
    for (const auto& choice : setting.choices)
        say(Cli::tr("可用的值"), Cli::tr("%1（%2）").arg(cli::text_of(choice.name), told(choice.title)));
    say(Cli::tr("檔案裡的憑證"), words::certificates_of(view));
    say(Cli::tr("依據"), cli::text_of(setting.rule));
    say(Cli::tr("誰可以變更"), words::who_may_change(view));
    return answer;
}

Result<Answer> settings_set(const Arguments& arguments) {
    const auto* setting = desk::find_setting(arguments.values[0]);  // the parser takes no other
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    if (setting->of_branch()) {
        JCIC_CHECK(decide(*workplace, *setting, arguments));
    } else {
        JCIC_CHECK(workplace->settings().change(setting->name, arguments.values[1]));
    }
    JCIC_TRY(const auto view, workplace->settings().one(setting->name));
    return answer_of(view);
}

}  // namespace jcic::cli
