#include "app/paper/watermark.h"

#include <numbers>

namespace jcic::paper {

namespace {

// In one bit nothing of it is ink; screened, as printers do with grey, it is a few dots between the strokes of text.
constexpr double faintest = 0.92;  ///< grey at contrast 0
constexpr double darkest = 0.86;   ///< and at contrast 1

constexpr double slant = 1.3;  ///< how far a line stands aside from the one above, in units of their distance

}  // namespace

Result<Watermark> Watermark::make(std::string_view words, const Layout& layout, const Typesetter& type) {
    if (words.empty()) return Watermark(nullptr);
    JCIC_TRY(const Text text, type.set(words, {layout.watermark_size, true}));

    // Lines of the mark are shifted against each other like bricks. The tile holds the words once: it is sheared so
    // that the tile below it stands aside, and the words are sheared the other way before.
    const double height = text.height();
    const double margin = layout.watermark_size / 2;
    const double tile_width = text.width() + 2 * margin + slant * height;
    cairo_matrix_t upright;
    cairo_matrix_init(&upright, 1, 0, -slant, 1, 0, 0);

    const cairo_rectangle_t extents{0, 0, tile_width, layout.watermark_spacing};
    const Handle<cairo_surface_t> tile(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents));
    const Handle<cairo_t> cr(cairo_create(tile.get()));
    cairo_transform(cr.get(), &upright);
    const double top = (layout.watermark_spacing - height) / 2;
    text.outline(cr.get(), margin + slant * (top + height), top);
    const double tone = faintest + (darkest - faintest) * layout.watermark_contrast;
    cairo_set_source_rgb(cr.get(), tone, tone, tone);
    cairo_fill(cr.get());

    Handle<cairo_pattern_t> pattern(cairo_pattern_create_for_surface(tile.get()));
    cairo_pattern_set_extend(pattern.get(), CAIRO_EXTEND_REPEAT);
    cairo_matrix_t onto_tile;  // from the page to the tile: the page's slope undone, then the shear
    cairo_matrix_init_rotate(&onto_tile, -layout.watermark_angle * std::numbers::pi / 180);
    cairo_matrix_multiply(&onto_tile, &onto_tile, &upright);
    cairo_pattern_set_matrix(pattern.get(), &onto_tile);
    return Watermark(std::move(pattern));
}

void Watermark::paint(const Canvas& canvas) const {
    if (!pattern_) return;
    cairo_set_source(canvas.cr(), pattern_.get());
    cairo_paint(canvas.cr());
}

}  // namespace jcic::paper
