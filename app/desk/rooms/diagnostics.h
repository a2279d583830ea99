#pragma once
// The diagnostic log for the machine's administrators: what failed, where and when. It holds codes, source places,
// states and times, and no values, names, personal numbers, file names or secrets. Words that are not the program's own
// are not written.

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/desk/rooms/security_log.h"
#include "app/desk/rooms/snapshot.h"

namespace jcic::desk {

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
