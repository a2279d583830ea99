#include "app/cli/terminal/idle_limit.h"

#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <string>

#include "app/desk/rooms/parts.h"

namespace jcic::cli {
namespace {

constexpr Millis longest_look{500};  ///< a clock may be set on meanwhile, or the machine have slept

/// Of this program: it has one terminal, and one seat at a time. What it needs of a seat outlives it.
struct Limit {
    std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>();
    Millis most = domain::Policy{}.idle_most;
    std::shared_ptr<std::string> left_because;
};

Limit& limit() {
    static Limit one;
    return one;
}

}  // namespace

void begin_idle_limit(const desk::With<const desk::Machine, desk::Seating>& parts) {
    limit() = {parts.machine.shared_clock(), parts.seating.policy().idle_most, parts.seating.left_because()};
}

Result<void> wait_for_line(int terminal) {
    const auto& [clock, most, left_because] = limit();
    const auto at = clock->now();
    const auto booted = clock->since_boot();
    for (;;) {
        const auto passed =
            std::max(std::chrono::duration_cast<Millis>(clock->now() - at), clock->since_boot() - booted);
        if (passed >= most) break;
        pollfd asked{terminal, POLLIN, 0};
        const int ready = ::poll(&asked, 1, static_cast<int>(std::min(most - passed, longest_look).count()));
        if (ready > 0 || (ready < 0 && errno != EINTR)) return {};  // what is wrong with it, reading tells
    }
    if (left_because) *left_because = "idle";
    return fail(FaultCode::session_none, "terminal", {{"reason", "idle"}});
}

}  // namespace jcic::cli
