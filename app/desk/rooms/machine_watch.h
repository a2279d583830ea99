#pragma once
// Early warnings about the machine: its clock, disk space, TPM, the program's own files, and the externally updated
// list of revoked cards.

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

// Detects changes of the clock or the time zone, by comparing civil time with the time since boot, which cannot be set.

struct ClockChange {
    Millis by{};       ///< forward if positive
    std::string zone;  ///< the new one if changed; else ""
};

/// "Asia/Taipei", from TZ or /etc/localtime; "" if neither is set.
[[nodiscard]] std::string system_zone();

class ClockWatch {
public:
    using Zone = std::function<std::string()>;
    explicit ClockWatch(std::shared_ptr<const Clock> clock, Zone zone = system_zone);
    /// Returns the change since the last look. Gradual correction moves too little between two looks to be reported.
    [[nodiscard]] std::optional<ClockChange> look();

private:
    [[nodiscard]] Millis offset() const { return clock_->now().time_since_epoch() - clock_->since_boot(); }
    std::shared_ptr<const Clock> clock_;
    Zone read_zone_;
    Millis offset_;
    std::string zone_;
};

// Compares the installed files with the package's list of digests beside the resources. Detects replaced, damaged or
// missing files, but not an attacker who can write both list and program, that is root.

/// Returns files that differ from the lists (share/jcic-desk/*.sha256 below `prefix`) or are missing, sorted by listed
/// name. Includes unreadable lists, and with `listed` also this program's list if it is missing.
[[nodiscard]] std::vector<std::string> altered_files(const std::filesystem::path& prefix, bool listed);

/// Of this program's own package; empty if it was not installed by one (in a build folder).
[[nodiscard]] std::vector<std::string> altered_own_files();

}  // namespace jcic::desk

namespace jcic::ledger {
class Session;
}

namespace jcic::desk {

struct Settings;

inline constexpr std::uint64_t megabyte = 1'000'000;

/// Returns the bytes that this account may still write there.
[[nodiscard]] std::optional<std::uint64_t> free_space_of(const std::filesystem::path& folder);
/// disk.low for so many bytes, by the settings' limit; nullopt also if it is not known.
[[nodiscard]] std::optional<Fault> disk_low(std::optional<std::uint64_t> left, const Settings& settings);

class MachineWatch {
public:
    using Handed = With<Machine, Seating, CardLine, LastRound>;

    /// Part of every round. Failed writes are noted in LastRound and tried again.
    void look(const Handed& parts);
    /// Compares the clock with the time that the host, asked at `asked` since boot, has answered.
    void compare_clocks(const Handed& parts, UtcTime at_host, Millis asked);
    /// At sign-in: compares the clock with earlier events, because it may have been set back while the program did not
    /// run. Reports each case once.
    [[nodiscard]] Result<void> heed_the_trail(const Handed& parts, ledger::Session& session);
    /// Clears the clock warning, which was shown to the person who sat here.
    void forget_clock_set() { clock_set_.reset(); }
    [[nodiscard]] const std::optional<Fault>& program_altered() const { return program_altered_; }
    [[nodiscard]] const std::optional<Fault>& program_old() const { return program_old_; }
    /// Warns that a newer version is required from a future day (least_version.h).
    void note_program_old(Fault warning) { program_old_ = std::move(warning); }
    [[nodiscard]] const std::optional<Fault>& disk_low() const { return disk_low_; }
    /// key.tpm: the TPM with this workstation's key is not at hand.
    [[nodiscard]] const std::optional<Fault>& tpm_lost() const { return tpm_lost_; }
    [[nodiscard]] const std::optional<Fault>& clock_set() const { return clock_set_; }
    [[nodiscard]] const std::optional<Fault>& clock_off() const { return clock_off_; }
    [[nodiscard]] std::optional<std::uint64_t> free_space(const std::filesystem::path& folder) const {
        return free_space_(folder);
    }

    /// Whether the settings were compared with the trail (seen_settings.h): once per start.
    [[nodiscard]] bool settings_seen() const { return settings_seen_; }
    void note_settings_seen() { settings_seen_ = true; }

    /// Starts reports of clock changes.
    void watch_clock_by(ClockWatch watch) { clock_watch_ = std::move(watch); }

private:
    friend struct PartsForTests;
    void write_changes(const Handed& parts);
    void take_change(const Handed& parts, ClockChange change);
    void look_at_clock(const Handed& parts);
    void hold_own_files(const Handed& parts);

    std::optional<ClockWatch> clock_watch_;
    std::vector<ClockChange> clock_changes_;  ///< not in the trail yet
    std::optional<Fault> clock_set_;          ///< the clock was set: until the warned person has left the seat
    std::optional<Fault> clock_off_;          ///< it differs from the host's
    std::function<std::optional<std::uint64_t>(const std::filesystem::path&)> free_space_ = free_space_of;
    std::optional<Fault> disk_low_;
    std::optional<Fault> tpm_lost_;
    std::optional<Millis> disk_asked_;  ///< since boot; the TPM, too
    std::function<std::vector<std::string>()> own_files_ = altered_own_files;
    bool own_files_held_ = false;             ///< once per start
    std::vector<std::string> files_waiting_;  ///< altered ones that are not in the trail yet
    std::optional<Fault> program_altered_;
    std::optional<Fault> program_old_;
    bool settings_seen_ = false;
};

/// Time to which irreversible actions may be carried out: JCIC's time if known, else now. If recent events leap by more
/// than two weeks, the time of the event before the leap: branches do not pause that long, and a clock wrong by a year
/// would close every week of it.
[[nodiscard]] Result<UtcTime> time_believed(const Machine& machine, ledger::Session& session);
/// Returns the current warnings about the machine and its devices.
[[nodiscard]] std::vector<Fault> warnings_of(
    const With<const MachineWatch, const HostLine, const CardLine, const Printing, const Seating>& parts);

}  // namespace jcic::desk
