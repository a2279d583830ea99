#pragma once
// Finds the holders of a lock (files.h, Lock), for a message to the user who has to wait.

#include <filesystem>
#include <string>
#include <vector>

namespace jcic::files {

struct Holder {
    int process = 0;
    std::string program;  ///< "jcic-desk"; "" if the system does not report it
};

/// From /proc/locks: the holders of a lock's file, without those waiting for it. Also empty if the system does not
/// report them, as on a file system whose numbers there differ from stat's (btrfs).
[[nodiscard]] std::vector<Holder> holders_of(const std::filesystem::path& lock);
/// "jcic-desk (4711), jcic-desk-cli (4712)"; "" for none.
[[nodiscard]] std::string names_of(const std::vector<Holder>& holders);

}  // namespace jcic::files
