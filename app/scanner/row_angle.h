#pragma once
// Measures the skew of rows.

#include <optional>
#include <vector>

namespace jcic::scanner {

struct Dot {
    int x = 0;
    int y = 0;
};
using Dots = std::vector<Dot>;

/// Degrees by which rows of dots sink along the page, from -8 to 8; nullopt where too few stand in rows to say so:
/// where the contrast of rows at their own angle is less than `stands_out` times that in the middle of all angles. Dots
/// that lie by chance have about the same contrast at every angle.
[[nodiscard]] std::optional<double> row_angle(const Dots& dots, double stands_out = 1.5);

}  // namespace jcic::scanner
