#pragma once
// A branch's office hours, as in its decision (docs/trust/sampling.md, "Office hours").

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace jcic::verify {

/// For each day of the week, from Monday on: start and end in minutes; the end is excluded.
using WeekHours = std::array<std::vector<std::pair<unsigned, unsigned>>, 7>;

/// Accepts only the canonical form; nullopt otherwise.
[[nodiscard]] std::optional<WeekHours> week_hours(std::string_view text);
/// Whether that moment, in Taiwan's time, is within them.
[[nodiscard]] bool in_hours(const WeekHours& hours, std::uint64_t at);

}  // namespace jcic::verify
