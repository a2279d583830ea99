#pragma once
// The diagnostic log for the machine's administrators: what failed, where and when. It holds codes, source places,
// states and times, and no values, names, personal numbers, file names or secrets. Words that are not the program's own
// are not written.

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/desk/rooms/snapshot.h"

namespace jcic::desk {

// The machine's system log, read by a bank's collector (SIEM): journald or a syslog daemon, through their common
// datagram socket (RFC 3164's form, as syslog(3) sends it). It receives the diagnostic log's lines and the names of
// security events only (docs/trust/system-log.md).

class SystemLog {
public:
    static constexpr const char* usual_socket = "/dev/log";

    explicit SystemLog(std::string socket = usual_socket);
    ~SystemLog();
    SystemLog(const SystemLog&) = delete;
    SystemLog& operator=(const SystemLog&) = delete;

    enum class Level { notice, warning };
    /// Sends without blocking. If nothing listens or the socket is full, the line is lost there but remains in the
    /// diagnostic log. True if it was handed over.
    bool line(Level level, std::string_view words);

private:
    [[nodiscard]] bool connect();
    const std::string socket_;
    int descriptor_ = -1;
};

}  // namespace jcic::desk

namespace jcic::ledger {
class Session;
}

namespace jcic::desk {

// Security events, sent to the system's log by name and number as soon as they are in the trail: a bank's collector
// (SIEM) sees locked accounts, refusals and verification results without reading the ledger. docs/trust/system-log.md
// lists the same events.

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

class Diagnostics {
public:
    static constexpr std::size_t largest = 256U << 10U;  ///< bytes of one of the two files

    /// In the profile's folder: diagnostics.log, and its predecessor diagnostics.log.1.
    Diagnostics(std::filesystem::path profile, std::shared_ptr<const Clock> clock);
    /// Sends later lines and security events (security()) to the system's log as well.
    void tell_machine(std::unique_ptr<SystemLog> log) { machine_ = std::move(log); }
    /// Sends new security events to the system's log alone, if there is one.
    void security(ledger::Session& session);
    /// Logs the start with program and version.
    void started(std::string_view program);
    /// Logs code and place, no details.
    void fault(const Fault& fault);
    /// Logs changed states of card, host and printer with their faults, and warnings as they appear, disappear and
    /// return.
    void states(const Snapshot& snapshot);

    /// Returns both files, the older first. Includes notes of read and write errors.
    [[nodiscard]] std::string text() const;

private:
    void state(std::string_view about, std::string_view now, const std::optional<Fault>& why);
    void line(const std::string& words);
    [[nodiscard]] std::filesystem::path file(bool before) const;
    std::filesystem::path profile_;
    std::shared_ptr<const Clock> clock_;
    std::unique_ptr<SystemLog> machine_;  ///< null: no system log
    SecurityLog security_;
    std::map<std::string, std::string, std::less<>> last_;
    std::set<std::string> warned_;  ///< every warning logged so far
    /// Why the last line could not be written. Work continues; the next successful line notes the loss.
    std::optional<Fault> trouble_;
};

/// Logs a fault of a program that has not opened, or could not open, the profile.
void log_fault(const std::filesystem::path& profile, const Fault& fault);
[[nodiscard]] std::string_view name_of(CardState state);
[[nodiscard]] std::string_view name_of(HostState state);
[[nodiscard]] std::string_view name_of(PrinterState state);

}  // namespace jcic::desk
