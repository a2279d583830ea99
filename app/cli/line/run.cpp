#include <QCoreApplication>
#include <QTranslator>
#include <iostream>
#include <optional>

#include "app/cli/line/command_line.h"
#include "app/cli/line/help.h"
#include "app/cli/terminal/cli_text.h"
#include "app/cli/terminal/failure.h"
#include "app/desk/profile/practice_program.h"
#include "app/desk/profile/settings.h"
#include "app/desk/rooms/diagnostics.h"
#include "app/desk/rooms/host_limit.h"
#include "app/files/named.h"
#include "app/words/words.h"

namespace jcic::cli {
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
