#pragma once
// The electronic watermark (R-PA-2): the using unit's institution code over the whole page, as outlines. None of it is
// text to a reader of the file. It is made once, as one form that all pages reuse (ISO 32000-1 section 8.10): poppler
// paints a tiling pattern at an angle pixel by pixel, which takes seconds a page. It is a light tone below everything
// else, and opaque, because a printer's interpreter takes forty times as long to blend transparency. The margins repeat
// it as lines, for copiers that drop the tone (origin_mark.h).

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
