#pragma once
// Whether what is installed is what the package brought: a list of digests lies beside the resources, one a package. It
// finds what was swapped, damaged or taken away; not who writes list and program both, for who may do so is root.

#include <filesystem>
#include <string>
#include <vector>

namespace jcic::desk {

/// Files that differ from the lists (share/jcic-desk/*.sha256 below `prefix`) or are gone, as the lists name them,
/// sorted. A list that cannot be read is one of them; where `listed`, so is one that is not there.
[[nodiscard]] std::vector<std::string> altered_files(const std::filesystem::path& prefix, bool listed);

/// Of this program's own package; none where it was not installed by one (in a build folder).
[[nodiscard]] std::vector<std::string> altered_own_files();

}  // namespace jcic::desk
