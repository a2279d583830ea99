#pragma once
// Output of --trace: the data exchanged with cards.

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "app/base/fault.h"

namespace jcic::desk {

/// Writes lines to the file, newly created for its owner alone, or to standard error for "-"; each preceded by the
/// seconds since the start, "0.012 > 00A40400 Lc=5 f04a434943". Thread-safe. Calls when_cut at the end if the file did
/// not take them all. Fault file.write ("file"; "reason" in-profile for a file of the profile).
[[nodiscard]] Result<std::function<void(std::string_view line)>> open_trace(const std::string& target,
                                                                            const std::filesystem::path& profile,
                                                                            std::function<void()> when_cut);

}  // namespace jcic::desk
