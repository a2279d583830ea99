#pragma once
// Where --trace puts what goes to cards and back.

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "app/base/fault.h"

namespace jcic::desk {

/// Lines go to the file, made anew and for its owner alone, or for "-" to standard error; each with the seconds since
/// now before it, "0.012 > 00A40400 Lc=5 f04a434943". Safe to call from any thread. when_cut is called at the end where
/// the file did not take them all. Fault file.write ("file"; "reason" in-profile for one of the profile's own).
[[nodiscard]] Result<std::function<void(std::string_view line)>> open_trace(const std::string& target,
                                                                            const std::filesystem::path& profile,
                                                                            std::function<void()> when_cut);

}  // namespace jcic::desk
