#include "app/cli/line/run.h"

#include <QCoreApplication>
#include <QTranslator>
#include <algorithm>
#include <iostream>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

#include "app/cli/command_values.h"
#include "app/cli/line/help.h"
#include "app/cli/terminal/cli_text.h"
#include "app/cli/terminal/failure.h"
#include "app/desk/profile/practice_program.h"
#include "app/desk/profile/settings.h"
#include "app/desk/rooms/diagnostics.h"
#include "app/desk/rooms/host_limit.h"
#include "app/domain/compared.h"
#include "app/files/named.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

using Line = std::span<const std::string>;
using Names = std::vector<std::string_view>;

tl::unexpected<Fault> wrong_usage(std::string_view argument, std::string reason, std::vector<Detail> more = {}) {
    more.insert(more.begin(), {{"argument", std::string(argument)}, {"reason", std::move(reason)}});
    return fail(FaultCode::usage, "arguments", std::move(more));
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

bool is_of_any_command(std::string_view option) {
    return std::ranges::any_of(commands(),
                               [&](const Command& one) { return find_option(one.options, option) != nullptr; });
}

/// The one of these that at most two letters more, less or other make of what was typed, as a detail; none where that
/// would make another word of it.
std::vector<Detail> nearest(std::string_view typed, const Names& known) {
    constexpr std::size_t most = 2;
    std::vector<Detail> best;
    std::size_t least = most + 1;
    for (const auto name : known) {
        if (std::max(name.size(), typed.size()) - std::min(name.size(), typed.size()) > most) continue;
        std::vector<std::size_t> row(typed.size() + 1);  // from the name's first letters to as many of `typed`
        std::iota(row.begin(), row.end(), std::size_t{0});
        for (std::size_t i = 0; i < name.size(); ++i) {
            auto diagonal = std::exchange(row[0], i + 1);
            for (std::size_t j = 0; j < typed.size(); ++j) {
                const auto other = diagonal + (name[i] == typed[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = std::min({other, diagonal + 1, row[j] + 1});
            }
        }
        const auto letters = name.size() - (is_option(name) ? 2 : 0);
        if (row.back() >= least || 2 * row.back() > letters) continue;
        least = row.back();
        best = {{"nearest", std::string(name)}};
    }
    return best;
}

/// The line's first arguments, up to an option, as a command is written.
std::string first_words(Line line, std::size_t count) {
    std::string out;
    for (const auto& word : line.first(std::min(count, line.size()))) {
        if (is_option(word)) break;
        out += (out.empty() ? "" : " ") + word;
    }
    return out;
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

/// The command that the line's first arguments name; null for none.
const Command* find_command(Line line) {
    const auto all = commands();
    const auto found = std::ranges::find_if(all, [&](const Command& one) { return words_taken(one, line) > 0; });
    return found == all.end() ? nullptr : &*found;
}

/// What may follow the words that begin commands; empty where they begin none.
Names words_after(const std::string& begun) {
    Names out;
    for (const auto& one : commands()) {
        if (!one.words.starts_with(begun + ' ')) continue;
        const auto rest = one.words.substr(begun.size() + 1);
        const auto next = rest.substr(0, rest.find(' '));
        if (std::ranges::find(out, next) == out.end()) out.push_back(next);
    }
    return out;
}

/// Told with the words up to the first that fits none.
tl::unexpected<Fault> no_command(Line line) {
    auto said = first_words(line, 1);
    for (std::size_t count = 2; !words_after(said).empty(); ++count) {
        const auto longer = first_words(line, count);
        if (longer == said) return wrong_usage(said, "half", {{"choices", joined(words_after(said), ", ")}});
        said = longer;
    }
    std::map<std::string, Names> by_typed;  // a command is held to as many words as it has
    for (const auto& one : commands()) {
        const auto words = 1 + static_cast<std::size_t>(std::ranges::count(one.words, ' '));
        by_typed[first_words(line, words)].push_back(one.words);
    }
    for (const auto& [typed, known] : by_typed)
        if (auto meant = nearest(typed, known); !meant.empty()) return wrong_usage(typed, "command", std::move(meant));
    return wrong_usage(said, "command");
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
        JCIC_CHECK(take_values());
        JCIC_CHECK(judge_inputs());
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
        if (read_.command == nullptr) return no_command(line_);
        read_.arguments.command = read_.command->words;
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
        const auto* option = find(name);
        if (option == nullptr) return not_known(name);
        std::string value;
        const bool behind = name.size() < argument.size();
        if (option->value.kind == ValueKind::none) {
            if (behind) return wrong_usage(name, "flag");
        } else if (behind) {
            value = argument.substr(name.size() + 1);
        } else {
            if (line_.empty() || is_option(line_.front())) return wrong_usage(name, "value");
            value = next();
        }
        // A variable that a script left empty would be taken for an option that was not given: an anchor not compared.
        if (value.empty() && option->value.kind != ValueKind::none) return wrong_usage(name, "value");
        JCIC_CHECK(judge(option->value, name, value));
        if (!read_.arguments.options.emplace(option->name, value).second) return wrong_usage(name, "twice");
        return {};
    }

    [[nodiscard]] const OptionInfo* find(std::string_view name) const {
        const auto* option = find_option(common_options(), name);
        return option != nullptr || read_.command == nullptr ? option : find_option(read_.command->options, name);
    }

    [[nodiscard]] tl::unexpected<Fault> not_known(std::string_view name) const {
        const auto secret = std::string(name) + "-fd";
        if (find(secret) != nullptr) return wrong_usage(name, "secret", {{"descriptor", secret}});
        if (is_of_any_command(secret) && !is_of_any_command(name)) return wrong_usage(name, "secret");
        if (read_.command == nullptr && is_of_any_command(name)) return wrong_usage(name, "before");
        Names known;
        for (const auto& one : common_options()) known.push_back(one.name);
        if (read_.command != nullptr)
            for (const auto& one : read_.command->options) known.push_back(one.name);
        return wrong_usage(name, "unknown", nearest(name, known));
    }

    /// `called` is what the fault calls it.
    static Result<void> judge(const ValueInfo& value, std::string_view called, std::string_view given) {
        if (value.kind != ValueKind::one_of) return {};
        const auto known = value.known();
        if (std::ranges::find(known, given) != known.end()) return {};
        auto more = nearest(given, known);
        more.push_back({"choices", joined(known, ", ")});
        return wrong_usage(called, "choice", std::move(more));
    }

    [[nodiscard]] Result<void> take_values() {
        const auto& wanted = read_.command->values;
        auto& given = read_.arguments.values;
        if (given.size() > wanted.size()) return wrong_usage(read_.command->words, "too-many");
        if (given.size() < wanted.size()) return wrong_usage(word_of(wanted[given.size()]), "missing");
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            JCIC_CHECK(judge(wanted[i], given[i], given[i]));
            if (wanted[i].word == "QUERY") given[i] = domain::typed_query(given[i]);
        }
        return {};
    }

    /// What the first of several has read is gone for the next.
    [[nodiscard]] Result<void> judge_inputs() const {
        std::string_view reads;
        for (const auto& option : read_.command->options) {
            const auto given = read_.arguments.options.find(std::string(option.name));
            if (option.value.kind != ValueKind::input || given == read_.arguments.options.end()) continue;
            if (given->second != "-") continue;
            if (!reads.empty()) return wrong_usage(option.name, "one-input", {{"other", std::string(reads)}});
            reads = option.name;
        }
        return {};
    }

    Line line_;
    CommandLine read_;
    bool options_end_ = false;
};

}  // namespace

Result<CommandLine> read_command_line(const std::vector<std::string>& line) {
    return Reader(line).read();
}

OutputOptions output_options_of(const std::vector<std::string>& line) {
    OutputOptions output;
    for (std::size_t i = 0; i < line.size() && line[i] != "--"; ++i) {
        if (line[i] == "--json") output.json = true;
        if (line[i] == "--help") output.help = true;
        if (line[i] == "--version") output.version = true;
        for (const auto& row : words::languages)
            if (line[i] == "--language=" + std::string(row.code) ||
                (line[i] == "--language" && i + 1 < line.size() && line[i + 1] == row.code))
                output.language = row.language;
        if (output.command == nullptr) output.command = find_command(Line(line).subspan(i));
    }
    return output;
}

namespace {

/// One line of JSON. What was typed may be no UTF-8: it is shown with replacement characters.
std::string one_line(const Answer& answer) {
    return visible_json(answer.json().text());
}

void print_fault(const Fault& fault, bool json) {
    if (json) {
        Answer failed;
        std::cout << one_line(add_failure(failed, fault)) << std::endl;
        return;
    }
    const auto words = words::words_for(fault);
    std::cerr << words.title.toStdString() << " [" << fault.text() << "]\n"
              << words.cause.toStdString() << "\n"
              << words.advice.toStdString() << std::endl;
}

/// What was done stands; but who asked was not told, and a script is not to take an empty file for an answer.
int status_once_told(Outcome status) {
    if (std::cout.flush()) return static_cast<int>(status);
    print_fault({FaultCode::file_write, "output", {{"reason", "output"}}}, false);
    return static_cast<int>(status == Outcome::done ? outcome_of(FaultCode::file_write) : status);
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

/// Of a ledger that is damaged: at a terminal nobody sees which one is open.
void say_where(Fault& fault, const std::filesystem::path& profile) {
    const bool damaged = fault.code == FaultCode::ledger_corrupt || fault.code == FaultCode::ledger_rolled_back;
    if (damaged && fault.detail("folder").empty())
        fault.details.push_back({"folder", files::whole_path(profile / "ledger").string()});
}

bool is_long(const Command& command) {
    return command.run == query_run || command.run == practice_serve || command.run == practice_day;
}

Result<Answer> answer(const std::vector<std::string>& line, const desk::PracticeWorlds* practice) {
    JCIC_TRY(auto read, read_command_line(line));
    read.arguments.practice = practice;
    JCIC_CHECK(go_where_it_belongs(line, *read.command, read.arguments));
    auto result = run_command(read);
    if (!result) {
        desk::log_fault(profile_of(read.arguments), result.error());
        say_where(result.error(), profile_of(read.arguments));
    }
    return result;
}

}  // namespace

Result<Answer> run_command(const CommandLine& line) {
    // What works off a queue asks as long as it takes: its beginning, and each thing of it, are held to it there.
    std::optional<desk::HostLimit> limit;
    if (!is_long(*line.command)) limit.emplace(desk::host_time_of_a_command);
    return line.command->run(line.arguments);
}

std::string Arguments::option(const std::string& name) const {
    const auto found = options.find(name);
    return found == options.end() ? std::string{} : found->second;
}

int run(const std::vector<std::string>& line, const desk::PracticeWorlds* practice) {
    const auto output = output_options_of(line);
    QTranslator words;
    const auto* file = words::row_of(output.language).file;
    if (file != nullptr && words.load(QLatin1String(file))) QCoreApplication::installTranslator(&words);
    if (output.help || line.empty()) {
        std::cout << help_text(output.command);
        return status_once_told(line.empty() ? Outcome::usage : Outcome::done);
    }
    if (output.version) {
        std::cout << (output.json ? one_line(Answer{{"version", JCIC_VERSION}}) : "jcic-desk-cli " JCIC_VERSION)
                  << std::endl;
        return status_once_told(Outcome::done);
    }
    auto result = answer(line, practice);
    if (!result) {
        print_fault(result.error(), output.json);
        return static_cast<int>(outcome_of(result.error().code));
    }
    std::cout << (output.json ? one_line(*result) : visible_text(result->text())) << std::endl;
    return status_once_told(result->status);
}

}  // namespace jcic::cli
