// What is set at this desk: the table of settings (app/domain/registers/setting.h) as it stands, and changing one.

#include "app/cli/commands/register_acts.h"
#include "app/cli/terminal/named.h"
#include "app/desk/profile/machine_settings.h"
#include "app/desk/registers/calendar_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/upkeep/settings_desk.h"
#include "app/domain/registers/policy.h"
#include "app/words/counted.h"
#include "app/words/settings.h"

namespace jcic::cli {
namespace {

using domain::SettingFrom;
using domain::StandingSetting;

constexpr Named<SettingFrom> sources[]{{SettingFrom::initial, "initial"},
                                       {SettingFrom::file, "file"},
                                       {SettingFrom::decision, "decision"},
                                       {SettingFrom::policy_file, "policy-file"}};

Answer setting_told(const StandingSetting& view) {
    const auto& setting = *view.about;
    auto source = words::source_of(view);
    if (view.coming) source = Cli::tr("%1；%2").arg(source, words::coming_of(view));
    Answer out{{"name", setting.name},
               {"value", view.value},
               {"of", setting.of_branch() ? "branch" : "machine"},
               {"from", row_of(sources, view.from).name},
               {"fixed", view.from == SettingFrom::policy_file},
               {"pending", view.pending},
               {"may_change", view.may_change},
               {"by", view.by},
               {"rule", setting.rule},
               {"weakens", setting.weakens},
               {"allowed", domain::allowed_values(setting)}};
    out.say(Cli::tr("%1 = %2（%3：%4）"), setting.name, view.value, told(setting.title), source);
    if (!view.file.empty()) out.add("file", view.file).add("line", view.line);
    out.add_known("decision", view.decision).add_known("since", view.since);
    if (view.coming)
        out.add("coming",
                {{"value", view.coming->value}, {"from", view.coming->from}, {"decision", view.coming->decision}});
    if (view.certificates.empty()) return out;
    return out.list("certificates", view.certificates, [](const auto& one) {
        return Answer{{"subject", one.subject}, {"until", one.until}};
    });
}

/// A decision of the branch: its step, with the value in its own field, from today on where --values says nothing else.
Result<void> decide(desk::Workplace& workplace, const domain::Setting& setting, const Arguments& arguments) {
    const auto& book = domain::registers::policy;
    domain::registers::StepRequest wanted{&book, book.step(setting.action), "", {}, std::nullopt};
    JCIC_TRY(wanted.typed, values_in(arguments, "--values"));
    wanted.typed.insert_or_assign(std::string(setting.name), arguments.values[1]);
    wanted.typed.try_emplace("from", workplace.parts().machine.today().text());
    JCIC_TRY(wanted.beside, second_in(arguments));
    JCIC_CHECK(take_step(workplace.registers(), wanted, arguments));
    return {};
}

}  // namespace

Result<Answer> calendar_read(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto read, workplace->calendars().read_in(arguments.values[0]));
    return Answer{{"ok", true}, {"from", read.from}, {"to", read.to}, {"days", read.days}}.say(
        Cli::tr("已匯入辦公日曆：%1 至 %2，%n 日。", nullptr, words::counted(read.days)), read.from, read.to);
}

Result<Answer> settings_list(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto all, workplace->settings().list());
    return Answer().list("settings", all, setting_told);
}

Result<Answer> settings_show(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto view, workplace->settings().one(arguments.values[0]));
    auto answer = setting_told(view);
    const auto& setting = *view.about;
    const auto add_line = [&](const QString& label, const QString& said) {
        if (!said.isEmpty()) answer.say(Cli::tr("%1：%2"), label, said);
    };
    if (setting.choices.empty()) add_line(Cli::tr("可用的值"), text_of(domain::allowed_values(setting)));
    for (const auto& choice : setting.choices)
        add_line(Cli::tr("可用的值"), filled(Cli::tr("%1（%2）"), choice.name, told(choice.title)));
    add_line(Cli::tr("檔案內之憑證"), words::certificates_of(view));
    add_line(Cli::tr("依據"), text_of(setting.rule));
    add_line(Cli::tr("得變更之人員"), words::who_may_change(view));
    return answer;
}

Result<Answer> settings_set(const Arguments& arguments) {
    const auto* setting = desk::find_setting(arguments.values[0]);  // the parser takes no other
    JCIC_TRY(auto workplace, signed_in(arguments));
    if (setting->of_branch()) {
        JCIC_CHECK(decide(*workplace, *setting, arguments));
    } else {
        JCIC_CHECK(workplace->settings().change(setting->name, arguments.values[1]));
    }
    JCIC_TRY(const auto view, workplace->settings().one(setting->name));
    return setting_told(view);
}

}  // namespace jcic::cli
