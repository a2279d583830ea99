#pragma once
// The diagnostic log: what went wrong where and when, for whoever looks after the machine. It holds codes, places in
// the program, states and times, and nothing else: no value, no name, no number of a person, no file's name, no secret.
// What is not one of the program's own words is not written.

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

    /// In the profile's folder: diagnostics.log, and diagnostics.log.1, which was it before.
    Diagnostics(std::filesystem::path profile, std::shared_ptr<const Clock> clock);
    /// Each line from now on goes there, too; and what is told of the trail (security).
    void tell_machine(std::unique_ptr<SystemLog> log) { machine_ = std::move(log); }
    /// Events about security that were written since: to the machine's log alone, where it is told.
    void security(ledger::Session& session);
    /// The program and its version.
    void started(std::string_view program);
    /// Its code and its place; of its details nothing.
    void fault(const Fault& fault);
    /// Of card, host and printer, what is another than at the last call; and the faults that say why. Of warnings, that
    /// they came, went, and came again.
    void states(const Snapshot& snapshot);

    /// Both files, the older first; what could not be read or written is said in it.
    [[nodiscard]] std::string text() const;

private:
    void state(std::string_view about, std::string_view now, const std::optional<Fault>& why);
    void line(const std::string& words);
    [[nodiscard]] std::filesystem::path file(bool before) const;
    std::filesystem::path profile_;
    std::shared_ptr<const Clock> clock_;
    std::unique_ptr<SystemLog> machine_;  ///< null: not told
    SecurityLog security_;
    std::map<std::string, std::string, std::less<>> last_;
    std::set<std::string> warned_;  ///< what was ever told here
    /// Why the last line could not be written; the work goes on, and the next that can be says that some were lost.
    std::optional<Fault> trouble_;
};

/// For a program that has not opened the profile, or could not.
void log_fault(const std::filesystem::path& profile, const Fault& fault);
[[nodiscard]] std::string_view name_of(CardState state);
[[nodiscard]] std::string_view name_of(HostState state);
[[nodiscard]] std::string_view name_of(PrinterState state);

}  // namespace jcic::desk
