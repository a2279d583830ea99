#include <csignal>

#include "app/base/numbers.h"
#include "app/base/random.h"
#include "app/cli/command.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/profile/desk_clock.h"
#include "app/desk/profile/practice_world.h"
#include "app/desk/profile/settings.h"
#include "app/files/files.h"

#include <iostream>

namespace jcic::cli {
namespace {

Result<std::uint16_t> port_of(std::string_view text, const char* option) {
    const auto port = whole_number<std::uint16_t>(text);
    if (!port) return fail(FaultCode::usage, "arguments", {{"argument", option}, {"reason", "port"}});
    return *port;
}

/// Blocks the ending signals in this thread and those it starts, so that wait() alone receives them.
class Ending {
public:
    Ending() {
        sigemptyset(&signals_);
        sigaddset(&signals_, SIGINT);
        sigaddset(&signals_, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    }
    void wait() const {
        int which = 0;
        sigwait(&signals_, &which);
    }

private:
    sigset_t signals_{};
};

}  // namespace

Result<Answer> practice_serve(const Arguments& arguments) {
    JCIC_TRY(const auto port, port_of(arguments.option("--port"), "--port"));
    const auto card = arguments.option("--card");
    if (!card.empty() && !card.starts_with("vpcd:"))
        return fail(FaultCode::usage, "arguments", {{"argument", "--card"}, {"reason", "vpcd:PORT"}});
    if (arguments.has("--faults")) JCIC_CHECK(files::read_text_given(arguments.option("--faults")));

    const auto profile = profile_of(arguments);
    SystemRandom random;
    if (!desk::is_profile(profile)) JCIC_CHECK(arguments.practice->make(profile, random));
    JCIC_CHECK(desk::read_settings(profile));

    const Ending ending;
    JCIC_TRY(const auto world, arguments.practice->open(
                                   profile, std::make_shared<desk::DeskClock>(profile / "practice" / "clock"), random));
    JCIC_TRY(const auto bound, world->serve_host(port, arguments.option("--faults")));
    if (!card.empty()) {
        JCIC_TRY(const auto slot, port_of(std::string_view(card).substr(5), "--card"));
        JCIC_CHECK(world->attach_card(slot));
    }
    const auto place = QStringLiteral("https://127.0.0.1:%1").arg(bound);
    std::cerr << (!card.empty() ? Cli::tr("練習主機在 %1，練習卡已插入虛擬讀卡機；按 Ctrl+C 停止。").arg(place)
                                : Cli::tr("練習主機在 %1；按 Ctrl+C 停止。").arg(place))
                     .toStdString()
              << std::endl;
    ending.wait();
    return Answer{{"port", bound}, {"stopped", true}}.say(Cli::tr("練習主機已停止。"));
}

}  // namespace jcic::cli
