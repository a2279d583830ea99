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

constexpr double a_mm = 72 / 25.4;
constexpr double module = 0.72;     ///< of a bar: 3 pixels at 300 dpi
constexpr double bar_height = 2.7;  ///< 11 pixels: a line across the code may slope by half a degree, blurred edges off
constexpr double words_size = 4.4;
constexpr double lines_height = 2 * words_size + 0.5;
constexpr double quiet = 9 * module;    ///< beside the code
constexpr double aside = 4;             ///< from the body
constexpr double reached = 4.1 * a_mm;  ///< from the leaf's edge: what office printers print
constexpr double outermost = 6 * a_mm;  ///< of the mark where the margin has room: holes are punched farther in
// From one code to the next, in either line: with a code's own 31 mm they fit into the pieces named in the header. The
// lower edge's codes stand between the upper one's, so that every quarter along the leaf has one whole.
constexpr double apart_beside = 24.5 * a_mm;
constexpr double apart_above = 37.5 * a_mm;

/// Where codes begin along `length`, the first and the last at its ends.
std::vector<double> places_of(double length, double code, double farthest) {
    const double free = length - code;
    if (free < 0) return {};
    // The next but one stands in the same line.
    const double most = std::floor(2 * free / (code + quiet));
    const double count = std::max(1.0, std::min(std::ceil(free / farthest), most));
    std::vector<double> out;
    for (double i = 0; i <= count; ++i) out.push_back(i * free / count);
    return out;
}

/// In the middle between each and the next.
std::vector<double> between(const std::vector<double>& places) {
    std::vector<double> out;
    for (std::size_t i = 0; i + 1 < places.size(); ++i) out.push_back((places[i] + places[i + 1]) / 2);
    return out;
}

/// For words, between a code and the next of the same line.
double room_of(double length, double code, double farthest) {
    const auto places = places_of(length, code, farthest);
    return places.size() < 2 ? length : 2 * (places[1] - places[0]) - code - 2 * quiet;
}

double body_height(const Layout& layout) {
    return layout.page_height - layout.margin_top - layout.margin_bottom;
}

/// From the leaf's edge to the first of the two lines.
double outer(double margin) {
    return std::max(reached, std::min(outermost, margin - aside - lines_height));
}

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

OriginMark::Drawing OriginMark::draw_words(const Text& text, double room, Colour ink) {
    // Long ones grow smaller, so that they stay clear of the codes beside them.
    const double scale = std::min(1.0, std::max(room, 1.0) / text.width());
    const cairo_rectangle_t extents{0, 0, text.width() * scale, words_size * scale};
    Handle<cairo_surface_t> surface(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents));
    const Handle<cairo_t> cr(cairo_create(surface.get()));
    cairo_scale(cr.get(), scale, scale);
    cairo_set_source_rgb(cr.get(), ink.red, ink.green, ink.blue);
    // A line of text is higher than its characters; what is above and below them is not needed here.
    text.outline(cr.get(), 0, words_size * 0.85 - text.baseline());
    cairo_fill(cr.get());
    return {std::move(surface), extents.width, extents.height};
}

Result<OriginMark> OriginMark::make(const Origin& origin, std::string_view words, const Layout& layout,
                                    const Typesetter& type) {
    Drawing bars = draw_bars(bars_of(digits_of(origin)), layout.ink);
    const std::string event = " #" + std::to_string(origin.event);
    const Style style{words_size, false};
    JCIC_TRY(const Text all, type.set(std::string(words) + event, style));
    JCIC_TRY(const Text few, type.set(origin.institution + event, style));
    Drawing said = draw_words(all, room_of(text_width(layout), bars.width, apart_above), layout.ink);
    Drawing short_said = draw_words(few, room_of(body_height(layout), bars.width, apart_beside), layout.ink);
    return OriginMark(std::move(bars), std::move(said), std::move(short_said));
}

void OriginMark::paint(const Canvas& canvas, const Drawing& drawing, double x, double y) {
    cairo_set_source_surface(canvas.cr(), drawing.surface.get(), x, y);
    cairo_paint(canvas.cr());
}

void OriginMark::paint_lines(const Canvas& canvas, const std::vector<double>& places, const Drawing& words,
                             double length, double x, double y, int quarters) const {
    cairo_save(canvas.cr());
    cairo_translate(canvas.cr(), x, y);
    cairo_rotate(canvas.cr(), quarters * std::numbers::pi / 2);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const double middles[]{words_size / 2, lines_height - words_size / 2};
        const double code = middles[i % 2];
        const double other = middles[1 - i % 2];
        paint(canvas, bars_, places[i], code - bars_.height / 2);
        const double left = places[i] + (bars_.width - words.width) / 2;
        paint(canvas, words, std::clamp(left, 0.0, length - words.width), other - words.height / 2);
    }
    cairo_restore(canvas.cr());
}

void OriginMark::paint(const Canvas& canvas) const {
    const Layout& layout = canvas.layout();
    const double width = text_width(layout);
    const double height = body_height(layout);
    const auto above = places_of(width, bars_.width, apart_above);
    const auto beside = places_of(height, bars_.width, apart_beside);
    const double bottom = layout.page_height - layout.margin_bottom;
    paint_lines(canvas, above, words_, width, layout.margin_left, outer(layout.margin_top), 0);
    paint_lines(canvas, between(above), words_, width, layout.margin_left,
                layout.page_height - outer(layout.margin_bottom) - lines_height, 0);
    paint_lines(canvas, beside, short_words_, height, outer(layout.margin_left), bottom, 3);
    paint_lines(canvas, beside, short_words_, height, layout.page_width - outer(layout.margin_right), layout.margin_top,
                1);
}

}  // namespace jcic::paper
