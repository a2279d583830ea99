#pragma once
// Creates a practice profile.

#include <filesystem>

#include "app/base/fault.h"
#include "app/base/random.h"

namespace jcic::rehearsal {

/// As desk::PracticeWorlds::make.
[[nodiscard]] Result<void> make_profile(const std::filesystem::path& profile, Random& random);

}  // namespace jcic::rehearsal
