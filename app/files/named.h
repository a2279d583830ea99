#pragma once
// Files whose names a person chooses: an export, a backup, a saved page, a trace.

#include <filesystem>

#include "app/base/fault.h"

namespace jcic::files {

/// Whether such a file may be made there: nothing has that name (what is there is not overwritten), and the place is
/// not within `kept`, the folder that belongs to the program, by whichever links it is reached. Fault file.write with
/// reason "exists" or "in-profile". Another desk may make it meanwhile: what is written then goes by files::create.
[[nodiscard]] Result<void> may_be_made(const std::filesystem::path& path, const std::filesystem::path& kept);
/// The same for what is written over: a file with a second name might be one of the folder's own.
[[nodiscard]] Result<void> may_be_overwritten(const std::filesystem::path& path, const std::filesystem::path& kept);

/// The same file from the root; what the system cannot tell (the folder that one is in was removed meanwhile), and "",
/// stay as they are.
[[nodiscard]] std::filesystem::path whole_path(const std::filesystem::path& path);

}  // namespace jcic::files
