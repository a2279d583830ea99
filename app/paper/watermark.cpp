#include "app/paper/watermark.h"

#include <numbers>

namespace jcic::paper {

namespace {

constexpr double grey = 0.25;

}  // namespace

Result<Watermark> Watermark::make(std::string_view words, const Layout& layout, const Typesetter& type) {
    if (words.empty()) return Watermark(nullptr);
    JCIC_TRY(const Text text, type.set(words, {layout.watermark_size, true}));

    // One tile holds two lines, the second shifted by half a tile like bricks; what runs out on the right comes in
    // again on the left.
    const double tile_width = text.width() + 3 * layout.watermark_size;
    const double tile_height = 2 * layout.watermark_spacing;
    const double first = (layout.watermark_spacing - text.height()) / 2;
    const double second = first + layout.watermark_spacing;
    const cairo_rectangle_t extents{0, 0, tile_width, tile_height};
    const Handle<cairo_surface_t> tile(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents));
    const Handle<cairo_t> cr(cairo_create(tile.get()));
    text.outline(cr.get(), layout.watermark_size, first);
    text.outline(cr.get(), layout.watermark_size + tile_width / 2, second);
    text.outline(cr.get(), layout.watermark_size - tile_width / 2, second);
    cairo_set_source_rgba(cr.get(), grey, grey, grey, layout.watermark_alpha);
    cairo_fill(cr.get());

    Handle<cairo_pattern_t> pattern(cairo_pattern_create_for_surface(tile.get()));
    cairo_pattern_set_extend(pattern.get(), CAIRO_EXTEND_REPEAT);
    cairo_matrix_t onto_tile;  // from the page to the tile: the page's slope undone
    cairo_matrix_init_rotate(&onto_tile, -layout.watermark_angle * std::numbers::pi / 180);
    cairo_pattern_set_matrix(pattern.get(), &onto_tile);
    return Watermark(std::move(pattern));
}

void Watermark::paint(const Canvas& canvas) const {
    if (!pattern_) return;
    cairo_set_source(canvas.cr(), pattern_.get());
    cairo_paint(canvas.cr());
}

}  // namespace jcic::paper
