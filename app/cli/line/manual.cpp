#include "app/cli/command_values.h"
#include "app/cli/line/help.h"
#include "app/cli/terminal/cli_text.h"
#include "app/words/languages.h"

namespace jcic::cli {
namespace {

struct Place {
    std::string_view path;
    const char* holds;  ///< of the context "Cli"
};
constexpr Place places[]{
    {"~/.local/share/jcic-desk/branch",
     QT_TRANSLATE_NOOP(
         "Cli",
         "工作站之日誌、金鑰與設定（settings.conf）；--profile 指定其他位置，XDG_DATA_HOME 取代 ~/.local/share")},
    {"~/.local/share/jcic-desk/practice", QT_TRANSLATE_NOOP("Cli", "練習環境專用；無工作站設定時使用")},
    {"/etc/jcic-desk/policy.conf", QT_TRANSLATE_NOOP("Cli", "本機管理人員固定之設定；無亦可")},
    {"/usr/share/jcic-desk", QT_TRANSLATE_NOOP("Cli", "卡片設定檔、版面與辦公日曆")},
    {documents_folder,
     QT_TRANSLATE_NOOP(
         "Cli",
         "說明文件：run/administrators.zh.md.gz 供管理人員，trust/threats.zh.md.gz 供資安單位及稽核人員，help "
         "為各項工作說明；examples 為答案檔及 policy.conf 範例")},
};

/// A line of text in roff: what would be a request, an escape or another character there, is text.
std::string roff(std::string_view text) {
    std::string out;
    for (const char one : text) switch (one) {
            case '\\':
                out += "\\e";
                break;
            case '-':
                out += "\\-";
                break;
            case '\'':
                out += "\\(aq";
                break;
            case '`':
                out += "\\(ga";
                break;
            case '~':
                out += "\\(ti";
                break;
            case '^':
                out += "\\(ha";
                break;
            default:
                out += one;
        }
    return out.starts_with('.') ? "\\&" + out : out;
}

std::string bold(std::string_view text) {
    return "\\fB" + roff(text) + "\\fR";
}

std::string italic(std::string_view text) {
    return "\\fI" + roff(text) + "\\fR";
}

std::string paragraph(const std::string& tag, const std::string& text) {
    return ".TP\n" + tag + "\n" + roff(text) + "\n";
}

std::string options_in_roff(std::span<const OptionInfo> options) {
    std::string out;
    for (const auto& one : options) {
        const auto word = word_of(one.value);
        out += paragraph(bold(one.name) + (word.empty() ? "" : " " + italic(word)), said(one.help));
    }
    return out;
}

std::string command_in_roff(const Command& command) {
    std::string out = ".SS " + roff(usage_of(command)) + "\n" + roff(said(command.help)) + "\n";
    for (const auto& one : command.values)
        if (const auto known = one.known(); !known.empty() && !one.word.empty())
            out += paragraph(italic(word_of(one)), joined(known, ", "));
    return out + options_in_roff(command.options);
}

}  // namespace

std::string manual_text() {
    std::string out = ".TH JCIC\\-DESK\\-CLI 1 \"\" \"jcic\\-desk " JCIC_VERSION
                      "\"\n.SH NAME\njcic\\-desk\\-cli \\- " +
                      roff(title_said()) +
                      "\n.SH SYNOPSIS\n.B jcic\\-desk\\-cli\n[\\fIoption\\fR]... \\fIcommand\\fR [\\fIvalue\\fR]... "
                      "[\\fIoption\\fR]...\n.SH DESCRIPTION\n" +
                      roff(Cli::tr("各指令共用選項，置於指令前或後；指令本身之選項置於其後。值寫成下一個參數，或"
                                   "接於「=」之後（--option=value）。「--」之後無選項。同一選項僅指定一次。")
                               .toStdString()) +
                      "\n.PP\n" +
                      roff(Cli::tr("密碼由檔案描述符（--password-fd 等）讀取，或於終端機詢問而不顯示；不得由參數提供。")
                               .toStdString()) +
                      "\n.SH OPTIONS\n" + options_in_roff(common_options()) + ".SH COMMANDS\n";
    for (const auto& each : commands()) out += command_in_roff(each);
    out += ".SH EXIT STATUS\n";
    for (const auto& each : exit_statuses())
        out += paragraph(bold(std::to_string(static_cast<int>(each.status))), said(each.meaning));
    out += ".SH FILES\n";
    for (const auto& each : places) out += paragraph(italic(each.path), said(each.holds));
    return out +
           ".SH SEE ALSO\n.BR jcic\\-desk (1),\n.BR jcic\\-desk\\-practice\\-cli (1),\n.BR jcic\\-ledger\\-verify "
           "(1)\n";
}

Result<Answer> manual(const Arguments& arguments) {
    auto text = manual_text();
    const auto* language = words::language_named(arguments.option("--language"));
    text = words::row_of(language == nullptr ? words::Language::chinese : language->language).roff + text;
    return Answer{{"manual", text}}.say_lines(text);
}

}  // namespace jcic::cli
