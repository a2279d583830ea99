#pragma once
// How wide columns are within a room: as wide as they like where there is so much; narrower; and where that says too
// little, the last but one left out.

#include <map>
#include <vector>

namespace jcic::ui {

struct WidthsWithin {
    std::map<int, int> widths;  ///< of those that are shown, by section
    std::vector<int> left_out;
};
/// `sections` as they stand, at least two: the first says which row it is and the last how it stands, both stay whole.
[[nodiscard]] WidthsWithin widths_within(std::vector<int> sections, const std::map<int, int>& wanted, int room);
/// All of them, the widest narrowed until all stand within the room: what is short stays whole.
[[nodiscard]] std::map<int, int> widest_narrowed(std::map<int, int> wanted, int room);

}  // namespace jcic::ui
