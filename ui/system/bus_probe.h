#pragma once
// Whether the desktop's buses answer, before Qt uses them: its libraries wait for a silent one in the windows' thread,
// half a minute each time.

#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/base/fault.h"

namespace jcic::ui {

/// The sockets that an address names (D-Bus specification, "Server Addresses"): a path, or with a zero first an
/// abstract name. Of transports other than Unix sockets none.
[[nodiscard]] std::vector<std::string> bus_sockets(const std::string& address);

enum class BusState {
    absent,  ///< nobody takes the call: a library hears that at once, too
    answers,
    silent  ///< somebody takes it, and gives no answer of a bus
};

/// Says hello at the sockets of each address, and waits for the answers, at most `limit` for all together. A bus that
/// answers is left at once; one of a network or a program ("tcp:", "unixexec:") is not asked, and counts as silent.
[[nodiscard]] std::vector<BusState> ask_buses(const std::vector<std::string>& addresses, Millis limit);

/// Has this process and its libraries do without each bus that is silent, and tells of each: desktop.silent, its reason
/// "session", "system", "accessibility" (the screen reader's own: one that the environment names, or whose socket lies
/// at the usual place), "input-method" (IBus, where QT_IM_MODULE asks for it). Call before the application is made.
[[nodiscard]] std::vector<Fault> leave_silent_buses();

}  // namespace jcic::ui
