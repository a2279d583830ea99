#pragma once
// Events about security, told to the machine's own log by their names and numbers as soon as the trail has them: a
// bank's collector (SIEM) sees a lock, a refusal or a verification's outcome without reading the ledger. Which these
// are stands in docs/system-log.md, too.

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
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
    /// `mark`: a file that says up to which event was told, over the program's end; without it, or where it is of
    /// another ledger, the last day is told anew.
    explicit SecurityLog(std::filesystem::path mark = {}) : mark_(std::move(mark)) {}

    /// What was written since it was asked last, by whichever program and whoever was signed in. It says itself told
    /// when it is asked the next time, so that what is lost with the program comes again: the event's number tells what
    /// came twice. Faults are the ledger's; file.* where the mark cannot be written.
    [[nodiscard]] Result<std::vector<SecurityLine>> next(ledger::Session& session, UtcTime now);

private:
    [[nodiscard]] std::uint64_t read_mark(std::uint64_t last) const;
    [[nodiscard]] Result<void> write_mark();

    std::filesystem::path mark_;
    std::uint64_t next_ = 0;    ///< 0: not asked yet
    std::uint64_t marked_ = 0;  ///< as the file has it
    bool told_ = false;         ///< something, since the mark
};

}  // namespace jcic::desk
