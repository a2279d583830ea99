#pragma once
// Location of the files of resources/ (card profiles, the gateway contract, calendars) at run time.

#include <filesystem>

#include "app/base/fault.h"

namespace jcic::desk {

/// Returns the folder with cards/, gateway/ and calendar/: share/jcic-desk beside or above the program's own folder,
/// /usr/share/jcic-desk for /usr/bin/jcic-desk; in a build folder CMake puts a link of that name there, so that no
/// build path is compiled in. The environment cannot change it, because its content (card profiles, layouts, calendars)
/// is trusted. Fault file.missing.
[[nodiscard]] Result<std::filesystem::path> resource_dir();

/// The same for a program in `program_folder`.
[[nodiscard]] Result<std::filesystem::path> resource_dir(const std::filesystem::path& program_folder);

}  // namespace jcic::desk
