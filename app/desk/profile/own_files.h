#pragma once
// Compares the installed files with the package's list of digests beside the resources. Detects replaced, damaged or
// missing files, but not an attacker who can write both list and program, that is root.

#include <filesystem>
#include <string>
#include <vector>

namespace jcic::desk {

/// Returns files that differ from the lists (share/jcic-desk/*.sha256 below `prefix`) or are missing, sorted by listed
/// name. Includes unreadable lists, and with `listed` also this program's list if it is missing.
[[nodiscard]] std::vector<std::string> altered_files(const std::filesystem::path& prefix, bool listed);

/// Of this program's own package; empty if it was not installed by one (in a build folder).
[[nodiscard]] std::vector<std::string> altered_own_files();

}  // namespace jcic::desk
