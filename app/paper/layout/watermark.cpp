#include "app/paper/layout/watermark.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace jcic::paper {

namespace {

// In one bit nothing of it is ink; screened, as printers do with grey, it is a few dots between the strokes of text.
constexpr double faintest = 0.89;  ///< grey at contrast 0
constexpr double darkest = 0.86;   ///< and at contrast 1

constexpr double slant = 1.3;  ///< how far a line stands aside from the one above, in units of their distance

struct Box {
    double left, top, right, bottom;
};

/// Around what the box becomes.
Box around(const cairo_matrix_t& matrix, const Box& box) {
    Box out{HUGE_VAL, HUGE_VAL, -HUGE_VAL, -HUGE_VAL};
    for (double x : {box.left, box.right})
        for (double y : {box.top, box.bottom}) {
            double to_x = x;
            double to_y = y;
            cairo_matrix_transform_point(&matrix, &to_x, &to_y);
            out = {std::min(out.left, to_x), std::min(out.top, to_y), std::max(out.right, to_x),
                   std::max(out.bottom, to_y)};
        }
    return out;
}

bool meet(const Box& one, const Box& other) {
    return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

}  // namespace

Result<Watermark> Watermark::make(std::string_view words, const Layout& layout, const Typesetter& type) {
    Watermark out;
    if (words.empty()) return out;
    JCIC_TRY(const Text text, type.set(words, {layout.watermark_size, true}));

    // Lines of the mark are shifted against each other like bricks. Rows and columns are sheared so that what is below
    // stands aside, and the words are sheared the other way before.
    const double height = text.height();
    const double margin = layout.watermark_size / 2;
    out.width_ = text.width() + 2 * margin + slant * height;
    out.height_ = layout.watermark_spacing;
    cairo_matrix_t upright;
    cairo_matrix_init(&upright, 1, 0, -slant, 1, 0, 0);

    const cairo_rectangle_t extents{0, 0, out.width_, out.height_};
    out.words_.reset(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents));
    const Handle<cairo_t> cr(cairo_create(out.words_.get()));
    cairo_transform(cr.get(), &upright);
    const double top = (out.height_ - height) / 2;
    text.outline(cr.get(), margin + slant * (top + height), top);
    const double tone = faintest + (darkest - faintest) * layout.watermark_contrast;
    cairo_set_source_rgb(cr.get(), tone, tone, tone);
    cairo_fill(cr.get());

    // The page's slope undone, then the shear.
    cairo_matrix_init_rotate(&out.from_page_, -layout.watermark_angle * std::numbers::pi / 180);
    cairo_matrix_multiply(&out.from_page_, &out.from_page_, &upright);
    return out;
}

void Watermark::paint(const Canvas& canvas) const {
    if (!words_) return;
    const Box page{0, 0, canvas.layout().page_width, canvas.layout().page_height};
    const Box places = around(from_page_, page);
    cairo_matrix_t to_page = from_page_;
    cairo_matrix_invert(&to_page);
    cairo_save(canvas.cr());
    cairo_transform(canvas.cr(), &to_page);
    for (double y = std::floor(places.top / height_) * height_; y < places.bottom; y += height_)
        for (double x = std::floor(places.left / width_) * width_; x < places.right; x += width_) {
            if (!meet(around(to_page, {x, y, x + width_, y + height_}), page)) continue;
            cairo_set_source_surface(canvas.cr(), words_.get(), x, y);
            cairo_paint(canvas.cr());
        }
    cairo_restore(canvas.cr());
}

}  // namespace jcic::paper
