#pragma once
// The watermark's words once more, as fine lines of full ink in the margins and gaps: a bar code of the leaf's origin,
// and below it the words for eyes. A copier or a scanner that knows black and white only keeps them, and whatever else
// is cut off, a piece of margin or of a gap tells where the leaf comes from (R-PA-2). Drawings, no text.

#include <string_view>

#include "app/paper/canvas.h"
#include "app/paper/origin.h"

namespace jcic::paper {

/// A gap of the page that is at least so high bears the mark.
inline constexpr double origin_gap = 12;
/// Between blocks, whose first and last lines stand closer to it than those of a table.
inline constexpr double origin_block_gap = 15;
/// In a table a gap stands after so many rows.
inline constexpr std::size_t rows_between_origins = 6;

class OriginMark {
public:
    [[nodiscard]] static Result<OriginMark> make(const Origin& origin, std::string_view words, const Layout& layout,
                                                 const Typesetter& type);
    void paint_margins(const Canvas& canvas) const;
    /// In a gap of the body, from `top` to `bottom`; nothing where it is too low.
    void paint_gap(const Canvas& canvas, double top, double bottom) const;

private:
    OriginMark(Handle<cairo_surface_t> unit, double width) : unit_(std::move(unit)), width_(width) {}
    /// Along a line from (x, y), which runs to the right after it is turned by quarters.
    void paint_rail(const Canvas& canvas, double x, double y, double length, int quarters) const;

    Handle<cairo_surface_t> unit_;  ///< one recording, painted everywhere
    double width_;
};

}  // namespace jcic::paper
