#include "app/paper/layout/layout.h"

#include <utility>

namespace jcic::paper {

namespace {

constexpr double mm = 72 / 25.4;

// The watermark's limits keep both mark and text legible (tests/paper/test_watermark_scan.cpp reads both back); the
// margins keep the mark of the origin (3 mm) clear of what office printers cannot reach (4 mm) and leave a text width
// that a table needs.
constexpr LayoutNumber known_numbers[]{
    {"margin_left", &Layout::margin_left, mm, 8.2, 42},
    {"margin_right", &Layout::margin_right, mm, 8.2, 42},
    {"margin_top", &Layout::margin_top, mm, 8.2, 42},
    {"margin_bottom", &Layout::margin_bottom, mm, 8.2, 42},
    {"title_size", &Layout::title_size, 1, 10, 24},
    {"body_size", &Layout::body_size, 1, 7, 14},
    {"small_size", &Layout::small_size, 1, 6, 12},
    {"cell_padding_x", &Layout::cell_padding_x, 1, 1, 20},
    {"cell_padding_y", &Layout::cell_padding_y, 1, 0, 20},
    {"block_gap", &Layout::block_gap, 1, 0, 60},
    {"logo_height", &Layout::logo_height, mm, 4, 20},
    {"watermark_size", &Layout::watermark_size, 1, 13, 26},
    {"watermark_contrast", &Layout::watermark_contrast, 1, 0, 1},
    {"watermark_angle", &Layout::watermark_angle, 1, -60, 60},
    {"watermark_spacing", &Layout::watermark_spacing, 1, 60, 160},
};

constexpr LayoutColour colours[]{
    {"ink", &Layout::ink}, {"faint_ink", &Layout::faint_ink}, {"rule", &Layout::rule}, {"stamp", &Layout::stamp}};

}  // namespace

Layout landscape(Layout upright) {
    upright.page_width = Layout::a4_long;
    upright.page_height = Layout::a4_short;
    return upright;
}

std::span<const LayoutNumber> layout_numbers() {
    return known_numbers;
}

std::span<const LayoutColour> layout_colours() {
    return colours;
}

Result<void> check(const Layout& layout) {
    for (const LayoutNumber& number : known_numbers) {
        const double value = layout.*number.value / number.unit;
        // Written so that NaN fails too; the slack is the rounding of a unit there and back.
        if (!(value >= number.lowest - 1e-9 && value <= number.highest + 1e-9))
            return fail(FaultCode::paper_layout, "paper.layout", {{"field", std::string(number.name)}});
    }
    if (layout.fonts.empty()) return fail(FaultCode::paper_layout, "paper.layout", {{"field", "fonts"}});
    return {};
}

}  // namespace jcic::paper
