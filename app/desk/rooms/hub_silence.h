#pragma once
// Notes in the profile that the hub did not answer, so that later programs, such as terminal commands, do not each wait
// for it. Serves only to skip calls for a while.

#include <filesystem>
#include <optional>
#include <string>

#include "app/base/clock.h"
#include "app/hub/line.h"

namespace jcic::desk {

inline constexpr const char* hub_silent_file = "hub.silent";

/// Notes since when that address is silent and when it was last called. A write error only costs another wait.
void keep_silence(const std::filesystem::path& profile, const std::string& address, UtcTime since, UtcTime asked);
/// Removes the note after an answer.
void forget_silence(const std::filesystem::path& profile);
/// Returns the note if it is less than `at_most` old. Ignores another address, a time in the future and an unknown
/// form.
[[nodiscard]] std::optional<hub::Silence> known_silence(const std::filesystem::path& profile,
                                                        const std::string& address, UtcTime now, Millis at_most);

}  // namespace jcic::desk
