#include "app/paper/layout.h"

namespace jcic::paper {

namespace {

struct Limit {
    const char* field;
    double Layout::*value;
    double lowest;
    double highest;
};

// The watermark's limits keep both mark and text legible; the margins keep clear of what office printers cannot reach
// (4 mm) and leave a text width that a table needs.
constexpr Limit limits[]{
    {"margin_left", &Layout::margin_left, 12, 120},
    {"margin_right", &Layout::margin_right, 12, 120},
    {"margin_top", &Layout::margin_top, 12, 120},
    {"margin_bottom", &Layout::margin_bottom, 12, 120},
    {"title_size", &Layout::title_size, 10, 24},
    {"body_size", &Layout::body_size, 7, 14},
    {"small_size", &Layout::small_size, 6, 12},
    {"cell_padding_x", &Layout::cell_padding_x, 1, 20},
    {"cell_padding_y", &Layout::cell_padding_y, 0, 20},
    {"block_gap", &Layout::block_gap, 0, 60},
    {"watermark_size", &Layout::watermark_size, 10, 40},
    {"watermark_alpha", &Layout::watermark_alpha, 0.10, 0.30},
    {"watermark_angle", &Layout::watermark_angle, -60, 60},
    {"watermark_spacing", &Layout::watermark_spacing, 50, 160},
};

}  // namespace

Result<void> check(const Layout& layout) {
    for (const Limit& limit : limits) {
        const double value = layout.*limit.value;
        // Written so that NaN fails too.
        if (!(value >= limit.lowest && value <= limit.highest))
            return fail(FaultCode::paper_layout, "paper.layout", {{"field", limit.field}});
    }
    if (layout.fonts.empty()) return fail(FaultCode::paper_layout, "paper.layout", {{"field", "fonts"}});
    return {};
}

}  // namespace jcic::paper
