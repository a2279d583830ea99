#include "ui/lists/list_widths.h"

#include <algorithm>

namespace jcic::ui {
namespace {
constexpr int least = 64, least_percent = 75;  ///< what is narrower says too little
}

WidthsWithin widths_within(std::vector<int> sections, const std::map<int, int>& wanted, int room) {
    WidthsWithin out;
    const auto width = [&](int section, int most) {
        const int likes = wanted.at(section);
        if (section == sections.front() || section == sections.back()) return likes;
        const int part = sections.size() > 3 ? likes * least_percent / 100 : 0;
        return std::min(likes, std::max({most, part, least}));
    };
    const auto all = [&](int most) {
        int sum = 0;
        for (const int section : sections) sum += width(section, most);
        return sum;
    };
    while (sections.size() > 3 && all(0) > room) {
        out.left_out.push_back(sections[sections.size() - 2]);
        sections.erase(sections.end() - 2);
    }
    int most = 0;
    for (const auto& [section, likes] : wanted) most = std::max(most, likes);
    while (most > 0 && all(most) > room) most -= 4;
    const int spare = std::max(0, room - all(most)) / static_cast<int>(sections.size());
    int left = room;
    for (const int section : sections) {
        const int taken =
            section == sections.back() ? std::max(left, wanted.at(section)) : width(section, most) + spare;
        out.widths[section] = taken;
        left -= taken;
    }
    return out;
}

std::map<int, int> widest_narrowed(std::map<int, int> wanted, int room) {
    const auto all = [&](int most) {
        int sum = 0;
        for (const auto& [section, width] : wanted) sum += std::min(width, most);
        return sum;
    };
    int most = 0;
    for (const auto& [section, width] : wanted) most = std::max(most, width);
    while (most > least && all(most) > room) --most;
    for (auto& [section, width] : wanted) width = std::min(width, most);
    return wanted;
}

}  // namespace jcic::ui
