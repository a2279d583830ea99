#pragma once
// A report for whoever looks after the machine or the program: what it is, how it stands, what went wrong. It is shown
// before it is saved, and holds nothing of a person (diagnostics.h).

#include <filesystem>
#include <stop_token>
#include <string>

#include "app/base/fault.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

/// Runs the self-check first; asked to stop, it says how far that came.
[[nodiscard]] std::string make_report(
    const With<const Machine, Diagnostics, Seating, HostLine, CardLine, const Printing, const MachineWatch>& parts,
    std::stop_token stop);
/// Of a profile that does not open: why, and its log.
[[nodiscard]] std::string report_without_desk(const std::filesystem::path& profile, const Fault& why);
/// As it was shown. Faults file.write ("reason" exists, in-profile).
[[nodiscard]] Result<void> save_report(const std::filesystem::path& profile, const std::filesystem::path& file,
                                       const std::string& text);

}  // namespace jcic::desk
