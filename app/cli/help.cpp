#include "app/cli/help.h"

#include "app/cli/cli_text.h"
#include "app/cli/command_line.h"

namespace jcic::cli {
namespace {

/// "card hand-back NUMBER", "--user CODE".
std::string with_value(std::string_view name, std::string_view value) {
    return std::string(name) + (value.empty() ? "" : " ") + std::string(value);
}

std::string said(const char* help) {
    return Cli::tr(help).toStdString();
}

std::string option_lines(std::span<const OptionInfo> options) {
    std::string out;
    for (const auto& one : options) out += "  " + with_value(one.name, one.value) + "\n      " + said(one.help) + "\n";
    return out;
}

std::string exit_statuses() {
    return Cli::tr(
               "結束碼：0 完成，1 依規則拒絕或密碼錯誤，2 用法錯誤，3 無法使用（服務、讀卡機、卡片、主機、印表機），"
               "4 完整性或真實性不符，5 已取消，6 程式內部錯誤，7 沒有發現不符，但也沒有證明：請人核對。")
        .toStdString();
}

std::string secrets_said() {
    return Cli::tr("密碼由檔案描述符（--password-fd 等）讀，或在終端機詢問而不顯示；從不由參數給。").toStdString();
}

/// A line of text in roff: what would be a request, or an escape, is text.
std::string roff(std::string_view text) {
    std::string out;
    for (const char one : text) {
        if (one == '\\')
            out += "\\e";
        else if (one == '-')
            out += "\\-";
        else
            out += one;
    }
    return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

std::string roff_options(std::span<const OptionInfo> options) {
    std::string out;
    for (const auto& one : options) {
        out += ".TP\n\\fB" + roff(one.name) + "\\fR";
        if (!one.value.empty()) out += " \\fI" + roff(one.value) + "\\fR";
        out += "\n" + roff(said(one.help)) + "\n";
    }
    return out;
}

std::string names_of(std::span<const OptionInfo> options) {
    std::string out;
    for (const auto& one : options) out += (out.empty() ? "" : " ") + std::string(one.name);
    return out;
}

}  // namespace

std::string help_text(const Command* command) {
    if (command != nullptr)
        return "jcic-desk-cli " + with_value(command->words, command->values) + "\n  " + said(command->help) + "\n" +
               option_lines(command->options) + option_lines(common_options());
    std::string out = said_of("jcic-desk-cli", Cli::tr("聯徵查調櫃台的終端機程式").toStdString()) + "\n\n";
    for (const auto& each : commands())
        out += "  " + with_value(each.words, each.values) + "\n      " + said(each.help) + "\n";
    return out + "\n" + option_lines(common_options()) + "\n" + exit_statuses() + "\n";
}

std::string manual_text() {
    std::string out = ".TH JCIC\\-DESK\\-CLI 1 \"\" \"jcic\\-desk " JCIC_VERSION
                      "\"\n.SH NAME\njcic\\-desk\\-cli \\- " +
                      roff(Cli::tr("聯徵查調櫃台的終端機程式").toStdString()) +
                      "\n.SH SYNOPSIS\n.B jcic\\-desk\\-cli\n[\\fIoption\\fR]... \\fIcommand\\fR [\\fIvalue\\fR]... "
                      "[\\fIoption\\fR]...\n.SH DESCRIPTION\n" +
                      roff(secrets_said()) + "\n.SH OPTIONS\n" + roff_options(common_options()) + ".SH COMMANDS\n";
    for (const auto& each : commands()) {
        out += ".SS " + roff(with_value(each.words, each.values)) + "\n" + roff(said(each.help)) + "\n";
        out += roff_options(each.options);
    }
    return out + ".SH EXIT STATUS\n" + roff(exit_statuses()) +
           "\n.SH SEE ALSO\n.BR jcic\\-desk (1),\n.BR jcic\\-desk\\-practice\\-cli (1)\n";
}

std::string completion_text() {
    std::string names;
    std::string cases;
    for (const auto& each : commands()) {
        names += " '" + std::string(each.words) + "'";
        cases += "        '" + std::string(each.words) + " '*) options='" + names_of(each.options) + "' ;;\n";
    }
    std::string taking_values;
    for (const auto& each : common_options())
        if (!each.value.empty()) taking_values += (taking_values.empty() ? "" : "|") + std::string(each.name);
    return "# bash completion for jcic-desk-cli; made from its own table (jcic-desk-cli completion)\n"
           "_jcic_desk_cli() {\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} typed= options= next= command i\n"
           "    local commands=(" +
           names +
           ")\n"
           "    # What is typed so far, but for common options.\n"
           "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
           "        case ${COMP_WORDS[i]} in\n"
           "            " +
           taking_values +
           ") ((i++)) ;;\n"
           "            --*) ;;\n"
           "            *) typed+=\"${COMP_WORDS[i]} \" ;;\n"
           "        esac\n"
           "    done\n"
           "    case $typed in\n" +
           cases +
           "    esac\n"
           "    if [[ $word == --* ]]; then\n"
           "        COMPREPLY=($(compgen -W \"$options " +
           names_of(common_options()) +
           "\" -- \"$word\"))\n"
           "        return\n"
           "    fi\n"
           "    for command in \"${commands[@]}\"; do\n"
           "        if [[ $command == \"$typed\"* ]]; then command=${command#\"$typed\"}; next+=\"${command%% *} \"; "
           "fi\n"
           "    done\n"
           "    COMPREPLY=($(compgen -W \"$next\" -- \"$word\"))\n"
           "    if [[ -z ${COMPREPLY[*]} ]]; then COMPREPLY=($(compgen -f -- \"$word\")); fi\n"
           "}\n"
           "complete -F _jcic_desk_cli jcic-desk-cli jcic-desk-practice-cli\n";
}

Result<Answer> manual(const Arguments&) {
    auto text = manual_text();
    return Answer{{{"manual", text}}, std::move(text)};
}

Result<Answer> completion(const Arguments&) {
    auto text = completion_text();
    return Answer{{{"completion", text}}, std::move(text)};
}

}  // namespace jcic::cli
