#pragma once
// Creates a practice profile.

#include <filesystem>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/base/random.h"

namespace jcic::rehearsal {

/// As desk::PracticeWorlds::make, which begins now: its world begins at that clock's time and goes on from there.
[[nodiscard]] Result<void> make_profile(const std::filesystem::path& profile, Random& random, const Clock& clock);

}  // namespace jcic::rehearsal
