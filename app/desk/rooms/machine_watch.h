#pragma once
// What may go wrong with the machine itself, seen before it hurts: its clock, room on its disk, the program's own
// files, and the list of revoked cards that something else keeps fresh.

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/desk/profile/clock_watch.h"
#include "app/desk/profile/own_files.h"
#include "app/desk/rooms/with.h"

namespace jcic::ledger {
class Session;
}

namespace jcic::desk {

/// Bytes that this person's programs may still write there.
[[nodiscard]] std::optional<std::uint64_t> free_space_of(const std::filesystem::path& folder);

class MachineWatch {
public:
    using Handed = With<Machine, Seating, CardLine, LastRound>;

    /// Part of every round. What the trail does not take stands in LastRound, and is tried again.
    void look(const Handed& parts);
    /// The host said what time it is there.
    void compare_clocks(const Handed& parts, UtcTime at_host);
    /// At a sign-in, by what was written before it: the clock may have been set back while the program did not run.
    /// Told once.
    [[nodiscard]] Result<void> heed_the_trail(const Handed& parts, ledger::Session& session);
    /// Who sat here was told that somebody set the clock.
    void forget_clock_set() { clock_set_.reset(); }
    [[nodiscard]] const std::optional<Fault>& program_altered() const { return program_altered_; }
    [[nodiscard]] const std::optional<Fault>& program_old() const { return program_old_; }
    /// A newer one is asked for from a day to come (least_version.h).
    void note_program_old(Fault warning) { program_old_ = std::move(warning); }
    [[nodiscard]] const std::optional<Fault>& disk_low() const { return disk_low_; }
    [[nodiscard]] const std::optional<Fault>& clock_set() const { return clock_set_; }
    [[nodiscard]] const std::optional<Fault>& clock_off() const { return clock_off_; }
    [[nodiscard]] std::optional<std::uint64_t> free_space(const std::filesystem::path& folder) const {
        return free_space_(folder);
    }

    /// What is set was held to what the trail says of it: once a start (seen_settings.h).
    [[nodiscard]] bool settings_seen() const { return settings_seen_; }
    void note_settings_seen() { settings_seen_ = true; }

    /// None tells of the clock until begun.
    void watch_clock_by(ClockWatch watch) { clock_watch_ = std::move(watch); }

private:
    friend struct PartsForTests;
    void write_changes(const Handed& parts);
    void take_change(const Handed& parts, ClockChange change);
    void look_at_clock(const Handed& parts);
    void hold_own_files(const Handed& parts);
    [[nodiscard]] std::optional<Fault> disk_of(const Machine& machine) const;

    std::optional<ClockWatch> clock_watch_;
    std::vector<ClockChange> clock_changes_;  ///< that the trail does not have yet
    std::optional<Fault> clock_set_;          ///< somebody set it: until who is told has left the seat
    std::optional<Fault> clock_off_;          ///< the host's is another
    std::function<std::optional<std::uint64_t>(const std::filesystem::path&)> free_space_ = free_space_of;
    std::optional<Fault> disk_low_;
    std::optional<Millis> disk_asked_;  ///< since boot
    std::function<std::vector<std::string>()> own_files_ = altered_own_files;
    bool own_files_held_ = false;             ///< once a start
    std::vector<std::string> files_waiting_;  ///< that differ, and that the trail does not have yet
    std::optional<Fault> program_altered_;
    std::optional<Fault> program_old_;
    bool settings_seen_ = false;
};

/// Until when what cannot be undone may be done by this machine's clock: JCIC's own time where it is known; else now,
/// but where the trail of late leaps by more than two weeks, the event before the leap: no branch stands still so long,
/// and a clock that is wrong by a year would close every week of it.
[[nodiscard]] Result<UtcTime> time_believed(const Machine& machine, ledger::Session& session);
/// What is to be said of the machine, and of what is plugged into it, now.
[[nodiscard]] std::vector<Fault> warnings_of(
    const With<const MachineWatch, const HostLine, const CardLine, const Printing, const Seating>& parts);

}  // namespace jcic::desk
