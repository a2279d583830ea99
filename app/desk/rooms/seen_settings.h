#pragma once
// Comparison of this machine's settings with those last recorded in the trail: settings.conf, its files and the policy
// file can be changed outside the program without a signature. Changes are recorded at the next sign-in and shown to
// unit head and administrator.

#include <filesystem>
#include <optional>
#include <string>

#include "app/base/fault.h"
#include "app/desk/profile/machine_settings.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

class Seat;

/// The value, or for a file its content's digest: "ca.pem SHA-256 <hex>". Same form as in settings.changed and
/// settings.seen.
[[nodiscard]] std::string seen_value(const MachineSetting& row, const Settings& settings,
                                     const std::filesystem::path& profile);

/// At sign-in: the first after a start records values that changed since the last one (settings.seen). Returns a
/// warning for unit head and administrator of changes since their last sign-in, and for a day. Changes that another
/// program recorded since this one started do not count.
[[nodiscard]] Result<std::optional<Fault>> see_settings(const With<const Machine, MachineWatch>& parts,
                                                        const Seat& seat);

}  // namespace jcic::desk
