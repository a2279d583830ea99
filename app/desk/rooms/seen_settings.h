#pragma once
// What is set at this machine, held to what the trail says was set before: settings.conf, the files that it names and
// the policy file can be changed beside the program, and nobody signs for that. It is written down by whoever comes
// next, and told to unit head and administrator.

#include <filesystem>
#include <optional>
#include <string>

#include "app/base/fault.h"
#include "app/desk/profile/machine_settings.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

class Seat;

/// The value, and of a file what it holds: "ca.pem SHA-256 <hex>". So it stands in settings.changed and settings.seen.
[[nodiscard]] std::string seen_value(const MachineSetting& row, const Settings& settings,
                                     const std::filesystem::path& profile);

/// At a sign-in. The first after a start writes what the program works with where it is another than at the last one
/// (settings.seen); unit head and administrator are warned of what was seen since they last came, and for a day. What
/// another program changed in the trail since this one started is no news. Gives the warning of who has the seat.
[[nodiscard]] Result<std::optional<Fault>> see_settings(const With<const Machine, MachineWatch>& parts,
                                                        const Seat& seat);

}  // namespace jcic::desk
