#include "app/desk/profile/profile_owner.h"

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>

namespace jcic::desk {
namespace {

std::string login_of(uid_t id) {
    std::array<char, 4096> room{};
    struct passwd entry {};
    struct passwd* found = nullptr;
    if (::getpwuid_r(id, &entry, room.data(), room.size(), &found) == 0 && found != nullptr) return found->pw_name;
    return std::to_string(id);
}

}  // namespace

Result<void> is_ones_own(const std::filesystem::path& profile) {
    for (const auto& folder : {profile, profile / "ledger"}) {
        struct stat status {};
        if (::stat(folder.c_str(), &status) != 0 || status.st_uid == ::geteuid()) continue;
        return fail(FaultCode::profile_owner, "desk.profile",
                    {{"folder", profile.filename().string()},
                     {"owner", login_of(status.st_uid)},
                     {"login", login_of(::geteuid())}});
    }
    return {};
}

}  // namespace jcic::desk
