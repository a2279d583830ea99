#include "app/paper/layout/watermark.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace jcic::paper {

namespace {

// In one bit nothing of it is ink; screened, as printers do with grey, it is a few dots between the strokes of text.
constexpr double faintest = 0.89;  ///< grey at contrast 0
constexpr double darkest = 0.86;   ///< and at contrast 1

constexpr int shifts = 8;      ///< of a line of the mark, where some of its words would cross what stays clear
constexpr double slant = 1.3;  ///< how far a line stands aside from the one above, in units of their distance

/// Around what the box becomes.
Area around(const cairo_matrix_t& matrix, const Area& box) {
    Area out{HUGE_VAL, HUGE_VAL, -HUGE_VAL, -HUGE_VAL};
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

bool meet(const Area& one, const Area& other) {
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
    const double left = margin + slant * (top + height);
    text.outline(cr.get(), left, top);
    out.corners_ = {
        Point{left, top}, {left + text.width(), top}, {left + text.width(), top + height}, {left, top + height}};
    for (Point& corner : out.corners_) cairo_matrix_transform_point(&upright, &corner.x, &corner.y);
    const double tone = faintest + (darkest - faintest) * layout.watermark_contrast;
    cairo_set_source_rgb(cr.get(), tone, tone, tone);
    cairo_fill(cr.get());

    // The page's slope undone, then the shear.
    cairo_matrix_init_rotate(&out.from_page_, -layout.watermark_angle * std::numbers::pi / 180);
    cairo_matrix_multiply(&out.from_page_, &out.from_page_, &upright);
    return out;
}

/// Both are convex: they are apart where a side of either has one of them before it and the other behind.
bool Watermark::touches(const Corners& words, const Area& area) {
    const Corners box{
        Point{area.left, area.top}, {area.right, area.top}, {area.right, area.bottom}, {area.left, area.bottom}};
    const auto apart_along = [&](Point normal) {
        const auto reach = [&](const Corners& corners) {
            double least = HUGE_VAL;
            double most = -HUGE_VAL;
            for (const Point& corner : corners) {
                const double at = corner.x * normal.x + corner.y * normal.y;
                least = std::min(least, at);
                most = std::max(most, at);
            }
            return std::pair(least, most);
        };
        const auto [words_least, words_most] = reach(words);
        const auto [box_least, box_most] = reach(box);
        return words_most <= box_least || box_most <= words_least;
    };
    for (const Corners& sides : {words, box})
        for (std::size_t i = 0; i < 2; ++i)
            if (apart_along({sides[i + 1].y - sides[i].y, sides[i].x - sides[i + 1].x})) return false;
    return true;
}

Watermark::Corners Watermark::corners_at(const cairo_matrix_t& to_page, double x, double y) const {
    Corners words = corners_;
    for (Point& corner : words) {
        corner = {corner.x + x, corner.y + y};
        cairo_matrix_transform_point(&to_page, &corner.x, &corner.y);
    }
    return words;
}

std::vector<double> Watermark::places_on(const Line& line, const Area& page, const std::vector<Area>& clear,
                                         const cairo_matrix_t& to_page) const {
    std::vector<double> best;
    std::size_t most = 0;
    for (int shift = 0; shift < shifts; ++shift) {
        std::vector<double> places;
        std::size_t whole = 0;
        bool left_out = false;
        const double first = (std::floor(line.left / width_) + static_cast<double>(shift) / shifts - 1) * width_;
        for (double x = first; x < line.right; x += width_) {
            if (!meet(around(to_page, {x, line.top, x + width_, line.top + height_}), page)) continue;
            const Corners words = corners_at(to_page, x, line.top);
            if (std::ranges::any_of(clear, [&](const Area& area) { return touches(words, area); })) {
                left_out = true;
                continue;
            }
            places.push_back(x);
            whole += std::ranges::all_of(words, [&](const Point& corner) {
                return corner.x > page.left && corner.x < page.right && corner.y > page.top && corner.y < page.bottom;
            });
        }
        if (shift == 0 || whole > most) {
            best = std::move(places);
            most = whole;
        }
        if (shift == 0 && !left_out) break;
    }
    return best;
}

void Watermark::paint(const Canvas& canvas, const std::vector<Area>& clear) const {
    if (!words_) return;
    const Area page{0, 0, canvas.layout().page_width, canvas.layout().page_height};
    const Area places = around(from_page_, page);
    cairo_matrix_t to_page = from_page_;
    cairo_matrix_invert(&to_page);
    cairo_save(canvas.cr());
    cairo_transform(canvas.cr(), &to_page);
    for (double y = std::floor(places.top / height_) * height_; y < places.bottom; y += height_)
        for (const double x : places_on({places.left, places.right, y}, page, clear, to_page)) {
            cairo_set_source_surface(canvas.cr(), words_.get(), x, y);
            cairo_paint(canvas.cr());
        }
    cairo_restore(canvas.cr());
}

}  // namespace jcic::paper
