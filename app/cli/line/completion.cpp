#include "app/cli/command_values.h"
#include "app/cli/line/help.h"

namespace jcic::cli {
namespace {

constexpr auto what_is_taken =
    R"bash(# bash completion for jcic-desk-cli; made from its own table (jcic-desk-cli completion bash)

# What a command takes; '' is every command. "--name" is a flag; behind "--name=", or "0=" for its first place, stands what
# can be offered: @file, @folder, words to choose from, or nothing.
_jcic_desk_cli_takes() {
    case $1 in
)bash";

constexpr auto reading =
    R"bash(    local IFS=$' \t\n' word=${COMP_WORDS[COMP_CWORD]} typed='' command='' option='' ended='' given=' ' prefix='' next=''
    local takes=() place=0 each i
    _jcic_desk_cli_takes ''
    # What is typed so far.
    for ((i = 1; i < COMP_CWORD; i++)); do
        each=${COMP_WORDS[i]}
        if [[ -n $option ]]; then
            if [[ $each != = ]]; then option=; fi # "--option=value" comes in three words
        elif [[ -z $ended && $each == -- ]]; then
            ended=1
        elif [[ -z $ended && $each == --* ]]; then
            given+="${each%%=*} "
            if [[ " ${takes[*]%%=*} " == *" $each "* && " ${takes[*]} " != *" $each "* ]]; then option=$each; fi
        elif [[ -n $command ]]; then
            ((place += 1))
        else
            typed+="$each "
            for each in "${commands[@]}"; do
                if [[ $typed == "$each " ]]; then command=$each; fi
            done
            if [[ -n $command ]]; then _jcic_desk_cli_takes "$command"; fi
        fi
    done
    if [[ -n $option && $word == = ]]; then
        word=
    elif [[ -z $option$ended && $word == --*=* ]]; then # in one word, where "=" is not in COMP_WORDBREAKS
        option=${word%%=*} prefix=$option= word=${word#*=}
    fi

    COMPREPLY=()
    if [[ -z $option$command && $word != -* ]]; then
        for each in "${commands[@]}"; do
            if [[ $each != "$typed"* ]]; then continue; fi
            each=${each#"$typed"} each=${each%% *}
            if [[ " $next" != *" $each "* ]]; then next+="$each "; fi
        done
    elif [[ -z $option$ended && $word == -* ]]; then
        for each in "${takes[@]%%=*}"; do
            if [[ $each == --* && $given != *" $each "* ]]; then next+="$each "; fi
        done
    else
        for each in "${takes[@]}"; do
            if [[ $each == "${option:-$place}="* ]]; then next=${each#*=}; fi
        done
    fi
    case $next in
        @file) mapfile -t COMPREPLY < <(compgen -P "$prefix" -f -- "$word") ;;
        @folder) mapfile -t COMPREPLY < <(compgen -P "$prefix" -d -- "$word") ;;
        *) mapfile -t COMPREPLY < <(compgen -P "$prefix" -W "$next" -- "$word") ;;
    esac
    if [[ $next == @* ]]; then compopt -o filenames 2>/dev/null; fi
}
complete -F _jcic_desk_cli jcic-desk-cli jcic-desk-practice-cli
)bash";

std::string in_quotes(std::string_view text) {
    return "'" + std::string(text) + "'";
}

/// What can be offered where this value stands.
std::string offered(const ValueInfo& value) {
    if (value.kind == ValueKind::file || value.kind == ValueKind::input) return "@file";
    if (value.kind == ValueKind::folder) return "@folder";
    return joined(value.known(), " ");
}

std::string taken(std::string_view command, std::span<const OptionInfo> options, std::span<const ValueInfo> values) {
    std::string out = "        " + in_quotes(command) + ") takes+=(";
    for (const auto& one : options)
        out += in_quotes(std::string(one.name) + (one.value.kind == ValueKind::none ? "" : "=" + offered(one.value))) +
               " ";
    for (std::size_t place = 0; place < values.size(); ++place)
        out += in_quotes(std::to_string(place) + "=" + offered(values[place])) + " ";
    if (out.ends_with(' ')) out.pop_back();
    return out + ") ;;\n";
}

}  // namespace

std::string completion_text() {
    std::string cases = taken("", common_options(), {});
    std::string names;
    for (const auto& each : commands()) {
        cases += taken(each.words, each.options, each.values);
        names += (names.empty() ? "" : " ") + in_quotes(each.words);
    }
    return what_is_taken + cases + "    esac\n}\n\n_jcic_desk_cli() {\n    local commands=(" + names + ")\n" + reading;
}

Result<Answer> completion(const Arguments&) {
    auto text = completion_text();
    return Answer{{"completion", text}}.say_lines(text);
}

}  // namespace jcic::cli
