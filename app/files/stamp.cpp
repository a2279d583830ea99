#include "app/files/stamp.h"

#include <sys/stat.h>

namespace jcic::files {

std::optional<Stamp> stamp_of(const std::filesystem::path& path) {
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) return std::nullopt;
    return Stamp{found.st_ino, static_cast<std::uint64_t>(found.st_size), found.st_mtim.tv_sec, found.st_mtim.tv_nsec};
}

}  // namespace jcic::files
