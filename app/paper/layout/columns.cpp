#include "app/paper/layout/columns.h"

#include <algorithm>
#include <cstddef>

namespace jcic::paper {

namespace {

constexpr double narrowest_wrapping_column = 56;

/// Shares out `available` so that no column gets more than its need while another lacks (max-min fairness).
void share(const std::vector<ColumnNeed>& needs, const std::vector<std::size_t>& columns, double available,
           std::vector<double>& widths) {
    std::vector<std::size_t> by_need = columns;
    std::stable_sort(by_need.begin(), by_need.end(),
                     [&](std::size_t a, std::size_t b) { return needs[a].natural < needs[b].natural; });
    for (std::size_t i = 0; i < by_need.size(); ++i) {
        const double fair = available / static_cast<double>(by_need.size() - i);
        widths[by_need[i]] = std::min(needs[by_need[i]].natural, fair);
        available -= widths[by_need[i]];
    }
}

}  // namespace

std::vector<double> column_widths(const std::vector<ColumnNeed>& needs, double available) {
    std::vector<double> widths(needs.size());
    std::vector<std::size_t> wrapping;
    std::vector<std::size_t> all(needs.size());
    double rest = available;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        all[i] = i;
        widths[i] = needs[i].natural;
        if (needs[i].wraps)
            wrapping.push_back(i);
        else
            rest -= needs[i].natural;
    }
    double least = 0;
    for (const std::size_t i : wrapping) least += std::min(needs[i].natural, narrowest_wrapping_column);
    if (rest < least)
        share(needs, all, available, widths);
    else
        share(needs, wrapping, rest, widths);

    double used = 0;
    for (const double width : widths) used += width;
    if (used > 0 && used < available)
        for (double& width : widths) width *= available / used;
    return widths;
}

}  // namespace jcic::paper
