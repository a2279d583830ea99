#pragma once
// That the hub did not answer, kept in the profile for the next program there: each waits for a silent one once, and a
// line at the terminal is a program of its own. Believed for nothing but not asking for a while.

#include <filesystem>
#include <optional>
#include <string>

#include "app/base/clock.h"
#include "app/hub/line.h"

namespace jcic::desk {

inline constexpr const char* hub_silent_file = "hub.silent";

/// Since when that address does not answer, and when it was asked last. What cannot be written costs a wait, no more.
void keep_silence(const std::filesystem::path& profile, const std::string& address, UtcTime since, UtcTime asked);
/// It answered.
void forget_silence(const std::filesystem::path& profile);
/// What of it holds still, `at_most` after it was asked. Nothing of another address, of a time that is still to come,
/// and of a file in another form.
[[nodiscard]] std::optional<hub::Silence> known_silence(const std::filesystem::path& profile,
                                                        const std::string& address, UtcTime now, Millis at_most);

}  // namespace jcic::desk
