#include "app/cli/line/help.h"

#include "app/cli/command_values.h"
#include "app/cli/terminal/cli_text.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

constexpr ExitStatus statuses[]{
    {Outcome::done, QT_TRANSLATE_NOOP("Cli", "完成")},
    {Outcome::refused, QT_TRANSLATE_NOOP("Cli", "依規則拒絕，或密碼錯誤")},
    {Outcome::usage, QT_TRANSLATE_NOOP("Cli", "用法錯誤")},
    {Outcome::unavailable, QT_TRANSLATE_NOOP("Cli", "無法使用（服務、讀卡機、卡片、主機、印表機）")},
    {Outcome::integrity, QT_TRANSLATE_NOOP("Cli", "完整性或真實性不符")},
    {Outcome::cancelled, QT_TRANSLATE_NOOP("Cli", "已取消")},
    {Outcome::internal, QT_TRANSLATE_NOOP("Cli", "程式內部錯誤")},
    {Outcome::unproven, QT_TRANSLATE_NOOP("Cli", "未發現不符，亦無證明：請人工核對")},
};

std::string entry(const std::string& name, const std::string& text) {
    return "  " + name + "\n      " + text + "\n";
}

std::string option_entries(std::span<const OptionInfo> options) {
    std::string out;
    for (const auto& one : options) out += entry(usage_of(one), said(one.help));
    return out;
}

/// Of values whose word does not say what they may be.
std::string value_entries(std::span<const ValueInfo> values) {
    std::string out;
    for (const auto& one : values)
        if (const auto known = one.known(); !known.empty() && !one.word.empty())
            out += entry(word_of(one), joined(known, ", "));
    return out;
}

}  // namespace

std::span<const ExitStatus> exit_statuses() {
    return statuses;
}

std::string said(const char* text) {
    const auto own = Cli::tr(text);
    return (own == QString::fromUtf8(text) ? words::told(text) : own).toStdString();
}

std::string title_said() {
    return Cli::tr("聯徵查調櫃台的終端機程式").toStdString();
}

std::string usage_of(const Command& command) {
    std::string out(command.words);
    for (const auto& one : command.values) out += " " + word_of(one);
    return out;
}

std::string usage_of(const OptionInfo& option) {
    const auto word = word_of(option.value);
    return std::string(option.name) + (word.empty() ? "" : " ") + word;
}

std::string help_text(const Command* command) {
    if (command != nullptr)
        return "jcic-desk-cli " + usage_of(*command) + "\n  " + said(command->help) + "\n" +
               value_entries(command->values) + option_entries(command->options) + option_entries(common_options());
    std::string out = said_of("jcic-desk-cli", title_said()) + "\n\n";
    for (const auto& each : commands()) out += entry(usage_of(each), said(each.help));
    out += "\n" + option_entries(common_options()) + "\n" + Cli::tr("結束碼").toStdString() + "\n";
    for (const auto& each : exit_statuses())
        out += "  " + std::to_string(static_cast<int>(each.status)) + "  " + said(each.meaning) + "\n";
    out += "\n" + Cli::tr("說明文件與範例：%1").arg(text_of(documents_folder)).toStdString() + "\n";
    return out;
}

}  // namespace jcic::cli
