#include "app/paper/layout/origin_mark.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace jcic::paper {

namespace {

// Digits as the bars of Code 128 (ISO/IEC 15417), code set C: two digits a symbol.

/// Of each value 0 to 105 the widths of three bars and three spaces (ISO/IEC 15417, table 1).
constexpr std::array<std::string_view, 106> symbols{
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213", "221312",
    "231212", "112232", "122132", "122231", "113222", "123122", "123221", "223211", "221132", "221231", "213212",
    "223112", "312131", "311222", "321122", "321221", "312212", "322112", "322211", "212123", "212321", "232121",
    "111323", "131123", "131321", "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331",
    "132131", "113123", "113321", "133121", "313121", "211331", "231131", "213113", "213311", "213131", "311123",
    "311321", "331121", "312113", "312311", "332111", "314111", "221411", "431111", "111224", "111422", "121124",
    "121421", "141122", "141221", "112214", "112412", "122114", "122411", "142112", "142211", "241211", "221114",
    "413111", "241112", "134111", "111242", "121142", "121241", "114212", "124112", "124211", "411212", "421112",
    "421211", "212141", "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311",
    "113141", "114131", "311141", "411131", "211412", "211214", "211232"};
constexpr std::size_t start_c = 105;
constexpr std::size_t modulus = 103;
constexpr std::string_view stop = "2331112";

void append(std::vector<int>& widths, std::string_view symbol) {
    for (const char width : symbol) widths.push_back(width - '0');
}

/// Widths in modules of bar, space, bar, ... bar. `digits`: an even number of them.
std::vector<int> bars_of(std::string_view digits) {
    std::vector<int> widths;
    append(widths, symbols[start_c]);
    std::size_t sum = start_c;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
        const auto value = static_cast<std::size_t>((digits[i] - '0') * 10 + (digits[i + 1] - '0'));
        append(widths, symbols[value]);
        sum += (i / 2 + 1) * value;
    }
    append(widths, symbols[sum % modulus]);
    append(widths, stop);
    return widths;
}

constexpr double module = 0.72;     ///< of a bar: 3 pixels at 300 dpi
constexpr double bar_height = 2.2;  ///< 9 pixels: a line across the code may slope by half a degree, blurred edges off
constexpr double words_size = 4.4;
constexpr double words_gap = 0.5;
constexpr double quiet = 9 * module;  ///< beside the code
constexpr double aside = 4;           ///< from the body, in the margins
constexpr double side_apart = 170;    ///< from code to code at the sides: one lies whole on every strip of 95 mm
constexpr double slack = 1e-6;

/// Places for a code along the body's width, near enough that one lies whole on every piece of 71 mm.
class Places {
public:
    Places(const Layout& layout, double code) : left_(layout.margin_left) {
        const double free = text_width(layout) - code;
        count_ = static_cast<std::size_t>(std::max(0.0, std::floor(free / (code + quiet) + slack))) + 1;
        apart_ = count_ > 1 ? free / static_cast<double>(count_ - 1) : free;
    }
    [[nodiscard]] std::size_t count() const { return count_; }
    /// From one rule's place to the next one's: far apart, and all of them in turn.
    [[nodiscard]] std::size_t stride() const { return count_ % 2 == 0 ? 1 : 2; }
    [[nodiscard]] double apart() const { return apart_; }
    [[nodiscard]] double at(std::size_t place) const { return left_ + static_cast<double>(place) * apart_; }

private:
    double left_;
    std::size_t count_;
    double apart_;
};

double width_of(const std::vector<int>& widths) {
    double width = 0;
    for (const int modules : widths) width += modules * module;
    return width;
}

}  // namespace

OriginMark::Drawing OriginMark::draw_bars(const std::vector<int>& widths, Colour ink) {
    const double width = width_of(widths);
    const cairo_rectangle_t extents{0, 0, width, bar_height};
    Handle<cairo_surface_t> surface(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents));
    const Handle<cairo_t> cr(cairo_create(surface.get()));
    cairo_set_source_rgb(cr.get(), ink.red, ink.green, ink.blue);
    double x = 0;
    bool bar = true;
    for (const int modules : widths) {
        if (bar) cairo_rectangle(cr.get(), x, 0, modules * module, bar_height);
        x += modules * module;
        bar = !bar;
    }
    cairo_fill(cr.get());
    return {std::move(surface), width, bar_height};
}

OriginMark::Drawing OriginMark::draw_words(const Text& text, double size, double scale, Colour ink) {
    const cairo_rectangle_t extents{0, 0, text.width() * scale, size * scale};
    Handle<cairo_surface_t> surface(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents));
    const Handle<cairo_t> cr(cairo_create(surface.get()));
    cairo_scale(cr.get(), scale, scale);
    cairo_set_source_rgb(cr.get(), ink.red, ink.green, ink.blue);
    // A line of text is higher than its characters; what is above and below them is not needed here.
    text.outline(cr.get(), 0, size * 0.85 - text.baseline());
    cairo_fill(cr.get());
    return {std::move(surface), extents.width, extents.height};
}

Result<OriginMark> OriginMark::make(const Origin& origin, std::string_view words, const Layout& layout,
                                    const Typesetter& type) {
    Drawing bars = draw_bars(bars_of(digits_of(origin)), layout.ink);
    JCIC_TRY(const Text text, type.set(std::string(words) + " #" + std::to_string(origin.event), {words_size, false}));
    // Long ones grow smaller, so that they stay clear of the codes beside them.
    const double room = 2 * Places(layout, bars.width).apart() - bars.width - 2 * quiet;
    const double scale = std::min(1.0, std::max(room, bars.width) / text.width());
    Drawing said = draw_words(text, words_size, scale, layout.ink);
    return OriginMark(std::move(bars), std::move(said));
}

double OriginMark::from_body() {
    return aside + words_size / 2;
}

void OriginMark::paint(const Canvas& canvas, const Drawing& drawing, double x, double y) {
    cairo_set_source_surface(canvas.cr(), drawing.surface.get(), x, y);
    cairo_paint(canvas.cr());
}

void OriginMark::paint_line(const Canvas& canvas, double y, std::size_t turn) const {
    const Places places(canvas.layout(), bars_.width);
    for (std::size_t place = 0; place < places.count(); ++place) {
        const bool coded = places.count() == 1 || (place + turn) % 2 == 0;
        const Drawing& drawing = coded ? bars_ : words_;
        const double last = places.at(places.count() - 1) + bars_.width - drawing.width;
        const double middle = places.at(place) + bars_.width / 2 - drawing.width / 2;
        paint(canvas, drawing, std::max(places.at(0), std::min(middle, last)), y - drawing.height / 2);
    }
}

void OriginMark::paint_on_rule(const Canvas& canvas, double y, std::size_t turn) const {
    const Places places(canvas.layout(), bars_.width);
    paint(canvas, bars_, places.at(turn * places.stride() % places.count()), y);
}

void OriginMark::paint_along_rule(const Canvas& canvas, double y, std::size_t turn, double right) const {
    const Places places(canvas.layout(), bars_.width);
    for (std::size_t place = turn % 2; place < places.count(); place += 2)
        if (places.at(place) + bars_.width <= right) paint(canvas, bars_, places.at(place), y);
}

void OriginMark::paint_side(const Canvas& canvas, double x, double y, double length, int quarters) const {
    const double free = length - std::max(bars_.width, words_.width);
    if (free < 0) return;
    const auto units = static_cast<int>(std::ceil(free / side_apart));
    cairo_t* cr = canvas.cr();
    cairo_save(cr);
    cairo_translate(cr, x, y);
    cairo_rotate(cr, quarters * std::numbers::pi / 2);
    for (int i = 0; i <= units; ++i) {
        const double at = units > 0 ? i * free / units : 0;
        paint(canvas, bars_, at, 0);
        paint(canvas, words_, at, bar_height + words_gap);
    }
    cairo_restore(cr);
}

void OriginMark::paint_sides(const Canvas& canvas) const {
    const Layout& layout = canvas.layout();
    const double height = bar_height + words_gap + words_.height;
    const double left = layout.margin_left - aside - height;
    const double right = layout.page_width - layout.margin_right + aside + height;
    const double top = layout.margin_top;
    const double bottom = layout.page_height - layout.margin_bottom;
    paint_side(canvas, left, bottom, bottom - top, 3);
    paint_side(canvas, right, top, bottom - top, 1);
}

}  // namespace jcic::paper
