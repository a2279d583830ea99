#pragma once
// A report for the administrator of the machine or the program: versions, states and faults. Shown before it is saved;
// contains no personal data (diagnostics.h).

#include <filesystem>
#include <stop_token>
#include <string>

#include "app/base/fault.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

/// Runs the self-test first; if stopped, reports how far it came.
[[nodiscard]] std::string make_report(
    const With<const Machine, Diagnostics, Seating, HostLine, CardLine, const Printing, const MachineWatch>& parts,
    std::stop_token stop);
/// For a profile that cannot be opened: the reason and its log.
[[nodiscard]] std::string report_without_desk(const std::filesystem::path& profile, const Fault& why);
/// Saves the displayed report. Faults file.write ("reason" exists, in-profile).
[[nodiscard]] Result<void> save_report(const std::filesystem::path& profile, const std::filesystem::path& file,
                                       const std::string& text);

}  // namespace jcic::desk
