#pragma once
// A branch's office hours, as a decision of it says them (docs/sampling.md, "Office hours").

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace jcic::verify {

/// Of each day of the week, from Monday on: from and until when, in minutes; until is no more in it.
using WeekHours = std::array<std::vector<std::pair<unsigned, unsigned>>, 7>;

/// Only in the one form in which they are written; nullopt for anything else.
[[nodiscard]] std::optional<WeekHours> week_hours(std::string_view text);
/// Whether that moment, in Taiwan's time, is in them.
[[nodiscard]] bool in_hours(const WeekHours& hours, std::uint64_t at);

}  // namespace jcic::verify
