#include "app/cli/commands/recovery_half.h"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>

#include "app/cli/terminal/dialogue.h"

namespace jcic::cli {
namespace {

tl::unexpected<Fault> not_to_be_handed(const std::string& option, const char* reason) {
    return fail(FaultCode::usage, "arguments", {{"argument", option}, {"reason", reason}});
}

Result<void> write_all(int descriptor, ByteView bytes, const std::string& option) {
    while (!bytes.empty()) {
        const auto written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return not_to_be_handed(option, "descriptor");
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

/// On the terminal itself, never on standard output; gone from the screen once its keeper has it.
Result<void> show(OpenDesk& at, const Secret& half, const QString& title, const std::string& option) {
    Dialogue dialogue(at);
    if (!dialogue.there()) return not_to_be_handed(option, "missing");
    JCIC_TRY(const auto code, desk::code_of_half(half));
    Secret both(code.size() + half.size() + 1);
    both.append(code.view());
    both.append('\n');
    both.append(half.view());
    return dialogue.show_until_enter(
        both, title.toStdString(),
        "\n" + Cli::tr("抄寫或掃描後按 Enter，螢幕即清除；接著請依抄本輸入。").toStdString());
}

}  // namespace

std::string options_of_half(int number) {
    return number == 1 ? "--first" : "--second";
}

Result<void> can_hand_half(const Arguments& arguments, int number) {
    const auto option = options_of_half(number) + "-fd";
    if (arguments.has(option)) {
        JCIC_TRY(const int descriptor, descriptor_in(arguments, option));
        if (fcntl(descriptor, F_GETFL) >= 0) return {};
        return not_to_be_handed(option, "descriptor");
    }
    if (!Dialogue(*arguments.at).there()) return not_to_be_handed(option, "missing");
    return {};
}

Result<void> hand_half(const Arguments& arguments, desk::RecoveryDesk& recovery, desk::Making& making, int number,
                       bool program_keeps_it) {
    const auto there = options_of_half(number) + "-fd";
    const auto back = options_of_half(number) + "-back-fd";
    const auto& keeper = making.keeper(number);
    const auto title = number == 1 ? Cli::tr("復原金鑰第一段：僅供 %1 閱覽") : Cli::tr("復原金鑰第二段：僅供 %1 閱覽");
    JCIC_TRY(const auto half, recovery.text_of(making, number));
    for (;;) {
        if (arguments.has(there)) {
            JCIC_TRY(const int descriptor, descriptor_in(arguments, there));
            JCIC_CHECK(write_all(descriptor, half.view(), there));
            JCIC_CHECK(write_all(descriptor, view("\n"), there));
            if (program_keeps_it && !arguments.has(back)) return recovery.typed_back(making, number, half);
        } else {
            JCIC_CHECK(show(*arguments.at, half, filled(title, keeper), there));
        }
        JCIC_TRY(const auto typed, read_secret(arguments, back, filled(Cli::tr("請 %1 照抄本輸入"), keeper)));
        auto same = recovery.typed_back(making, number, typed);
        if (same || same.error().code != FaultCode::recovery_half || arguments.has(back)) return same;
        Dialogue(*arguments.at).complain(same.error());  // and looked at again
    }
}

}  // namespace jcic::cli
