#pragma once
// The electronic watermark (R-PA-2): the using unit's institution code over the whole page, as outlines. Nothing of it
// is text to a reader of the file. Made once, it is one form that all pages show again and again (ISO 32000-1
// section 8.10): as a tiling pattern at an angle, poppler painted it pixel by pixel, seconds a page. A light tone below
// all else, and opaque: what is transparent a printer's interpreter must blend, forty times as slow. What a copier
// drops of it stands in the margins as lines (origin_mark.h).

#include <string_view>

#include "app/paper/layout/canvas.h"

namespace jcic::paper {

class Watermark {
public:
    /// An empty text makes a watermark that paints nothing.
    [[nodiscard]] static Result<Watermark> make(std::string_view text, const Layout& layout, const Typesetter& type);
    void paint(const Canvas& canvas) const;

private:
    Watermark() = default;
    Handle<cairo_surface_t> words_;  ///< once; null for none
    cairo_matrix_t from_page_{};     ///< to where the words stand in rows and columns
    double width_ = 0;               ///< of a column there
    double height_ = 0;              ///< of a row
};

}  // namespace jcic::paper
