#pragma once
// Where the files of resources/ (card profiles, the gateway contract, calendars) are at run time.

#include <filesystem>

#include "app/base/fault.h"

namespace jcic::desk {

/// The folder that holds cards/, gateway/ and calendar/. In this order: what JCIC_DESK_RESOURCES names,
/// else share/jcic-desk beside or above the program's own folder: /usr/share/jcic-desk for /usr/bin/jcic-desk;
/// in a build folder CMake puts a link of that name there, so no path of the build is compiled in.
/// Fault file.missing where neither exists.
[[nodiscard]] Result<std::filesystem::path> resource_dir();

/// The same for a program in `program_folder`, with `wanted` in place of the environment variable ("" for none).
[[nodiscard]] Result<std::filesystem::path> resource_dir(const std::filesystem::path& program_folder,
                                                         const std::filesystem::path& wanted);

}  // namespace jcic::desk
