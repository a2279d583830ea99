#pragma once
// The default location of a profile.

#include <filesystem>

namespace jcic::desk {

/// $XDG_DATA_HOME/jcic-desk/practice or /branch; XDG_DATA_HOME falls back to ~/.local/share.
[[nodiscard]] std::filesystem::path default_profile(bool practice);

}  // namespace jcic::desk
