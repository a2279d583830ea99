#pragma once
// The electronic watermark (R-PA-2): the using unit's institution code over the whole page, as outlines. None of it is
// text to a reader of the file. It is made once, as one form that all pages reuse (ISO 32000-1 section 8.10): poppler
// paints a tiling pattern at an angle pixel by pixel, which takes seconds a page. It is a light tone below everything
// else, and opaque, because a printer's interpreter takes forty times as long to blend transparency. The margins repeat
// it as lines, for copiers that drop the tone (origin_mark.h). No word of it crosses a column of amounts.

#include <array>
#include <string_view>
#include <vector>

#include "app/paper/layout/canvas.h"

namespace jcic::paper {

/// Of a page.
struct Area {
    double left, top, right, bottom;
};

class Watermark {
public:
    /// An empty text makes a watermark that paints nothing.
    [[nodiscard]] static Result<Watermark> make(std::string_view text, const Layout& layout, const Typesetter& type);
    /// Omits words that would touch an area of `clear`.
    void paint(const Canvas& canvas, const std::vector<Area>& clear = {}) const;

private:
    struct Point {
        double x, y;
    };
    using Corners = std::array<Point, 4>;
    struct Line {
        double left, right, top;
    };
    [[nodiscard]] static bool touches(const Corners& words, const Area& area);
    /// Corners of words at that place.
    [[nodiscard]] Corners corners_at(const cairo_matrix_t& to_page, double x, double y) const;
    /// The places of the line's words: shifted so that most of them are whole, if some must be omitted.
    [[nodiscard]] std::vector<double> places_on(const Line& line, const Area& page, const std::vector<Area>& clear,
                                                const cairo_matrix_t& to_page) const;
    Watermark() = default;
    Handle<cairo_surface_t> words_;  ///< once; null for none
    cairo_matrix_t from_page_{};     ///< to the grid of the words' rows and columns
    double width_ = 0;               ///< of a column of it
    double height_ = 0;              ///< of a row
    Corners corners_{};              ///< of the words in such a field
};

}  // namespace jcic::paper
