#pragma once
// Where the files of resources/ (card profiles, the gateway contract, calendars) are at run time.

#include <filesystem>

#include "app/base/fault.h"

namespace jcic::desk {

/// The folder that holds cards/, gateway/ and calendar/: share/jcic-desk beside or above the program's own folder,
/// /usr/share/jcic-desk for /usr/bin/jcic-desk; in a build folder CMake puts a link of that name there, so no path of
/// the build is compiled in. The environment names no other: what is in it (card profiles, layouts, calendars) is
/// believed. Fault file.missing.
[[nodiscard]] Result<std::filesystem::path> resource_dir();

/// The same for a program in `program_folder`.
[[nodiscard]] Result<std::filesystem::path> resource_dir(const std::filesystem::path& program_folder);

}  // namespace jcic::desk
