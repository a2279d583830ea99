#include "app/cli/command_line.h"

#include <algorithm>

#include "app/cli/cli_text.h"

namespace jcic::cli {
namespace {

using Line = std::span<const std::string>;

constexpr OptionInfo common[]{
    {"--json", "", QT_TRANSLATE_NOOP("Cli", "在標準輸出印一個 JSON 物件")},
    {"--profile", "DIR", QT_TRANSLATE_NOOP("Cli", "日誌與設定所在的資料夾")},
    {"--reader", "NAME", QT_TRANSLATE_NOOP("Cli", "指定讀卡機")},
    {"--language", "zh|en", QT_TRANSLATE_NOOP("Cli", "訊息的語言，預設中文")},
    {"--help", "", QT_TRANSLATE_NOOP("Cli", "這個說明")},
};

tl::unexpected<Fault> wrong_usage(std::string_view argument, std::string reason) {
    return fail(FaultCode::usage, "arguments", {{"argument", std::string(argument)}, {"reason", std::move(reason)}});
}

bool is_option(std::string_view argument) {
    return argument.starts_with("--") && argument.size() > 2;
}

/// "--name" of "--name=value".
std::string_view name_in(std::string_view argument) {
    return argument.substr(0, argument.find('='));
}

const OptionInfo* find_option(std::span<const OptionInfo> options, std::string_view name) {
    const auto found = std::ranges::find(options, name, &OptionInfo::name);
    return found == options.end() ? nullptr : &*found;
}

/// How many of the line's first arguments are the command's own words; 0 for another command.
std::size_t words_taken(const Command& command, Line line) {
    std::size_t taken = 0;
    for (auto words = command.words;; ++taken) {
        const auto end = words.find(' ');
        if (taken == line.size() || line[taken] != words.substr(0, end)) return 0;
        if (end == std::string_view::npos) return taken + 1;
        words.remove_prefix(end + 1);
    }
}

const Command* find_command(Line line) {
    const auto all = commands();
    const auto found = std::ranges::find_if(all, [&](const Command& one) { return words_taken(one, line) > 0; });
    return found == all.end() ? nullptr : &*found;
}

/// Reads one line from its front to its end.
class Reader {
public:
    explicit Reader(Line line) : line_(line) {}

    Result<CommandLine> read() {
        while (!line_.empty()) {
            if (options_end_ || !line_.front().starts_with("--")) {
                JCIC_CHECK(take_word());
            } else {
                JCIC_CHECK(take_option());
            }
        }
        if (read_.command == nullptr) return wrong_usage("", "command");
        const auto wanted = read_.command->values.empty() ? 0 : 1 + std::ranges::count(read_.command->values, ' ');
        if (std::ssize(read_.arguments.values) != wanted)
            return wrong_usage(read_.command->words, wanted == 0 ? "too-many" : "missing");
        const auto language = read_.arguments.option("--language");
        if (read_.arguments.has("--language") && language != "zh" && language != "en")
            return wrong_usage("--language", "zh|en");
        return std::move(read_);
    }

private:
    std::string next() {
        auto argument = line_.front();
        line_ = line_.subspan(1);
        return argument;
    }

    Result<void> take_word() {
        if (read_.command != nullptr) {
            read_.arguments.values.push_back(next());
            return {};
        }
        read_.command = find_command(line_);
        if (read_.command == nullptr) return wrong_usage(line_.front(), "command");
        line_ = line_.subspan(words_taken(*read_.command, line_));
        return {};
    }

    Result<void> take_option() {
        const auto argument = next();
        if (argument == "--") {
            options_end_ = true;
            return {};
        }
        const auto name = name_in(argument);
        const auto* option = find_option(common, name);
        if (option == nullptr && read_.command != nullptr) option = find_option(read_.command->options, name);
        if (option == nullptr) return wrong_usage(name, "unknown");
        std::string value;
        const bool behind = name.size() < argument.size();
        if (option->value.empty()) {
            if (behind) return wrong_usage(name, "flag");
        } else if (behind) {
            value = argument.substr(name.size() + 1);
        } else {
            if (line_.empty() || is_option(line_.front())) return wrong_usage(name, "value");
            value = next();
        }
        if (!read_.arguments.options.emplace(option->name, value).second) return wrong_usage(name, "twice");
        return {};
    }

    Line line_;
    CommandLine read_;
    bool options_end_ = false;
};

}  // namespace

std::span<const OptionInfo> common_options() {
    return common;
}

Result<CommandLine> read_command_line(const std::vector<std::string>& line) {
    return Reader(line).read();
}

Manner manner_of(const std::vector<std::string>& line) {
    Manner manner;
    for (std::size_t i = 0; i < line.size() && line[i] != "--"; ++i) {
        if (line[i] == "--json") manner.json = true;
        if (line[i] == "--help") manner.help = true;
        if (line[i] == "--language=en") manner.english = true;
        if (line[i] == "--language" && i + 1 < line.size() && line[i + 1] == "en") manner.english = true;
        if (manner.command == nullptr) manner.command = find_command(Line(line).subspan(i));
    }
    return manner;
}

}  // namespace jcic::cli
