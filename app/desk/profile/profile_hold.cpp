#include "app/desk/profile/profile_hold.h"

#include "app/files/holders.h"

namespace jcic::desk {

Result<std::optional<ProfileHold>> hold_profile(const std::filesystem::path& lock) {
    return files::Lock::try_take(lock);
}

Fault held_by_another(const std::filesystem::path& lock) {
    Fault fault{FaultCode::profile_in_use, "desk.window", {}};
    if (auto holder = files::names_of(files::holders_of(lock)); !holder.empty())
        fault.details.push_back({"holder", std::move(holder)});
    return fault;
}

}  // namespace jcic::desk
