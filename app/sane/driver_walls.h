#pragma once
// The walls around a scanner's driver (app/apart/walls.h): it needs devices and, for network scanners, sockets.

#include <string>

#include "app/apart/walls.h"

namespace jcic::sane {

/// Libraries, drivers, their settings and devices; no home, removable media, temporary files, other disks, nor the
/// desk's own folder. `configuration`: a further readable folder; "": none.
[[nodiscard]] apart::Walls driver_walls(std::uint64_t memory, std::uint64_t cpu_seconds,
                                        const std::string& configuration);

}  // namespace jcic::sane
