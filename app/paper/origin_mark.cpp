#include "app/paper/origin_mark.h"

#include <cmath>
#include <numbers>

#include "app/paper/bars.h"

namespace jcic::paper {

namespace {

constexpr double module = 0.72;     ///< of a bar: 3 pixels at 300 dpi
constexpr double bar_height = 3.4;  ///< a line across the code may slope by two degrees
constexpr double words_size = 4.4;
constexpr double words_gap = 0.5;
constexpr double quiet = 9 * module;  ///< beside the code, shared by neighbours; five codes then fit upright A4
constexpr double height = bar_height + words_gap + words_size;
constexpr double aside = 3;  ///< from the body, in the margins
constexpr double slack = 1e-6;

void draw_bars(cairo_t* cr, const std::vector<int>& widths) {
    double x = 0;
    bool bar = true;
    for (const int modules : widths) {
        if (bar) cairo_rectangle(cr, x, 0, modules * module, bar_height);
        x += modules * module;
        bar = !bar;
    }
    cairo_fill(cr);
}

double width_of(const std::vector<int>& widths) {
    double width = 0;
    for (const int modules : widths) width += modules * module;
    return width;
}

}  // namespace

Result<OriginMark> OriginMark::make(const Origin& origin, std::string_view words, const Layout& layout,
                                    const Typesetter& type) {
    const auto widths = bars_of(digits_of(origin));
    JCIC_TRY(const Text text, type.set(std::string(words) + " #" + std::to_string(origin.event), {words_size, false}));
    const double width = std::max(width_of(widths) + quiet, text.width() + quiet);
    const cairo_rectangle_t extents{0, 0, width, height};
    Handle<cairo_surface_t> unit(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents));
    const Handle<cairo_t> cr(cairo_create(unit.get()));
    cairo_set_source_rgb(cr.get(), layout.ink.red, layout.ink.green, layout.ink.blue);
    draw_bars(cr.get(), widths);
    // A line of text is higher than its characters; what is above and below them is not needed here.
    text.outline(cr.get(), 0, bar_height + words_gap + words_size * 0.85 - text.baseline());
    cairo_fill(cr.get());
    return OriginMark(std::move(unit), width);
}

void OriginMark::paint_rail(const Canvas& canvas, double x, double y, double length, int quarters) const {
    const double bare = width_ - quiet;
    const auto units = static_cast<int>(std::floor((length - bare + slack) / width_)) + 1;
    if (units < 1) return;
    const double pitch = units > 1 ? (length - bare) / (units - 1) : 0;
    cairo_t* cr = canvas.cr();
    cairo_save(cr);
    cairo_translate(cr, x, y);
    cairo_rotate(cr, quarters * std::numbers::pi / 2);
    for (int i = 0; i < units; ++i) {
        cairo_set_source_surface(cr, unit_.get(), i * pitch, 0);
        cairo_paint(cr);
    }
    cairo_restore(cr);
}

void OriginMark::paint_margins(const Canvas& canvas) const {
    const Layout& layout = canvas.layout();
    const double left = layout.margin_left;
    const double right = layout.page_width - layout.margin_right;
    const double top = layout.margin_top;
    const double bottom = layout.page_height - layout.margin_bottom;
    paint_rail(canvas, left, top - aside - height, right - left, 0);
    paint_rail(canvas, left, bottom + aside, right - left, 0);
    paint_rail(canvas, left - aside - height, bottom, bottom - top, 3);
    paint_rail(canvas, right + aside + height, top, bottom - top, 1);
}

void OriginMark::paint_gap(const Canvas& canvas, double top, double bottom) const {
    if (bottom - top < origin_gap - slack) return;
    const Layout& layout = canvas.layout();
    paint_rail(canvas, layout.margin_left, (top + bottom - height) / 2, text_width(layout), 0);
}

}  // namespace jcic::paper
