#include <QCoreApplication>
#include <QTranslator>
#include <algorithm>
#include <iostream>
#include <optional>

#include "app/cli/cli_text.h"
#include "app/cli/command.h"
#include "app/desk/practice_program.h"
#include "app/desk/settings.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

constexpr OptionInfo common[]{
    {"--json", "", QT_TRANSLATE_NOOP("Cli", "在標準輸出印一個 JSON 物件")},
    {"--profile", "DIR", QT_TRANSLATE_NOOP("Cli", "日誌與設定所在的資料夾")},
    {"--reader", "NAME", QT_TRANSLATE_NOOP("Cli", "指定讀卡機")},
    {"--language", "zh|en", QT_TRANSLATE_NOOP("Cli", "訊息的語言，預設中文")},
    {"--help", "", QT_TRANSLATE_NOOP("Cli", "這個說明")},
};

std::size_t word_count(std::string_view words) {
    return static_cast<std::size_t>(std::count(words.begin(), words.end(), ' ')) + 1;
}

std::string joined(const std::vector<std::string>& words, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : " ") + words[i];
    return text;
}

const Command* find_command(const std::vector<std::string>& words) {
    for (const auto& command : commands()) {
        const auto count = word_count(command.words);
        if (words.size() >= count && joined(words, count) == command.words) return &command;
    }
    return nullptr;
}

void print_options(std::ostream& out, std::span<const OptionInfo> options) {
    for (const auto& option : options)
        out << "  " << option.name << (option.value.empty() ? "" : " ") << option.value << "\n      "
            << Cli::tr(option.help).toStdString() << "\n";
}

void print_help(std::ostream& out, const Command* command) {
    if (command != nullptr) {
        out << "jcic-desk-cli " << command->words << (command->values.empty() ? "" : " ") << command->values << "\n  "
            << Cli::tr(command->help).toStdString() << "\n";
        print_options(out, command->options);
        print_options(out, common);
        return;
    }
    out << said_of("jcic-desk-cli", Cli::tr("聯徵查調櫃台的終端機程式").toStdString()) << "\n\n";
    for (const auto& each : commands())
        out << "  " << each.words << (each.values.empty() ? "" : " ") << each.values << "\n      "
            << Cli::tr(each.help).toStdString() << "\n";
    out << "\n";
    print_options(out, common);
    out << "\n"
        << Cli::tr(
               "結束碼：0 完成，1 依規則拒絕或密碼錯誤，2 用法錯誤，3 無法使用（服務、讀卡機、卡片、主機、印表機），"
               "4 完整性或真實性不符，5 已取消，6 程式內部錯誤，7 沒有發現不符，但也沒有證明：請人核對。")
               .toStdString()
        << "\n";
}

tl::unexpected<Fault> wrong_usage(const std::string& argument, std::string reason) {
    return fail(FaultCode::usage, "arguments", {{"argument", argument}, {"reason", std::move(reason)}});
}

Result<const OptionInfo*> known_option(const Command* command, const std::string& name) {
    const auto is = [&](const OptionInfo& option) { return option.name == name; };
    if (const auto found = std::find_if(std::begin(common), std::end(common), is); found != std::end(common))
        return &*found;
    if (command != nullptr)
        if (const auto found = std::find_if(command->options.begin(), command->options.end(), is);
            found != command->options.end())
            return &*found;
    return wrong_usage(name, "unknown");
}

/// Splits words from options; options may stand anywhere after the command.
Result<Arguments> parse(const std::vector<std::string>& line, const Command* command) {
    Arguments parsed;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (!line[i].starts_with("--")) {
            parsed.values.push_back(line[i]);
            continue;
        }
        JCIC_TRY(const OptionInfo* option, known_option(command, line[i]));
        std::string value;
        if (!option->value.empty()) {
            if (i + 1 == line.size() || line[i + 1].starts_with("--")) return wrong_usage(line[i], "value");
            value = line[++i];
        }
        if (!parsed.options.emplace(option->name, value).second) return wrong_usage(line[i], "twice");
    }
    const auto language = parsed.options.find("--language");
    if (language != parsed.options.end() && language->second != "zh" && language->second != "en")
        return wrong_usage("--language", "zh|en");
    return parsed;
}

/// One line of JSON. What was typed may be no UTF-8: it is shown with replacement characters.
std::string one_line(const Json& object) {
    return visible_json(object.text());
}

void print_fault(const Fault& fault, bool json) {
    const auto words = words::words_for(fault);
    if (json) {
        Json object{{"fault", std::string(fault.text())},
                    {"title", words.title.toStdString()},
                    {"cause", words.cause.toStdString()},
                    {"advice", words.advice.toStdString()}};
        std::cout << one_line(object) << std::endl;
        return;
    }
    std::cerr << words.title.toStdString() << " [" << fault.text() << "]\n"
              << words.cause.toStdString() << "\n"
              << words.advice.toStdString() << std::endl;
}

constexpr auto practice_program = "jcic-desk-practice-cli";

/// The practice world and the real one do not meet in one program: whoever can pose as JCIC opens no real profile. What
/// is practice becomes the practice program before a secret is read; where there is none, what needs no practice world
/// goes on.
Result<void> go_where_it_belongs(const std::vector<std::string>& line, const Command& command,
                                 const Arguments& arguments) {
    if (arguments.practice == nullptr && command.words.starts_with("practice "))
        return desk::become_practice_program(practice_program, line);
    const auto settings = desk::read_settings(profile_of(arguments));
    if (!settings) return {};  // told by the command, if it wants a profile
    const bool practice = settings->kind == domain::WorldKind::practice;
    if (practice && arguments.practice == nullptr)
        static_cast<void>(desk::become_practice_program(practice_program, line));
    if (!practice && arguments.practice != nullptr)
        return fail(FaultCode::profile_kind, "arguments", {{"kind", std::string(domain::name_of(settings->kind))}});
    return {};
}

Result<Answer> answer(const std::vector<std::string>& line, const Command* command,
                      const desk::PracticeWorlds* practice) {
    if (command == nullptr) return wrong_usage(line.empty() ? "" : line.front(), "command");
    const auto own = static_cast<std::ptrdiff_t>(word_count(command->words));
    JCIC_TRY(Arguments arguments, parse({line.begin() + own, line.end()}, command));
    arguments.practice = practice;
    const auto wanted = command->values.empty() ? 0 : 1 + std::ranges::count(command->values, ' ');
    if (std::ssize(arguments.values) != wanted)
        return wrong_usage(std::string(command->words), wanted == 0 ? "too-many" : "missing");
    JCIC_CHECK(go_where_it_belongs(line, *command, arguments));
    return command->run(arguments);
}

}  // namespace

std::string Arguments::option(const std::string& name) const {
    const auto found = options.find(name);
    return found == options.end() ? std::string{} : found->second;
}

int run(const std::vector<std::string>& line, const desk::PracticeWorlds* practice) {
    const auto given = [&](std::string_view option) {
        return std::find(line.begin(), line.end(), option) != line.end();
    };
    QTranslator english;
    if (const auto language = std::find(line.begin(), line.end(), "--language");
        language != line.end() && language + 1 != line.end() && *(language + 1) == "en" &&
        english.load(QStringLiteral(":/translations/jcic-desk_en.qm")))
        QCoreApplication::installTranslator(&english);

    const Command* command = find_command(line);
    if (given("--help") || line.empty()) {
        print_help(std::cout, command);
        return static_cast<int>(line.empty() ? Outcome::usage : Outcome::done);
    }
    const bool json = given("--json");
    auto result = answer(line, command, practice);
    if (!result) {
        print_fault(result.error(), json);
        return static_cast<int>(outcome_of(result.error().code));
    }
    std::cout << (json ? one_line(result->json) : visible_text(result->text)) << std::endl;
    return static_cast<int>(result->status);
}

}  // namespace jcic::cli
