#pragma once
// Column widths within an available width: as wide as preferred if there is enough; otherwise narrowed; if even that is
// too much, the last but one column is left out.

#include <map>
#include <vector>

namespace jcic::ui {

struct WidthsWithin {
    std::map<int, int> widths;  ///< of the visible columns, by section
    std::vector<int> left_out;
};
/// `sections` in visual order, at least two: the first identifies the row and the last is its state; both stay whole.
[[nodiscard]] WidthsWithin widths_within(std::vector<int> sections, const std::map<int, int>& wanted, int room);
/// Narrows the widest columns until all fit within `room`; short ones stay whole.
[[nodiscard]] std::map<int, int> widest_narrowed(std::map<int, int> wanted, int room);

}  // namespace jcic::ui
