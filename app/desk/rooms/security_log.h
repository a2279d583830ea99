#pragma once
// Security events, sent to the system's log by name and number as soon as they are in the trail: a bank's collector
// (SIEM) sees locked accounts, refusals and verification results without reading the ledger. docs/trust/system-log.md
// lists the same events.

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
    /// `mark`: a file with the number of the last event sent, kept between programs. Without it, or if it belongs to
    /// another ledger, the last day is sent again.
    explicit SecurityLog(std::filesystem::path mark = {}) : mark_(std::move(mark)) {}

    /// Returns new events by any program and person. They count as sent at the next call, so that lines lost in a crash
    /// are sent again: the event's number identifies duplicates. Faults are the ledger's; file.* if the mark cannot be
    /// written.
    [[nodiscard]] Result<std::vector<SecurityLine>> next(ledger::Session& session, UtcTime now);

private:
    [[nodiscard]] std::uint64_t read_mark(std::uint64_t last) const;
    [[nodiscard]] Result<void> write_mark();

    std::filesystem::path mark_;
    std::uint64_t next_ = 0;    ///< 0: not called yet
    std::uint64_t marked_ = 0;  ///< as in the file
    bool told_ = false;         ///< something was returned since the mark
};

}  // namespace jcic::desk
