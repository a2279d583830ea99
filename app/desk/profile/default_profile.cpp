#include "app/desk/profile/default_profile.h"

#include <cstdlib>

namespace jcic::desk {

std::filesystem::path default_profile(bool practice) {
    const char* data = std::getenv("XDG_DATA_HOME");
    const char* home = std::getenv("HOME");
    const std::filesystem::path base = data != nullptr && *data != '\0' ? std::filesystem::path(data)
                                       : home != nullptr ? std::filesystem::path(home) / ".local" / "share"
                                                         : std::filesystem::current_path();
    return base / "jcic-desk" / (practice ? "practice" : "branch");
}

}  // namespace jcic::desk
