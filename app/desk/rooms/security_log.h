#pragma once
// Events about security, told to the machine's own log by their names and numbers as soon as the trail has them: a
// bank's collector (SIEM) sees a lock, a refusal or a verification's outcome without reading the ledger. Which these
// are stands in docs/system-log.md, too.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/desk/rooms/system_log.h"

namespace jcic::ledger {
class Session;
}

namespace jcic::desk {

struct SecurityEvent {
    std::string_view action;
    SystemLog::Level level;
};
[[nodiscard]] std::span<const SecurityEvent> security_events();

struct SecurityLine {
    SystemLog::Level level;
    std::string words;  ///< "security person.locked, event 345"
};

class SecurityLog {
public:
    /// What was written since it was asked last; the first time of the last day, so that what was told while nobody was
    /// signed in is among it: the event's number tells what came twice. Faults are the ledger's.
    [[nodiscard]] Result<std::vector<SecurityLine>> next(ledger::Session& session, UtcTime now);

private:
    std::uint64_t next_ = 0;  ///< 0: not asked yet
};

}  // namespace jcic::desk
