#include "app/desk/profile/default_profile.h"

#include <pwd.h>
#include <unistd.h>

#include <array>
#include <cstdlib>

namespace jcic::desk {
namespace {

/// As the XDG base directory specification reads them: one that is no absolute path counts as none.
std::filesystem::path absolute_of(const char* variable) {
    const char* value = std::getenv(variable);
    const std::filesystem::path path = value == nullptr ? "" : value;
    return path.is_absolute() ? path : std::filesystem::path();
}

/// Of this login, by the system's own table: a service or a bare `env -i` has no HOME.
std::filesystem::path home() {
    if (auto named = absolute_of("HOME"); !named.empty()) return named;
    std::array<char, 4096> room{};
    struct passwd entry {};
    struct passwd* found = nullptr;
    if (::getpwuid_r(::geteuid(), &entry, room.data(), room.size(), &found) == 0 && found != nullptr)
        return found->pw_dir;
    return "/";
}

}  // namespace

std::filesystem::path default_profile(bool practice) {
    auto data = absolute_of("XDG_DATA_HOME");
    if (data.empty()) data = home() / ".local" / "share";
    return data / "jcic-desk" / (practice ? "practice" : "branch");
}

}  // namespace jcic::desk
