#include "app/words/settings.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "app/base/text.h"
#include "app/words/words.h"

namespace jcic::words {
namespace {

struct SettingWords {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString shown(const std::string& text) {
    return QString::fromStdString(visible_line(text));
}

QString said_by(const domain::StandingSetting& setting) {
    switch (setting.from) {
        case domain::SettingFrom::initial:
            return SettingWords::tr("預設");
        case domain::SettingFrom::file:
            return SettingWords::tr("%1 第 %2 行").arg(shown(setting.file)).arg(setting.line);
        case domain::SettingFrom::decision:
            return SettingWords::tr("分行規定第 %1 號，自 %2 起")
                .arg(shown(setting.decision), shown(setting.since ? setting.since->dashed() : std::string()));
        case domain::SettingFrom::policy_file:
            return SettingWords::tr("由 %1 第 %2 行固定").arg(shown(setting.file)).arg(setting.line);
    }
    return {};
}

QString title_of(const char* choice) {
    return QCoreApplication::translate("registers", choice);
}

}  // namespace

QString value_of(const domain::Setting& setting, const std::string& value) {
    const auto choice = std::ranges::find(setting.choices, value, &domain::events::Choice::name);
    return choice == setting.choices.end() ? shown(value) : title_of(choice->title);
}

QString allowed_for(const domain::Setting& setting) {
    if (setting.choices.empty()) return shown(domain::allowed_values(setting));
    QStringList out;
    for (const auto& choice : setting.choices) out << title_of(choice.title);
    return out.join(SettingWords::tr("、"));
}

QString coming_of(const domain::StandingSetting& setting) {
    if (!setting.coming) return {};
    return SettingWords::tr("自 %1 起：%2")
        .arg(shown(setting.coming->from.dashed()), value_of(*setting.about, setting.coming->value));
}

QString certificates_of(const domain::StandingSetting& setting) {
    QStringList out;
    for (const auto& one : setting.certificates)
        out << SettingWords::tr("%1（有效至 %2）").arg(shown(one.subject), shown(one.until.dashed()));
    return out.join(SettingWords::tr("、"));
}

QString source_of(const domain::StandingSetting& setting) {
    return setting.pending ? SettingWords::tr("%1，下次啟動時生效").arg(said_by(setting)) : said_by(setting);
}

QString who_may_change(const domain::StandingSetting& setting) {
    QStringList duties;
    for (const auto duty : setting.by) duties << word_for(duty);
    if (setting.about->policy_alone) return SettingWords::tr("僅得由固定設定之檔案指定");
    if (duties.isEmpty()) return SettingWords::tr("建立分行時決定，不再變更");
    const auto who = duties.join(SettingWords::tr("、"));
    return setting.about->loosens == nullptr ? who : SettingWords::tr("%1；如需放寬，僅得修改固定設定之檔案").arg(who);
}

}  // namespace jcic::words
