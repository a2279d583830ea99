#pragma once
// Who holds a lock (files.h, Lock), for a message to whoever has to wait.

#include <filesystem>
#include <string>
#include <vector>

namespace jcic::files {

struct Holder {
    int process = 0;
    std::string program;  ///< "jcic-desk"; "" where the system does not tell
};

/// By /proc/locks: of a lock's file, everybody but who only waits for it. Empty also where the system does not tell, as
/// on a file system whose numbers there are others than stat's (btrfs).
[[nodiscard]] std::vector<Holder> holders_of(const std::filesystem::path& lock);
/// "jcic-desk (4711), jcic-desk-cli (4712)"; "" for none.
[[nodiscard]] std::string names_of(const std::vector<Holder>& holders);

}  // namespace jcic::files
