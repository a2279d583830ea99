#pragma once
// Which window has a profile: one at a time. Terminal commands work beside it, and ask nobody.

#include <filesystem>
#include <optional>

#include "app/base/fault.h"
#include "app/files/files.h"

namespace jcic::desk {

/// Until it goes, or the process ends.
using ProfileHold = files::Lock;
/// Nullopt where another holds it. Fault file.write.
[[nodiscard]] Result<std::optional<ProfileHold>> hold_profile(const std::filesystem::path& lock);
/// Fault profile.in-use, with who it is (detail "holder").
[[nodiscard]] Fault held_by_another(const std::filesystem::path& lock);

}  // namespace jcic::desk
