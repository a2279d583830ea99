#pragma once
// Exclusive use of a profile by one window program. Terminal commands run beside it without this lock.

#include <filesystem>
#include <optional>

#include "app/base/fault.h"
#include "app/files/files.h"

namespace jcic::desk {

/// Held until destroyed or the process ends.
using ProfileHold = files::Lock;
/// Nullopt if another program holds it. Fault file.write.
[[nodiscard]] Result<std::optional<ProfileHold>> hold_profile(const std::filesystem::path& lock);
/// Fault profile.in-use, with the holder (detail "holder").
[[nodiscard]] Fault held_by_another(const std::filesystem::path& lock);

}  // namespace jcic::desk
