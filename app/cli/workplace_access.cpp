#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <iostream>

#include "app/base/numbers.h"
#include "app/base/quiet_terminal.h"
#include "app/cli/command.h"
#include "app/cli/secrets.h"
#include "app/cli/terminal/cli_text.h"
#include "app/cli/terminal/failure.h"
#include "app/cli/terminal/idle_limit.h"
#include "app/desk/profile/default_profile.h"
#include "app/desk/profile/practice_world.h"
#include "app/desk/profile/settings.h"
#include "app/desk/profile/trace_file.h"
#include "app/desk/rooms/machine_watch.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/seat/seat.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

/// Reads up to a line's end or the end of the file. Fault cancelled where it is typed, and given up.
Result<Secret> read_line(int descriptor, const std::string& option, const QuietTerminal* typed = nullptr) {
    Secret secret;
    std::uint8_t byte = 0;
    // A whole line at once: what is waited for is its first.
    if (typed != nullptr) JCIC_CHECK(wait_for_line(descriptor));
    for (;;) {
        const auto got = ::read(descriptor, &byte, 1);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return fail(FaultCode::usage, "arguments", {{"argument", option}, {"reason", "descriptor"}});
        if (got == 0 || byte == '\n') break;
        if (byte == '\r') continue;
        if (typed != nullptr && typed->gives_up(static_cast<char>(byte))) return fail(FaultCode::cancelled, "terminal");
        if (!secret.append(byte))
            return fail(FaultCode::usage, "arguments", {{"argument", option}, {"reason", "too-long"}});
    }
    wipe({&byte, 1});
    // As editors of Windows begin a file: no part of what is in it, and no try is spent on it.
    static constexpr std::array<std::uint8_t, 3> mark{0xEF, 0xBB, 0xBF};
    const bool marked =
        typed == nullptr && secret.size() >= mark.size() && std::ranges::equal(secret.view().first(mark.size()), mark);
    return marked ? Secret::from(secret.view().subspan(mark.size())) : std::move(secret);
}

/// At the terminal itself, whatever standard input is.
Result<Secret> typed_at_terminal(const std::string& option, const QString& prompt) {
    const int terminal = own_desk().terminal();
    if (terminal < 0) return fail(FaultCode::usage, "arguments", {{"argument", option}, {"reason", "missing"}});
    const std::string text = said_of(prompt.toStdString(), {});
    Result<Secret> secret;
    if (::write(terminal, text.data(), text.size()) < 0)
        secret = fail(FaultCode::usage, "arguments", {{"argument", option}, {"reason", "terminal"}});
    else {
        const QuietTerminal quiet(terminal);
        secret = read_line(terminal, option, &quiet);
    }
    [[maybe_unused]] const auto line_ended = ::write(terminal, "\n", 1);
    close(terminal);
    return secret;
}

/// Of a program of one command.
class OwnDesk : public OpenDesk {
public:
    Result<std::shared_ptr<desk::Workplace>> desk(const Arguments& arguments) override {
        desk::OpenOptions opening;
        opening.profile = profile_of(arguments);
        // Read here too: a practice profile is made by the commands that practise, not by whichever is told a wrong
        // folder.
        JCIC_CHECK(desk::read_settings(opening.profile));
        opening.practice = arguments.practice;
        opening.reader = arguments.option("--reader");
        JCIC_TRY(opening.card_trace, trace_of(arguments));
        JCIC_TRY(auto opened, desk::Workplace::open(opening));
        if (opened->practice() != nullptr) opened->practice()->insert_card();
        return std::shared_ptr<desk::Workplace>(std::move(opened));
    }
    Result<Secret> typed(const Arguments& arguments, const std::string& option, const QString& prompt) override {
        if (!arguments.has(option)) return typed_at_terminal(option, prompt);
        JCIC_TRY(const int descriptor, descriptor_in(arguments, option));
        return read_line(descriptor, option);
    }
    int terminal() override { return ::open("/dev/tty", O_RDWR | O_CLOEXEC); }
    std::istream& input() override { return std::cin; }
};

}  // namespace

OpenDesk& own_desk() {
    static OwnDesk ours;
    return ours;
}

Result<int> descriptor_in(const Arguments& arguments, const std::string& option) {
    const auto descriptor = whole_number<int>(arguments.option(option));
    if (!descriptor) return fail(FaultCode::usage, "arguments", {{"argument", option}, {"reason", "number"}});
    return *descriptor;
}

Result<Secret> read_secret(const Arguments& arguments, const std::string& option, const QString& prompt) {
    return arguments.at->typed(arguments, option, prompt);
}

Result<Secret> given_file_password(const Arguments& arguments) {
    if (!arguments.has("--file-password-fd")) return Secret();
    return read_secret(arguments, "--file-password-fd", Cli::tr("檔案密碼"));
}

Result<Secret> own_card_pin(const Arguments& arguments, const domain::PersonId& person) {
    return read_secret(arguments, "--own-pin-fd", filled(Cli::tr("%1 本人卡片的 PIN"), person));
}

std::filesystem::path profile_of(const Arguments& arguments) {
    if (const auto named = arguments.option("--profile"); !named.empty()) return named;
    const bool real = arguments.practice == nullptr && desk::is_profile(desk::default_profile(false));
    return desk::default_profile(!real);
}

Result<std::function<void(std::string_view)>> trace_of(const Arguments& arguments) {
    if (!arguments.has("--trace")) return std::function<void(std::string_view)>();
    return desk::open_trace(arguments.option("--trace"), profile_of(arguments),
                            [] { std::cerr << Cli::tr("通訊紀錄寫入不完整。").toStdString() << std::endl; });
}

Result<std::shared_ptr<desk::Workplace>> open_workplace(const Arguments& arguments) {
    JCIC_TRY(auto workplace, arguments.at->desk(arguments));
    // One line for each who is asked: whoever signs beside is asked after who signs in.
    workplace->parts().card_line.own().ask_by(
        [&arguments](const domain::PersonId& person) { return own_card_pin(arguments, person); });
    return workplace;
}

card::Card& Cards::card() {
    return workplace ? workplace->parts().card_line.card() : bare->card();
}

Result<Cards> open_cards(const Arguments& arguments) {
    Cards cards;
    const bool none = !arguments.has("--profile") && !desk::is_profile(profile_of(arguments));
    if (!none && !arguments.has("--no-profile")) {
        JCIC_TRY(cards.workplace, open_workplace(arguments));
        return cards;
    }
    JCIC_TRY(auto trace, trace_of(arguments));
    JCIC_TRY(cards.bare, desk::BareMachine::open(arguments.option("--reader"), pcsc::Trace(std::move(trace))));
    return cards;
}

Result<void> need(const Arguments& arguments, std::initializer_list<const char*> options) {
    for (const auto* option : options)
        if (arguments.option(option).empty())
            return fail(FaultCode::usage, "arguments", {{"argument", option}, {"reason", "missing"}});
    return {};
}

Result<domain::PersonId> person_in(const Arguments& arguments, const std::string& option) {
    JCIC_CHECK(need(arguments, {option.c_str()}));
    return domain::PersonId::parse(arguments.option(option));
}

void tell_warnings(desk::Workplace& workplace) {
    workplace.parts().machine_watch.look(workplace.parts());  // no round of the desk need come
    for (const auto& one : desk::warnings_of(workplace.parts())) std::cerr << line_of_fault(one) << std::endl;
}

Result<desk::SignedIn> sign_in_as(desk::Workplace& workplace, const domain::PersonId& person, const Secret& password,
                                  desk::HostAccount account) {
    JCIC_TRY(auto signed_in, workplace.seat().sign_in(person, password, account));
    if (signed_in.calendar) std::cerr << words::words_for(*signed_in.calendar).cause.toStdString() << std::endl;
    begin_idle_limit(workplace.parts());
    tell_warnings(workplace);
    return signed_in;
}

Result<domain::RocMonth> month_in(const Arguments& arguments) {
    const auto month = domain::RocMonth::parse(arguments.values.front());
    if (!month) return fail(FaultCode::input_form, "arguments", {{"field", "MONTH"}, {"reason", "year-month"}});
    return *month;
}

bool sits_there(desk::Workplace& workplace, const domain::PersonId& person) {
    const auto& seat = workplace.parts().seating.seat();
    return seat && seat->person() == person;
}

Result<void> sign_in(desk::Workplace& workplace, const Arguments& arguments) {
    JCIC_TRY(const auto person, person_in(arguments, "--user"));
    if (sits_there(workplace, person)) return {};
    JCIC_TRY(const auto password, own_password(arguments, person));
    JCIC_CHECK(sign_in_as(workplace, person, password, desk::HostAccount::leave));
    return {};
}

Result<std::shared_ptr<desk::Workplace>> signed_in(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    return workplace;
}

}  // namespace jcic::cli
